/// Tests of the whole service.
package org.nationalid.identity;

/// Tests of number.
package org.nationalid.identity.number;

/// Tests of slip.
package org.nationalid.identity.slip;

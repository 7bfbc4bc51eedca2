/// Tests of release.
package org.nationalid.identity.release;

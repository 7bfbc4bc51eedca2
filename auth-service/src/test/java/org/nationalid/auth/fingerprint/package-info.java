/// Tests of fingerprints, with generated fingers, and with real ones where the developer has them.
package org.nationalid.auth.fingerprint;

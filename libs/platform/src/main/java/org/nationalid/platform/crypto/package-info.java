/// The two symmetric primitives everybody uses: a keyed hash and authenticated encryption.
package org.nationalid.platform.crypto;

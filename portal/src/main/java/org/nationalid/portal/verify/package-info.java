/// Checking proofs in the reader's own browser. The portal delivers the words, the scripts and the published keys; it
/// never sees what is checked on the public page.
package org.nationalid.portal.verify;

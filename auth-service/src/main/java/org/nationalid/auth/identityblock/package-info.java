/// The identity block: what a capture client proves, encrypted so that neither app nor gateway sees a code or a
/// finger.
package org.nationalid.auth.identityblock;

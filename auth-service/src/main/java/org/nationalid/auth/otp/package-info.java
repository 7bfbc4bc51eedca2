/// One-time passwords by short message: six digits, 180 seconds, one use, five tries.
///
/// Invariants: a code is stored as a keyed hash only, bound to citizen, transaction and relying party; tries and
/// sends are counted in one atomic statement each, so that the limits hold on all nodes together; a new code in the
/// same transaction does not bring new tries; nothing usable is left behind when a message could not be sent.
package org.nationalid.auth.otp;

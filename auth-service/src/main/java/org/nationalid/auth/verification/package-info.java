/// One verification: which factors were shown, whether they are right, and what that proves.
///
/// Invariants: `acr` and `amr` follow from what happened, never from configuration; cheap checks come before costly
/// ones; nothing that a citizen showed is stored or logged.
package org.nationalid.auth.verification;

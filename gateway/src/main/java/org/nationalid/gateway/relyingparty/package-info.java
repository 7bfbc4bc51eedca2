/// Who may knock: registered relying parties, their keys, purpose and scopes.
///
/// Invariants: only exact redirect URIs; public keys only; a client's sector never changes silently.
package org.nationalid.gateway.relyingparty;

/// Adjudication: two records may be one human, and an officer decides. Invariants: who presented a person never
/// decides about that person; a decision is written in one transaction with its audit events, one for each
/// candidate, so that whoever is enrolled sees that somebody came with fingers like theirs; neither a score nor
/// an attribute leaves.
package org.nationalid.identity.adjudication;

/// An append-only log that anyone can verify: a Merkle tree (RFC 6962) cut into tiles (C2SP tlog-tiles), with signed
/// checkpoints, cosignatures of witnesses, and receipts that verify offline.
///
/// Plain Java: no framework, no clock of its own, no knowledge of what the entries mean; only the witness's
/// server opens a port. Packages build on one another in one direction: `merkle` ← `tile`, `merkle` ← `note` ←
/// `proof` and `policy`; `check` uses tiles and notes, `witness` and `series` use notes.
package org.nationalid.transparencylog;

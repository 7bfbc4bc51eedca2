/// An append-only log that anyone can verify: a Merkle tree (RFC 6962) cut into tiles (C2SP tlog-tiles), with signed
/// checkpoints, cosignatures of witnesses, and receipts that verify offline.
///
/// Plain Java: no framework, no clock, no network, and no knowledge of what the entries mean. Packages build on one
/// another in one direction: `merkle` ← `tile`, `merkle` ← `note` ← `proof` ← `policy`.
package org.nationalid.transparencylog;

/// Can anyone later prove what happened? Every access is written durably before it is answered, becomes a leaf of a
/// public Merkle tree, and can be found by auditors. The service calls nobody.
///
/// Features, each using only those before it: `event` (what happened), `leaf` (what the public tree holds of it),
/// `sealing` (the payload at rest), `log` (tree, tiles, checkpoint), `entry` (append and search), `receipt` (proof).
package org.nationalid.audit;

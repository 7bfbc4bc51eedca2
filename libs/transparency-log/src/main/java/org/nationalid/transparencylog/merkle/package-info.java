/// The tree itself (RFC 6962 §2.1): hashing, the compact range that lets a log grow without its old leaves, and proofs,
/// both made and checked here. All values are immutable and safe for use by many threads.
package org.nationalid.transparencylog.merkle;

/// Fingerprints: bind the fingers of a citizen, and compare a live finger with them.
///
/// Invariants: a sample lives in memory only and is overwritten after use; what is stored is a protected template
/// (ISO/IEC 24745) under a key of this citizen, this finger and this version, sealed once more; the score leaves
/// neither the comparison nor a log; after five failures in a row every further try waits, longer each time, on all
/// nodes together.
package org.nationalid.auth.fingerprint;

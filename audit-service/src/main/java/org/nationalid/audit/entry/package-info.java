/// Appending entries and finding them again.
///
/// Invariant: an entry is answered for only when it is on the disk, at its place in the log, in one commit. Requests
/// that arrive together share that commit.
package org.nationalid.audit.entry;

/// Receipts (C2SP tlog-proof): one file that shows, offline and for good, that an entry is in the log.
package org.nationalid.transparencylog.proof;

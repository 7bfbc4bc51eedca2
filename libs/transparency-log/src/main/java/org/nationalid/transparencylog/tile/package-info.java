/// The tree as files (C2SP tlog-tiles): tiles of 256 hashes, bundles of 256 entries, both immutable, so that any web
/// server or cache can serve the log and every proof can be computed by whoever reads it.
///
/// Trust: whoever can write the folder can delete or garble the log, but not change it unseen; each read is checked
/// against the signed root by those who use it.
package org.nationalid.transparencylog.tile;

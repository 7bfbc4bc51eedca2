/// Checks a whole log (fsck): every entry, every tile, against a checkpoint that the caller already believes.
package org.nationalid.transparencylog.check;

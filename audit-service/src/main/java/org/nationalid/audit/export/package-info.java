/// Results of searches as files: made one at a time on each node, in the background, and proven row by row against one
/// checkpoint (`docs/formats/audit-export.md`). A job outlives every restart; files lie outside the database.
package org.nationalid.audit.export;

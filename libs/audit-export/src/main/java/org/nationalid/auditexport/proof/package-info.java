/// The sidecar of an export: for every row what rebuilds its leaf, and the path from there to the root of one signed
/// checkpoint. Format: `docs/formats/audit-export.md`.
package org.nationalid.auditexport.proof;

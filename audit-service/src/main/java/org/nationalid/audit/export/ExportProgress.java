package org.nationalid.audit.export;

/// How far the writing of an export has come.
record ExportProgress(long rowsExpected, long rows, long bytes) {}

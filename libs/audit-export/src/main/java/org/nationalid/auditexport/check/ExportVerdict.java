package org.nationalid.auditexport.check;

import java.util.List;

/// What came of checking an export.
///
/// @param faults in the order in which they were found; empty when everything holds
/// @param rows that were read and proven
/// @param origin of the log, empty when the manifest cannot be read
/// @param treeSize leaves of the log that the export is proven against
public record ExportVerdict(List<String> faults, long rows, String origin, long treeSize) {
    public ExportVerdict {
        faults = List.copyOf(faults);
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}

package org.nationalid.admin.terminal;

/// Shows how far long work has come.
public interface Progress extends AutoCloseable {
    Progress SILENT = new Progress() {
        @Override
        public void at(long done, long total) {
            // nobody looks
        }

        @Override
        public void close() {
            // nothing to clean up
        }
    };

    /// @param total 0 when nobody knows yet
    void at(long done, long total);

    @Override
    void close();
}

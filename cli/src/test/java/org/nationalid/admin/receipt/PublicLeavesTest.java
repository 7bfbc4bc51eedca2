package org.nationalid.admin.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.admin.TestLog;
import org.nationalid.transparencylog.tile.DiskTileStore;

class PublicLeavesTest {
    @TempDir
    private Path folder;

    /// Each opening of a log over HTTP is a client with threads of its own.
    @Test
    void openALogOnceForAllOfItsReceipts() throws IOException {
        TestLog log = new TestLog(folder).append(3, 1);
        List<String> opened = new ArrayList<>();
        var leaves = new PublicLeaves(halfYear -> {
            opened.add(halfYear);
            return new DiskTileStore(folder);
        });

        for (int index = 0; index < 3; index++) {
            assertThat(leaves.hashOf(log.id(index), log.publicReceipt(index).toString()))
                    .contains(log.leafHash(index));
        }

        assertThat(opened).containsExactly("2026h2");
    }
}

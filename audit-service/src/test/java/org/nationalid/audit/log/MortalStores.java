package org.nationalid.audit.log;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.nationalid.transparencylog.note.CheckpointStore;
import org.nationalid.transparencylog.note.DiskCheckpointStore;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileStore;

/// Files on disk whose writer may die before it writes, or right after.
final class MortalStores {
    private final Runnable fate;

    /// @param fate run at each of these moments; throws an [Error] to end the process
    MortalStores(Runnable fate) {
        this.fate = fate;
    }

    LogStores onDisk(Path directory) {
        return new LogStores(folder -> {
            Path own = directory.resolve(folder);
            return new LogStore(() -> mortal(new DiskTileStore(own)), mortal(new DiskCheckpointStore(own)));
        });
    }

    private void around(Runnable write) {
        fate.run();
        write.run();
        fate.run();
    }

    private TileStore mortal(TileStore real) {
        return new TileStore() {
            @Override
            public Optional<byte[]> read(TilePath path) {
                return real.read(path);
            }

            @Override
            public void write(Map<TilePath, byte[]> tiles) {
                around(() -> real.write(tiles));
            }

            @Override
            public void dropPartialsOf(TilePath full) {
                real.dropPartialsOf(full);
            }
        };
    }

    private CheckpointStore mortal(CheckpointStore real) {
        return new CheckpointStore() {
            @Override
            public Optional<SignedNote> read() {
                return real.read();
            }

            @Override
            public void write(SignedNote note) {
                around(() -> real.write(note));
            }
        };
    }
}

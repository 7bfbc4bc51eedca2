package org.nationalid.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileStore;

/// A store that fails on command, before a real one.
final class FaultyTileStore implements TileStore {
    private final TileStore real;
    private int refusedWrites;
    private int lostAnswers;
    private int staleReads;
    private CountDownLatch frozen;
    private final Semaphore reachedTheIce = new Semaphore(0);

    FaultyTileStore(TileStore real) {
        this.real = real;
    }

    /// The next writes fail before anything is stored.
    void refuseWrites(int count) {
        refusedWrites = count;
    }

    /// The next writes are stored, but their answer never comes.
    void loseAnswers(int count) {
        lostAnswers = count;
    }

    /// The next reads do not see what was written.
    void readStale(int count) {
        staleReads = count;
    }

    /// Writes stop half-way until [#thaw].
    void freeze() {
        frozen = new CountDownLatch(1);
    }

    void awaitFrozen() throws InterruptedException {
        reachedTheIce.acquire();
    }

    void thaw() {
        frozen.countDown();
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        if (staleReads > 0) {
            staleReads--;
            return Optional.empty();
        }
        return real.read(path);
    }

    @Override
    public void write(Map<TilePath, byte[]> tiles) {
        if (refusedWrites > 0) {
            refusedWrites--;
            throw new UncheckedIOException(new IOException("500 from the store"));
        }
        real.write(tiles);
        if (frozen != null) {
            reachedTheIce.release();
            try {
                frozen.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (lostAnswers > 0) {
            lostAnswers--;
            throw new UncheckedIOException(new IOException("the answer of the store was lost"));
        }
    }

    @Override
    public void dropPartialsOf(TilePath full) {
        real.dropPartialsOf(full);
    }
}

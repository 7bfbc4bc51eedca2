package org.nationalid.audit.log;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TileStore;

/// Chooses where tiles lie.
class TileStoreProducer {
    @Produces
    @Singleton
    TileStore tiles(LogSettings settings) {
        return new DiskTileStore(settings.directory());
    }
}

package org.nationalid.audit.log;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TileStore;

/// Chooses where tiles lie and what signs checkpoints.
class LogParts {
    @Produces
    @Singleton
    TileStore tiles(LogSettings settings) {
        return new DiskTileStore(settings.directory());
    }

    @Produces
    @Singleton
    NoteSigner signer(LogSettings settings, KeyDirectory keys) {
        return NoteSigner.ofLog(settings.origin(), keys.bytes("log-signing"));
    }
}

package org.nationalid.audit.log;

import org.nationalid.s3tiles.S3CheckpointStore;
import org.nationalid.s3tiles.S3Clients;
import org.nationalid.s3tiles.S3TileStore;
import org.nationalid.transparencylog.note.CheckpointStore;
import org.nationalid.transparencylog.tile.TileStore;

/// The stores in S3. Nothing here is loaded unless S3 is configured, so that a platform on disk pays nothing for it.
final class S3Parts {
    private S3Parts() {}

    static TileStore tiles(LogSettings.S3 settings) {
        return new S3TileStore(
                S3Clients.open(settings.region(), settings.endpoint()),
                settings.bucket(),
                settings.prefix().orElse(""));
    }

    static CheckpointStore checkpoint(LogSettings.S3 settings) {
        return new S3CheckpointStore(
                S3Clients.open(settings.region(), settings.endpoint()),
                settings.bucket(),
                settings.prefix().orElse(""));
    }
}

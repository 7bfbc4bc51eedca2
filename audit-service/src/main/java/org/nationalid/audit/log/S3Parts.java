package org.nationalid.audit.log;

import org.nationalid.s3tiles.S3CheckpointStore;
import org.nationalid.s3tiles.S3Clients;
import org.nationalid.s3tiles.S3TileStore;

/// The stores in S3. Nothing here is loaded unless S3 is configured, so that a platform on disk pays nothing for it.
final class S3Parts {
    private S3Parts() {}

    static LogStores stores(LogSettings.S3 settings) {
        var client = S3Clients.open(settings.region(), settings.endpoint());
        return new LogStores(folder -> {
            String prefix = settings.prefix().orElse("") + folder + "/";
            return new LogStore(
                    () -> new S3TileStore(client, settings.bucket(), prefix),
                    new S3CheckpointStore(client, settings.bucket(), prefix));
        });
    }
}

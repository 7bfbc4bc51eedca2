package org.nationalid.audit.log;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.transparencylog.note.CheckpointStore;
import org.nationalid.transparencylog.note.DiskCheckpointStore;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.policy.Quorum;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TileStore;

/// Chooses where tiles lie, what signs checkpoints, and who witnesses them.
class LogParts {
    @Produces
    @Singleton
    TileStore tiles(LogSettings settings) {
        return settings.s3().isPresent() ? S3Parts.tiles(settings.s3().get()) : new DiskTileStore(settings.directory());
    }

    @Produces
    @Singleton
    CheckpointStore checkpoint(LogSettings settings) {
        return settings.s3().isPresent()
                ? S3Parts.checkpoint(settings.s3().get())
                : new DiskCheckpointStore(settings.directory());
    }

    @Produces
    @Singleton
    NoteSigner signer(LogSettings settings, KeyDirectory keys) {
        return NoteSigner.ofLog(settings.origin(), keys.bytes("log-signing"));
    }

    @Produces
    @Singleton
    TrustPolicy policy(LogSettings settings, NoteSigner signer) {
        if (settings.policy().isEmpty()) {
            return new TrustPolicy(List.of(signer.verifierKey()), List.of(), new Quorum.None());
        }
        TrustPolicy policy;
        try {
            policy = TrustPolicy.parse(Files.readString(settings.policy().get()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the policy " + settings.policy().get(), e);
        }
        if (!policy.logs().contains(signer.verifierKey())) {
            throw new IllegalStateException("the policy does not name this log: log " + signer.verifierKey());
        }
        return policy;
    }

    @Produces
    @Singleton
    Witnesses witnesses(LogSettings settings, TrustPolicy policy, LogIdentity identity, TileStore tiles) {
        return new Witnesses(policy, identity.verifierKey(), tiles, new WitnessClient(settings.witnessTimeout()));
    }
}

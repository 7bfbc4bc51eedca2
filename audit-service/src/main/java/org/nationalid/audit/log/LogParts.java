package org.nationalid.audit.log;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.series.LogSeries;

/// Chooses where tiles lie, what signs checkpoints, and who witnesses them.
class LogParts {
    @Produces
    @Singleton
    LogStores stores(LogSettings settings) {
        return settings.s3().isPresent() ? S3Parts.stores(settings.s3().get()) : LogStores.onDisk(settings.directory());
    }

    @Produces
    @Singleton
    LogIdentity identity(LogSettings settings, KeyDirectory keys) {
        return new LogIdentity(new LogSeries(settings.name(), keys.bytes("log-signing")));
    }

    @Produces
    @Singleton
    LogTrust trust(LogSettings settings, LogIdentity identity, InstantSource clock) {
        return new LogTrust(settings.policy().map(LogParts::read), identity, clock);
    }

    private static TrustPolicy read(Path file) {
        try {
            return TrustPolicy.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the policy " + file, e);
        }
    }

    @Produces
    @Singleton
    Witnesses witnesses(
            LogSettings settings, LogTrust trust, LogIdentity identity, LogStores stores, KnownTrees known) {
        return new Witnesses(trust, identity, stores, known, new WitnessClient(settings.witnessTimeout()));
    }
}

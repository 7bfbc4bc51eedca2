package org.nationalid.audit.timestamp;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.log.PublishedCheckpoint;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// Has a published checkpoint stamped when the log's last stamp is old enough, and the last one of a closed log at
/// once.
@ApplicationScoped
class StampCheckpoint {
    private final Database database;
    private final StampRepository stamps;
    private final TimestampSettings settings;
    private final InstantSource clock;
    private final Optional<TimestampAuthority> authority;

    StampCheckpoint(Database database, StampRepository stamps, TimestampSettings settings, InstantSource clock) {
        this.database = database;
        this.stamps = stamps;
        this.settings = settings;
        this.clock = clock;
        this.authority = settings.authority().map(address -> new TimestampAuthority(address, trusted(settings)));
    }

    boolean isWanted() {
        return authority.isPresent();
    }

    /// @return whether a stamp was added
    /// @throws IOException when the authority gave none that may be believed
    boolean stampIfDue(PublishedCheckpoint published) throws IOException {
        SignedNote note = published.note();
        Checkpoint checkpoint = published.checkpoint();
        Instant now = clock.instant();
        List<CheckpointStamp> last = database.read(connection -> stamps.findNewest(connection, checkpoint.origin(), 1));
        boolean isDue = last.isEmpty()
                || (last.getFirst().checkpoint().size() < checkpoint.size()
                        && (published.isClosed()
                                || !last.getFirst()
                                        .stampedAt()
                                        .plus(settings.every())
                                        .isAfter(now)));
        if (!isDue || authority.isEmpty()) {
            return false;
        }
        byte[] response = authority.get().stamp(note.toString().getBytes(StandardCharsets.UTF_8));
        database.inTransaction(connection -> {
            stamps.insert(connection, new CheckpointStamp(note, response, now));
            return null;
        });
        return true;
    }

    private static Collection<X509Certificate> trusted(TimestampSettings settings) {
        Path file = settings.trusted()
                .orElseThrow(() -> new IllegalStateException(
                        "nid.audit.timestamp.trusted must name the certificates that stamps may lead to"));
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (CertificateException e) {
            throw new IllegalStateException(file + " does not hold certificates", e);
        }
    }
}

package org.nationalid.audit.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nationalid.platform.metrics.Work;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.series.HalfYear;
import org.nationalid.transparencylog.series.LogSeries;

/// The names and keys of this installation's logs.
public class LogIdentity {
    private final LogSeries series;

    LogIdentity(LogSeries series) {
        this.series = series;
    }

    String origin(HalfYear halfYear) {
        return series.origin(halfYear);
    }

    /// Empty when this installation's secret signs no log of that name.
    public Optional<VerifierKey> verifierKey(String origin) {
        return series.find(origin).map(halfYear -> series.signer(halfYear).verifierKey());
    }

    public boolean signed(SignedNote note) {
        return verifierKey(Checkpoint.of(note).origin())
                .filter(note::isSignedBy)
                .isPresent();
    }

    /// The keys of all logs from the first to the last that is made known at that time.
    Stream<VerifierKey> announced(Instant now) {
        return series.announced(HalfYear.of(now));
    }

    /// The logs that may follow one, in order.
    Stream<String> following(String origin) {
        return series.find(origin).stream()
                .flatMap(halfYear -> halfYear.following(LogSeries.ANNOUNCED))
                .map(series::origin);
    }

    /// @throws LogDamaged when the log bears a name that is not one of this installation's
    SignedNote sign(TreeHead head, Instant now) {
        NoteSigner signer = series.find(head.origin())
                .map(series::signer)
                .orElseThrow(() -> new LogDamaged(
                        "the database keeps a log " + head.origin() + ", which is none of the configured name"));
        String text = new Checkpoint(head.origin(), head.size(), head.root()).text();
        Work.signed();
        return new SignedNote(text, List.of(signer.sign(text, now)));
    }
}

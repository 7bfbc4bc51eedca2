package org.nationalid.transparencylog.series;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.VerifierKey;

/// The logs of one owner, a log per half-year: `<name>/2026h2`, `<name>/2027h1`, … Safe for use by many threads.
///
/// Each log has a key of its own, because a tlog-policy may name a key only once (C2SP tlog-policy, "Defining a log").
/// All keys come from one secret, so that there is one to guard: HKDF-SHA-256 (RFC 5869) over it, with the log's
/// origin as context.
public final class LogSeries {
    /// How many logs ahead are made known beforehand: two years, in which every copy of a policy is renewed.
    public static final int ANNOUNCED = 4;

    /// The first log there was is signed by the secret itself; it was begun when there was only one.
    public static final HalfYear FIRST = new HalfYear(2026, 2);

    private static final String CONTEXT = "log of a half-year\n";
    private static final int SEED_BYTES = 32;

    private final String name;
    private final byte[] secret;
    private final Map<HalfYear, NoteSigner> signers = new ConcurrentHashMap<>();

    /// @param name a URL prefix without scheme; the half-year is added after a slash
    /// @param secret 32 random bytes
    public LogSeries(String name, byte[] secret) {
        if (name.isEmpty() || name.endsWith("/") || halfYearOf(name).isPresent()) {
            throw new IllegalArgumentException(
                    "the name of a series of logs bears no half-year and ends in no slash: " + name);
        }
        if (secret.length != SEED_BYTES) {
            throw new IllegalArgumentException("the secret of a series of logs has 32 bytes, not " + secret.length);
        }
        this.name = name;
        this.secret = secret.clone();
    }

    /// The name of a log, as its checkpoints bear it.
    public String origin(HalfYear halfYear) {
        return name + "/" + halfYear;
    }

    /// The half-year at the end of an origin, of this series or another.
    public static Optional<HalfYear> halfYearOf(String origin) {
        return HalfYear.parse(origin.substring(origin.lastIndexOf('/') + 1));
    }

    /// The half-year of a log of this series; empty for the origins of others.
    public Optional<HalfYear> find(String origin) {
        return halfYearOf(origin).filter(halfYear -> origin(halfYear).equals(origin));
    }

    public NoteSigner signer(HalfYear halfYear) {
        return signers.computeIfAbsent(halfYear, own -> NoteSigner.ofLog(origin(own), seed(own)));
    }

    /// From the first log there was to the last that is made known in `present`.
    public Stream<VerifierKey> announced(HalfYear present) {
        HalfYear end =
                present.following(ANNOUNCED + 1).reduce((_, last) -> last).orElseThrow();
        return Stream.iterate(FIRST, halfYear -> halfYear.compareTo(end) < 0, HalfYear::next)
                .map(halfYear -> signer(halfYear).verifierKey());
    }

    private byte[] seed(HalfYear halfYear) {
        if (halfYear.equals(FIRST)) {
            return secret.clone();
        }
        byte[] context = (CONTEXT + origin(halfYear)).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(context, SEED_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of every JDK since 25", e);
        }
    }
}

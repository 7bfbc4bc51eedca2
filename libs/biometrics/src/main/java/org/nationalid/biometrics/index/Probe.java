package org.nationalid.biometrics.index;

import java.util.Arrays;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationCodes;

/// A finger to search for. It knows how sure its bits are; what is stored of it once its person is enrolled
/// ([#entry]) does not. Overwritten when closed.
public final class Probe implements AutoCloseable {
    /// Codes that take part in the search of everybody: more of them than a stored finger has there, because
    /// what is central to one capture lies a little aside in another.
    static final int CENTRAL = 32;

    private final FingerPosition position;
    private final int codesId;
    private final IdentificationCodes codes;
    private final long[] low;
    private final long[] high;

    Probe(FingerPosition position, int codesId, IdentificationCodes codes) {
        this.position = position;
        this.codesId = codesId;
        this.codes = codes;
        int central = Math.min(CENTRAL, codes.count());
        low = Arrays.copyOf(codes.words()[0][0], central);
        high = Arrays.copyOf(codes.words()[0][1], central);
    }

    /// What is kept of the finger when its person is enrolled.
    public IndexEntry entry(String person) {
        return new IndexEntry(person, position, codesId, codes.stored());
    }

    FingerPosition position() {
        return position;
    }

    int codesId() {
        return codesId;
    }

    IdentificationCodes codes() {
        return codes;
    }

    /// The first word of each central code.
    long[] low() {
        return low;
    }

    /// The second word of each central code.
    long[] high() {
        return high;
    }

    @Override
    public void close() {
        codes.close();
        Arrays.fill(low, 0);
        Arrays.fill(high, 0);
    }

    /// Says how many only.
    @Override
    public String toString() {
        return "Probe[" + position + ", " + codes.count() + " codes]";
    }
}

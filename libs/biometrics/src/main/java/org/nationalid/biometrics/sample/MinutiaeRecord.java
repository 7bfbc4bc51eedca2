package org.nationalid.biometrics.sample;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_FEW_MINUTIAE;

import com.machinezoo.fingerprintio.iso19794p2v2011.Iso19794p2v2011Fingerprint;
import com.machinezoo.fingerprintio.iso19794p2v2011.Iso19794p2v2011Template;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// A finger minutiae record (ISO/IEC 19794-2:2005 or 2011, or ANSI/INCITS 378-2004) as another extractor wrote
/// it. It shows no ridges, so its templates are weaker than those of an image.
public final class MinutiaeRecord implements FingerprintSample {
    private static final int MAGIC = 0x464D5200; // "FMR\0"
    private static final int VERSION = 0x20323000; // " 20\0"
    private static final int ISO_HEADER = 24;
    private static final int ANSI_HEADER = 26;
    private static final int VIEW_HEADER = 4;
    private static final int MINUTIA_BYTES = 6;
    private static final int ANSI_ANGLES = 180;
    private static final int BYTES_MAX = 1 << 14;

    private final byte[] encoded;

    private MinutiaeRecord(byte[] encoded) {
        this.encoded = encoded;
    }

    static MinutiaeRecord iso(byte[] encoded) {
        if (Iso19794p2v2011Template.accepts(encoded)) return isoOf2011(encoded);
        return checked(encoded, ISO_HEADER, false);
    }

    static MinutiaeRecord ansi(byte[] encoded) {
        return checked(encoded, ANSI_HEADER, true);
    }

    /// The records of 2011 have lists in their headers; fingerprintio reads them and checks places and angles.
    private static MinutiaeRecord isoOf2011(byte[] encoded) {
        checkLength(encoded);
        Iso19794p2v2011Fingerprint finger;
        try {
            finger = new Iso19794p2v2011Template(encoded).fingerprints.getFirst();
        } catch (RuntimeException e) {
            // The library's messages quote values of the record.
            throw SampleDecoder.damaged("The minutiae record contradicts itself or ends too early.");
        }
        SampleLimits.check(finger.width, finger.height, (int) Math.round(finger.resolutionX * 2.54));
        if (finger.minutiae.isEmpty()) throw withoutMinutiae();
        return new MinutiaeRecord(encoded.clone());
    }

    private static void checkLength(byte[] encoded) {
        if (encoded.length > BYTES_MAX)
            throw new UnreadableSample(UnreadableSample.Reason.TOO_LARGE, "The minutiae record is too large.");
    }

    private static UnreadableSample withoutMinutiae() {
        return new UnreadableSample(TOO_FEW_MINUTIAE, "The minutiae record holds no minutia.");
    }

    /// Checks what a reader would trust: the header, the number of minutiae, places inside the image, possible
    /// angles.
    private static MinutiaeRecord checked(byte[] encoded, int header, boolean ansi) {
        checkLength(encoded);
        ByteBuffer in = ByteBuffer.wrap(encoded);
        if (in.getInt(0) != MAGIC || in.getInt(4) != VERSION)
            throw SampleDecoder.damaged("This is not a minutiae record of a supported version.");
        int width = in.getShort(header - 10) & 0xffff;
        int height = in.getShort(header - 8) & 0xffff;
        int perCentimetre = in.getShort(header - 6) & 0xffff;
        SampleLimits.check(width, height, (int) Math.round(perCentimetre * 2.54));
        if (in.get(header - 2) < 1) throw SampleDecoder.damaged("The minutiae record holds no finger.");
        int count = in.get(header + 3) & 0xff;
        if (count == 0) throw withoutMinutiae();
        int first = header + VIEW_HEADER;
        if (first + count * MINUTIA_BYTES + 2 > encoded.length)
            throw SampleDecoder.damaged("The minutiae record ends too early.");
        for (int i = 0; i < count; i++) {
            int at = first + i * MINUTIA_BYTES;
            int x = in.getShort(at) & 0x3fff;
            int y = in.getShort(at + 2) & 0x3fff;
            if (x >= width || y >= height) throw SampleDecoder.damaged("A minutia lies outside the image.");
            if (ansi && (in.get(at + 4) & 0xff) >= ANSI_ANGLES)
                throw SampleDecoder.damaged("A minutia has an impossible angle.");
        }
        return new MinutiaeRecord(encoded.clone());
    }

    /// The record itself, a copy.
    public byte[] toBytes() {
        return encoded.clone();
    }

    @Override
    public void erase() {
        Arrays.fill(encoded, (byte) 0);
    }

    /// Says the size only.
    @Override
    public String toString() {
        return "MinutiaeRecord[" + encoded.length + " bytes]";
    }
}

package org.nationalid.biometrics.bench;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.feature.Minutia;

/// Writes minutiae as an ISO/IEC 19794-2:2005 record, so that a matcher that is not ours can judge them.
final class MinutiaeWriter {
    private static final int SIDE = 1_000;
    private static final int OFFSET = 200;
    private static final int MINUTIAE_MAX = 255;

    private MinutiaeWriter() {}

    static FingerprintTemplate template(FingerprintFeatures features) {
        List<Minutia> minutiae = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) minutiae.add(features.minutia(i));
        return FingerprintCompatibility.importTemplate(iso(minutiae));
    }

    static byte[] iso(List<Minutia> minutiae) {
        int count = Math.min(MINUTIAE_MAX, minutiae.size());
        ByteBuffer out = ByteBuffer.allocate(28 + 6 * count + 2);
        out.put("FMR\0 20\0".getBytes(StandardCharsets.US_ASCII)).putInt(out.capacity());
        out.putShort((short) 0).putShort((short) SIDE).putShort((short) SIDE);
        out.putShort((short) 197).putShort((short) 197).put((byte) 1).put((byte) 0);
        out.put((byte) 2).put((byte) 0).put((byte) 80).put((byte) count);
        for (Minutia minutia : minutiae.subList(0, count)) {
            int x = Math.clamp(Math.round(minutia.x()) + OFFSET, 0, SIDE - 1);
            int y = Math.clamp(Math.round(minutia.y()) + OFFSET, 0, SIDE - 1);
            // The record turns upwards from the right, we turn downwards.
            long angle = Math.round(-minutia.direction() / (2 * Math.PI) * 256);
            out.putShort((short) (0x4000 | x)).putShort((short) y);
            out.put((byte) Math.floorMod(angle, 256)).put((byte) 80);
        }
        return out.array();
    }
}

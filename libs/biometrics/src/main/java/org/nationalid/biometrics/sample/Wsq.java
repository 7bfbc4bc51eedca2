package org.nationalid.biometrics.sample;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jnbis.api.model.Bitmap;
import org.jnbis.internal.WsqDecoder;

/// Wavelet Scalar Quantization (FBI IAFIS-IC-0110), decoded by JNBIS. The frame header is read here first,
/// because that library takes memory for whatever size a file claims.
final class Wsq {
    private static final int START = 0xffa0;
    private static final int FRAME = 0xffa2;
    private static final int BLOCK = 0xffa3;
    private static final int TABLES_FIRST = 0xffa4;
    private static final int COMMENT = 0xffa8;

    private Wsq() {}

    static FingerprintImage decode(byte[] encoded, int statedDpi) {
        int known = statedDpi == 0 ? SampleLimits.DPI_DEFAULT : statedDpi;
        checkFrame(encoded, known);
        Bitmap decoded = decoded(encoded);
        int dpi = statedDpi == 0 && decoded.getPpi() > 0 ? decoded.getPpi() : known;
        byte[] pixels = decoded.getPixels();
        if (pixels.length != decoded.getWidth() * decoded.getHeight()) throw damaged();
        return new FingerprintImage(pixels, decoded.getWidth(), decoded.getHeight(), dpi);
    }

    /// Follows the segments to the frame header, of which there must be one before the first block of data.
    private static void checkFrame(byte[] encoded, int dpi) {
        try {
            ByteBuffer in = ByteBuffer.wrap(encoded);
            if ((in.getShort() & 0xffff) != START) throw SampleDecoder.damaged("This is not a WSQ image.");
            boolean framed = false;
            while (true) {
                int marker = in.getShort() & 0xffff;
                if (marker == BLOCK && framed) return;
                boolean known = marker == FRAME || (marker >= TABLES_FIRST && marker <= COMMENT);
                if (!known || (marker == FRAME && framed)) throw damaged();
                int length = in.getShort(in.position()) & 0xffff;
                if (marker == FRAME) {
                    SampleLimits.check(
                            in.getShort(in.position() + 6) & 0xffff, in.getShort(in.position() + 4) & 0xffff, dpi);
                    framed = true;
                }
                in.position(in.position() + Math.max(2, length));
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static Bitmap decoded(byte[] encoded) {
        try {
            return new WsqDecoder().decode(encoded);
        } catch (RuntimeException e) {
            // The library reports damage by whatever goes wrong; its messages may quote the sample.
            throw damaged();
        }
    }

    private static UnreadableSample damaged() {
        return SampleDecoder.damaged("The WSQ image is damaged or ends too early.");
    }
}

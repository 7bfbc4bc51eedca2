package org.nationalid.biometrics.sample;

import java.util.Arrays;
import java.util.Optional;

/// The encodings of a fingerprint sample that are understood.
public enum SampleFormat {
    /// Grey or colour PNG, 8 or 16 bits, interlaced or not; the resolution is read from its `pHYs` chunk.
    PNG("png"),
    /// Windows bitmap without compression.
    BMP("bmp"),
    /// Baseline TIFF, 8 bits grey.
    TIFF("tiff"),
    /// Wavelet Scalar Quantization of the FBI.
    WSQ("wsq"),
    /// JPEG 2000 part 1, 8 bits, a file or a codestream.
    JPEG_2000("jpeg-2000"),
    /// ISO/IEC 19794-4 finger image record, versions of 2005 and 2011.
    ISO_19794_4("iso-19794-4"),
    /// ISO/IEC 19794-2 finger minutiae record, versions of 2005 and 2011.
    ISO_19794_2("iso-19794-2"),
    /// ANSI/INCITS 378-2004 finger minutiae record.
    ANSI_378("ansi-378");

    private final String wireName;

    SampleFormat(String wireName) {
        this.wireName = wireName;
    }

    /// The name in requests.
    public String wireName() {
        return wireName;
    }

    public static Optional<SampleFormat> named(String wireName) {
        return Arrays.stream(values())
                .filter(format -> format.wireName.equals(wireName))
                .findFirst();
    }
}

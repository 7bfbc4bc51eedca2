package org.nationalid.biometrics.sample;

import static org.nationalid.biometrics.sample.UnreadableSample.Reason.DAMAGED;
import static org.nationalid.biometrics.sample.UnreadableSample.Reason.TOO_LARGE;

/// Turns an encoded sample into one that features can be extracted from. Time and memory are bounded by
/// [SampleLimits] whatever the bytes say. Thread-safe.
public final class SampleDecoder {
    private SampleDecoder() {}

    /// Decodes with the resolution that the file states, or 500 dpi where it states none.
    ///
    /// @throws UnreadableSample when the bytes are not a sample of that format within the limits
    public static FingerprintSample decode(SampleFormat format, byte[] encoded) {
        return decode(format, encoded, 0);
    }

    /// Decodes with the resolution that the caller states; `dpi` 0 means not stated.
    ///
    /// @throws UnreadableSample when the bytes are not a sample of that format within the limits
    public static FingerprintSample decode(SampleFormat format, byte[] encoded, int dpi) {
        if (encoded.length > SampleLimits.ENCODED_BYTES_MAX)
            throw new UnreadableSample(
                    TOO_LARGE, "The sample is larger than " + SampleLimits.ENCODED_BYTES_MAX + " bytes.");
        try {
            return switch (format) {
                case PNG -> Png.decode(encoded, dpi);
                case BMP -> Bmp.decode(encoded, dpi);
                case TIFF -> Tiff.decode(encoded, dpi);
                case WSQ -> Wsq.decode(encoded, dpi);
                case JPEG_2000 -> Jpeg2000.decode(encoded, dpi);
                case ISO_19794_4 -> FingerImageRecord.decode(encoded, dpi);
                case ISO_19794_2 -> MinutiaeRecord.iso(encoded);
                case ANSI_378 -> MinutiaeRecord.ansi(encoded);
            };
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException e) {
            // A reader ran past the end: the cause would show bytes of the sample and is left out on purpose.
            throw damaged("The " + format.wireName() + " sample ends too early or contradicts itself.");
        }
    }

    static UnreadableSample damaged(String sentence) {
        return new UnreadableSample(DAMAGED, sentence);
    }
}

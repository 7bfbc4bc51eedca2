package org.nationalid.biometrics.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.nationalid.biometrics.sample.SampleDecoder;
import org.nationalid.biometrics.sample.SampleFormat;
import org.nationalid.biometrics.sample.UnreadableSample;

/// Whatever the bytes, a decoder answers with a sample or a typed refusal, soon and within the memory of the test
/// run. One method a decoder: Jazzer keeps a corpus for each.
class SampleDecoderFuzzTest {
    private static void decode(SampleFormat format, byte[] encoded) {
        try {
            SampleDecoder.decode(format, encoded).close();
        } catch (UnreadableSample refusal) {
            if (refusal.sentence().isBlank()) throw new AssertionError("a refusal without a sentence", refusal);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void png(byte[] encoded) {
        decode(SampleFormat.PNG, encoded);
    }

    @FuzzTest(maxDuration = "10m")
    void bmp(byte[] encoded) {
        decode(SampleFormat.BMP, encoded);
    }

    @FuzzTest(maxDuration = "10m")
    void tiff(byte[] encoded) {
        decode(SampleFormat.TIFF, encoded);
    }

    @FuzzTest(maxDuration = "10m")
    void wsq(byte[] encoded) {
        decode(SampleFormat.WSQ, encoded);
    }

    @FuzzTest(maxDuration = "10m")
    void fingerImageRecord(byte[] encoded) {
        decode(SampleFormat.ISO_19794_4, encoded);
    }

    @FuzzTest(maxDuration = "10m")
    void isoMinutiaeRecord(byte[] encoded) {
        decode(SampleFormat.ISO_19794_2, encoded);
    }

    @FuzzTest(maxDuration = "10m")
    void ansiMinutiaeRecord(byte[] encoded) {
        decode(SampleFormat.ANSI_378, encoded);
    }
}

package org.nationalid.biometrics.feature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nationalid.biometrics.image.RidgeImage;
import org.nationalid.biometrics.sample.MinutiaeRecord;
import org.nationalid.biometrics.sample.UnreadableSample;

/// Finds minutiae with SourceAFIS in the enhanced image. Its template is read back through the documented CBOR form,
/// whose positions and directions both count downwards.
final class MinutiaExtraction {
    private static final int DPI = 500;
    private static final JsonFactory CBOR = new CBORFactory();

    private MinutiaExtraction() {}

    static List<Minutia> extract(RidgeImage ridges) {
        byte[] grey = ridges.toGrey();
        FingerprintImage image =
                new FingerprintImage(ridges.width(), ridges.height(), grey, new FingerprintImageOptions().dpi(DPI));
        Arrays.fill(grey, (byte) 0);
        return read(new FingerprintTemplate(image));
    }

    /// The minutiae of a record of another extractor, brought to 500 dpi and the same directions by SourceAFIS.
    static List<Minutia> read(MinutiaeRecord record) {
        byte[] encoded = record.toBytes();
        try {
            return read(FingerprintCompatibility.importTemplate(encoded));
        } catch (RuntimeException _) {
            // The library reports damage by many exceptions, some of which quote the record.
            throw new UnreadableSample(UnreadableSample.Reason.DAMAGED, "The minutiae record contradicts itself.");
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /// The minutiae of a SourceAFIS template.
    static List<Minutia> read(FingerprintTemplate template) {
        List<Float> xs = new ArrayList<>();
        List<Float> ys = new ArrayList<>();
        List<Float> directions = new ArrayList<>();
        try (JsonParser parser = CBOR.createParser(template.toByteArray())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_ARRAY) continue;
                switch (parser.currentName()) {
                    case "positionsX" -> numbers(parser, xs);
                    case "positionsY" -> numbers(parser, ys);
                    case "directions" -> numbers(parser, directions);
                    default -> parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("SourceAFIS wrote a template that is not CBOR", e);
        }
        List<Minutia> minutiae = new ArrayList<>(xs.size());
        for (int i = 0; i < xs.size(); i++) minutiae.add(new Minutia(xs.get(i), ys.get(i), directions.get(i)));
        return minutiae;
    }

    private static void numbers(JsonParser parser, List<Float> into) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) into.add(parser.getFloatValue());
    }
}

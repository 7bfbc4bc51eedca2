package org.nationalid.biometrics.template;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.sample.SampleDecoder;
import org.nationalid.biometrics.sample.SampleFormat;
import org.nationalid.biometrics.synthetic.SyntheticFinger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The three costs that have targets: key expansion (1 ms), comparison (4 µs), image to protected template (60 ms).
/// The first comparison is always of the same two; the others go through many, as the accuracy harness does.
/// Never part of a test run; `README.md` of this module says how to start it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class BiometricsSpeed {
    private final TemplateProtector protector = TemplateProtector.withShippedModel();
    private final TemplateKeys keys = new RootTemplateKeys(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private final TemplateKey key = keys.keyFor("citizen-1", FingerPosition.RIGHT_INDEX, KeyVersion.FIRST);
    private final byte[] image = SyntheticFinger.of(42).impressionPng(0);
    private final byte[] secret = new byte[32];
    private final ProtectedTemplate template = protect();
    private final ProtectedProbe probe = protector.probe(SyntheticFinger.of(42).impression(1), key);

    private ProtectedTemplate protect() {
        return protector.protect(SampleDecoder.decode(SampleFormat.PNG, image), key);
    }

    @Benchmark
    public Object keyExpansion() {
        return Projection.expand(secret);
    }

    @Benchmark
    public ComparisonScore comparison() {
        return TemplateComparison.compare(template, probe);
    }

    /// One comparison with the next of many others, as in a set of captures: nothing is learned by heart.
    @Benchmark
    public ComparisonScore comparisonAmongMany(Many many) {
        return many.next();
    }

    /// Its first part, table included: the distances of all codes. The rest is picking pairs.
    @Benchmark
    public int[] distancesAmongMany(Many many) {
        return many.nextDistances();
    }

    @Benchmark
    public ProtectedTemplate imageToProtectedTemplate() {
        return protect();
    }

    /// Strangers with so many minutiae on each side.
    @State(Scope.Benchmark)
    public static class Many {
        private static final int PERSONS = 256;

        @Param({"24", "40", "64"})
        public int minutiae;

        private final ProtectedTemplate[] templates = new ProtectedTemplate[PERSONS];
        private final ProtectedProbe[] probes = new ProtectedProbe[PERSONS];
        private int at;

        @Setup
        public void make() {
            SplittableRandom random = new SplittableRandom(1);
            TemplateKey key = new TemplateKey(new byte[32], new byte[32], FingerPosition.RIGHT_INDEX, KeyVersion.FIRST);
            ProtectedTemplate.AuxiliaryData auxiliaryData =
                    new ProtectedTemplate.AuxiliaryData(FingerPosition.RIGHT_INDEX, KeyVersion.FIRST, 0);
            for (int person = 0; person < PERSONS; person++) {
                float[][] embeddings = new float[minutiae][PublicModel.DIMENSIONS];
                for (float[] embedding : embeddings)
                    for (int i = 0; i < embedding.length; i++)
                        embedding[i] = (float) (random.nextGaussian() / Math.sqrt(embedding.length));
                long[] codes = random.longs(2L * ProtectedTemplate.CODES).toArray();
                for (int place = 0; place < ProtectedTemplate.CODES; place++)
                    if (place < minutiae)
                        key.projection().referenceCode(embeddings[place], place % Projection.GROUPS, codes, 2 * place);
                    else key.projection().mark().makeFiller(codes, 2 * place);
                key.outerLayer().apply(codes, ProtectedTemplate.CODES);
                templates[person] = new ProtectedTemplate(auxiliaryData, codes);
                probes[person] = TemplateProtector.probe(embeddings, 0, key, auxiliaryData);
            }
        }

        ComparisonScore next() {
            at++;
            return TemplateComparison.compare(templates[at % PERSONS], probes[at / PERSONS % PERSONS]);
        }

        int[] nextDistances() {
            at++;
            int[] distances = new int[ProtectedTemplate.CODES * minutiae];
            TemplateComparison.writeDistances(
                    templates[at % PERSONS].codes(), probes[at / PERSONS % PERSONS], distances);
            return distances;
        }
    }
}

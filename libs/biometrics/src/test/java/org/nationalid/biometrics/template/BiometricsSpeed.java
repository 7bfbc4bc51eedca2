package org.nationalid.biometrics.template;

import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The three costs that have targets: key expansion (1 ms), comparison (4 µs), image to protected template (60 ms).
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

    @Benchmark
    public ProtectedTemplate imageToProtectedTemplate() {
        return protect();
    }
}

package org.nationalid.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nationalid.demo.Place;
import org.nationalid.demo.Report;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;
import org.nationalid.demo.actor.Inbox;
import org.nationalid.demo.actor.Operator;
import org.nationalid.demo.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./nid bench auth`: OTP authentications and tokens.
@Command(name = "auth", description = "OTP authentications and tokens: rate, latency, processor time, work done.")
final class AuthCommand implements Callable<Integer> {
    @Option(names = "--home", required = true, description = "the launcher's folder")
    private Path home;

    @Option(names = "--rate", defaultValue = "5", description = "authentications per second (${DEFAULT-VALUE})")
    private double rate;

    @Option(names = "--token-rate", defaultValue = "20", description = "tokens per second (${DEFAULT-VALUE})")
    private double tokenRate;

    @Option(names = "--seconds", defaultValue = "20", description = "measured span (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "seconds before it (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--codes-per-citizen",
            defaultValue = "5",
            description = "how many codes auth-service sends one citizen in ten minutes (${DEFAULT-VALUE})")
    private int codesPerCitizen;

    @Option(names = "--json", description = "print one JSON document instead of lines")
    private boolean asJson;

    @Override
    public Integer call() {
        var progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var benchmark = new AuthBenchmark(stage());
            var measurement = new Measurement(home, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
            Measurement.Result otp = benchmark.otpAuthentication(measurement, rate, codesPerCitizen, progress);
            Measurement.Result token = benchmark.token(measurement, tokenRate, progress);
            out.println(asJson ? BenchmarkReport.json(otp, token) : BenchmarkReport.text(otp, token));
            return otp.outcome().failures().isEmpty()
                            && token.outcome().failures().isEmpty()
                    ? 0
                    : 1;
        } catch (StepFailed e) {
            progress.println("error: " + e.getMessage() + "\n" + e.seen());
            return 1;
        }
    }

    private Stage stage() {
        Place place = Place.of(home);
        var wire = Wire.forgetful();
        String run = Long.toString(System.currentTimeMillis() / 100, Character.MAX_RADIX)
                .toLowerCase(Locale.ROOT);
        var operator = new Operator(wire, place.gateway(), place.operatorKey());
        var silent = new Report(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
        return new Stage(place, wire, operator, new Inbox(wire, place.inbox()), silent, run);
    }
}

package org.nationalid.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// What one address may ask before it has proven anything. A request takes its share on arrival and gets it back once
/// a signature or a token proves who sent it and that client has some of its own limit left: a ministry behind one
/// address is not held up, a flood is, and a client over its limit becomes cheap to refuse.
///
/// Kept on each node by itself: it guards memory and processor of the node, and must cost nothing to ask.
@ApplicationScoped
public class AddressLimit {
    private static final String TAKEN = AddressLimit.class.getName();
    private static final int ADDRESSES_MAX = 100_000; // about 30 MB; past it the longest unseen is forgotten

    private final Cache<Address, Budget> budgets;
    private final Supplier<Budget> fullBudget;
    private final CurrentVertxRequest current;

    AddressLimit(LimitsConfig config, TimeMeter time, CurrentVertxRequest current) {
        this.current = current;
        this.budgets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES_MAX)
                .expireAfterAccess(Duration.ofMinutes(30))
                .build();
        this.fullBudget = () -> Budget.full(config, time);
    }

    private record Budget(Bucket requests, Bucket entries) {
        static Budget full(LimitsConfig config, TimeMeter time) {
            return new Budget(
                    bucket(config.addressBurst(), config.addressPerSecond(), Duration.ofSeconds(1), time),
                    bucket(config.entryBurst(), config.entryPerMinute(), Duration.ofMinutes(1), time));
        }

        private static Bucket bucket(int burst, int refill, Duration period, TimeMeter time) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, period))
                    .withCustomTimePrecision(time)
                    .build();
        }
    }

    private record Share(Bucket bucket, long size) {}

    /// Takes the request's share.
    ///
    /// @return how long to wait, where nothing is left
    public Optional<Duration> take(RoutingContext request, long size) {
        Bucket bucket = budgetOf(request).requests();
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(size);
        if (probe.isConsumed()) {
            request.put(TAKEN, new Share(bucket, size));
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// Gives the share of the request that is being served back, because its sender is proven.
    public void proven() {
        RoutingContext request = current.getCurrent();
        if (request != null) {
            proven(request);
        }
    }

    public void proven(RoutingContext request) {
        Share share = request.remove(TAKEN);
        if (share != null) {
            share.bucket().addTokens(share.size());
        }
    }

    /// Whether a refusal of the request that is being served may have an entry of its own.
    boolean allowsAnEntry() {
        RoutingContext request = current.getCurrent();
        return request == null || budgetOf(request).entries().tryConsume(1);
    }

    private Budget budgetOf(RoutingContext request) {
        return budgets.get(Address.of(request), _ -> fullBudget.get());
    }
}

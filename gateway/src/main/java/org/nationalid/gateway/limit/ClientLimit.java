package org.nationalid.gateway.limit;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.nationalid.platform.problem.Refusal;

/// What one proven client may ask, on all nodes together, so that none starves the others. The bucket is in the
/// database; a node spends up to a fiftieth of it, or for five seconds, before it settles, so that a request seldom
/// costs a commit and never more than that is given too much.
@ApplicationScoped
public class ClientLimit {
    private static final int PARTS = 50;
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(5);

    private final ProxyManager<String> database;
    private final BucketConfiguration limit;
    private final DelayParameters delay;
    private final String suffix;
    private final ConcurrentMap<String, BucketProxy> buckets = new ConcurrentHashMap<>(); // as many as are registered

    ClientLimit(AgroalDataSource database, LimitsConfig config, TimeMeter time) {
        this.database = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("client_limit")
                .idColumn("id")
                .stateColumn("state")
                .clientClock(time)
                .build();
        this.limit = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth
                        .capacity(config.clientBurst())
                        .refillGreedy(config.clientPerSecond(), Duration.ofSeconds(1)))
                .build();
        this.delay = new DelayParameters(Math.max(1, config.clientBurst() / PARTS), SETTLED_AFTER);
        this.suffix = " " + config.clientBurst() + "/" + config.clientPerSecond(); // another limit, another bucket
    }

    /// @throws Refusal `too-many-requests` where nothing is left
    public void take(String clientId) {
        ConsumptionProbe probe = buckets.computeIfAbsent(clientId, this::open).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Refusal(LimitRefusal.TOO_MANY_REQUESTS)
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private BucketProxy open(String clientId) {
        return database.builder()
                .withOptimization(Optimizations.delaying(delay))
                .build(clientId + suffix, () -> limit);
    }
}

package org.nationalid.gateway.limit;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.nationalid.platform.problem.Refusal;

/// What one proven client may ask, on all nodes together, so that none starves the others. The bucket is in the
/// database and every request takes from it there: never more is given than there is.
@ApplicationScoped
public class ClientLimit {
    private final ProxyManager<String> database;
    private final BucketConfiguration limit;
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
        return database.builder().build(clientId + suffix, () -> limit);
    }
}

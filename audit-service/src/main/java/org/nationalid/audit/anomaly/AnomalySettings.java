package org.nationalid.audit.anomaly;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/// From where on something is remarkable.
@ConfigMapping(prefix = "nid.audit.anomaly")
interface AnomalySettings {
    /// When the reports run, as a cron expression.
    String at();

    /// Whose night it is.
    ZoneId zone();

    /// Days a party must be known before its volume is compared.
    @WithDefault("7")
    int historyDays();

    /// Entries a day.
    @WithDefault("100")
    int volumeFloor();

    /// How many times more, or less, than the median.
    @WithDefault("3")
    int volumeFactor();

    @WithDefault("1")
    int lookUpsFloor();

    @WithDefault("20")
    int personsFloor();

    @WithDefault("10")
    int failuresFloor();

    @WithDefault("30")
    int failuresPercent();

    /// Hour, 0 to 23.
    @WithDefault("22")
    int nightBegins();

    /// Hour, 0 to 23; exclusive.
    @WithDefault("5")
    int nightEnds();

    @WithDefault("5")
    int nightOfficerFloor();

    @WithDefault("50")
    int nightPartyFloor();
}

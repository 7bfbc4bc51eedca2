package org.nationalid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which senders count as one.
class AddressTest {
    @Test
    void isEachOfItsOwnInTheOldProtocol() {
        assertThat(Address.network("192.0.2.1")).isNotEqualTo(Address.network("192.0.2.2"));
    }

    @Test
    void isTheWholeNetworkInTheNewOne() {
        assertThat(Address.network("2001:db8:1:2::1"))
                .isEqualTo(Address.network("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(Address.network("2001:db8:1:3::1"));
    }
}

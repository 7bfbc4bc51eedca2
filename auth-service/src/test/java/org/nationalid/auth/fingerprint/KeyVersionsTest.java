package org.nationalid.auth.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.template.KeyVersion;

class KeyVersionsTest {
    @Test
    void revokesNothingAndRenewsNothingUnlessConfigured() {
        KeyVersions versions = new KeyVersions(new Configured(1, 1, 1));
        assertThat(versions.isRevoked(KeyVersion.FIRST)).isFalse();
        assertThat(versions.needsCapture(KeyVersion.FIRST)).isFalse();
        assertThat(versions.needsOuterKey(KeyVersion.FIRST)).isFalse();
    }

    @Test
    void neverLowersAVersion() {
        KeyVersions versions = new KeyVersions(new Configured(1, 2, 1));
        assertThat(versions.withOuterRaised(new KeyVersion(4, 1))).isEqualTo(new KeyVersion(4, 2));
        assertThat(versions.withOuterRaised(new KeyVersion(4, 3))).isEqualTo(new KeyVersion(4, 3));
    }

    @Test
    void refusesToRevokeWhatIsStillMade() {
        assertThatThrownBy(() -> new KeyVersions(new Configured(2, 1, 3)))
                .hasMessage("nid.auth.fingerprint.key-version.oldest-inner is 3, but must be between 1 and 2,"
                        + " the value of nid.auth.fingerprint.key-version.inner");
    }

    @Test
    void refusesVersionsThatNoTemplateCanHave() {
        assertThatThrownBy(() -> new KeyVersions(new Configured(0, 1, 1)))
                .hasMessage("nid.auth.fingerprint.key-version.inner is 0, but must be between 1 and 65535");
        assertThatThrownBy(() -> new KeyVersions(new Configured(1, 65536, 1)))
                .hasMessage("nid.auth.fingerprint.key-version.outer is 65536, but must be between 1 and 65535");
        assertThatThrownBy(() -> new KeyVersions(new Configured(1, 1, 0)))
                .hasMessageStartingWith("nid.auth.fingerprint.key-version.oldest-inner is 0");
    }

    private record Configured(int inner, int outer, int oldestInner) implements KeyVersionConfig {}
}

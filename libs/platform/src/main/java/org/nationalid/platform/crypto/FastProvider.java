package org.nationalid.platform.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Puts the Corretto provider first where its native library runs: ES256 verification costs an eighth there.
/// Elsewhere the JDK's own provider does the same work, only slower.
class FastProvider {
    private static final Logger LOG = Logger.getLogger(FastProvider.class);

    void install(@Observes @Priority(1) StartupEvent start) {
        AmazonCorrettoCryptoProvider.install();
        if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() != null) {
            LOG.warn("The Corretto crypto provider does not run here; signatures use the JDK's provider");
        }
    }
}

package org.nationalid.auth.fingerprint;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nationalid.biometrics.template.RootTemplateKeys;
import org.nationalid.biometrics.template.TemplateKeys;
import org.nationalid.biometrics.template.TemplateProtector;
import org.nationalid.platform.keys.KeyDirectory;

/// The biometric library as beans; made at start, so that no citizen waits for the model to load.
class Biometrics {
    @Produces
    @Singleton
    @Startup
    TemplateProtector protector() {
        return TemplateProtector.withShippedModel();
    }

    @Produces
    @Singleton
    @Startup
    TemplateKeys templateKeys(KeyDirectory keys) {
        return new RootTemplateKeys(keys.secret("biometric-root"));
    }
}

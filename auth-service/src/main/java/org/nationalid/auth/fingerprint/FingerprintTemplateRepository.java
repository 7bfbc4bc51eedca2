package org.nationalid.auth.fingerprint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.biometrics.sample.FingerPosition;

/// Finds the templates of one citizen.
@ApplicationScoped
class FingerprintTemplateRepository implements PanacheRepositoryBase<FingerprintTemplate, FingerprintTemplate.Key> {
    List<FingerprintTemplate> ofCitizen(AuthRef citizen) {
        return list("authRef", citizen.value());
    }

    List<FingerprintTemplate> ofFinger(AuthRef citizen, FingerPosition position) {
        return list("authRef = ?1 and position = ?2", citizen.value(), position.code());
    }

    void deleteBoundBefore(AuthRef citizen, Instant latest) {
        delete("authRef = ?1 and boundAt < ?2", citizen.value(), latest);
    }

    void deleteAll(AuthRef citizen) {
        delete("authRef", citizen.value());
    }
}

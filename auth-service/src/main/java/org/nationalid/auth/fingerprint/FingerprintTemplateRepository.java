package org.nationalid.auth.fingerprint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.biometrics.sample.FingerPosition;

/// Finds templates: those of one citizen, and the citizens whose outer key is behind.
@ApplicationScoped
class FingerprintTemplateRepository implements PanacheRepositoryBase<FingerprintTemplate, FingerprintTemplate.Key> {
    private static final String OUTER_VERSION_BELOW = """
            select distinct outer_version, auth_ref from fingerprint_template
            where outer_version < :version and (outer_version, auth_ref) > (:lastVersion, :lastCitizen)
            order by outer_version, auth_ref
            """;

    List<FingerprintTemplate> ofCitizen(AuthRef citizen) {
        return list("authRef", citizen.value());
    }

    List<FingerprintTemplate> ofFinger(AuthRef citizen, FingerPosition position) {
        return list("authRef = ?1 and position = ?2", citizen.value(), position.code());
    }

    /// @param last where the page before ended
    List<OuterVersionHeld> withOuterVersionBelow(int version, OuterVersionHeld last, int atMost) {
        return getSession()
                .createNativeQuery(OUTER_VERSION_BELOW, OuterVersionHeld.class)
                .setParameter("version", version)
                .setParameter("lastVersion", last.outerVersion())
                .setParameter("lastCitizen", last.authRef())
                .setMaxResults(atMost)
                .getResultList();
    }

    void deleteAuthenticator(AuthRef citizen, UUID authenticator) {
        delete("authRef = ?1 and authenticatorId = ?2", citizen.value(), authenticator);
    }

    void deleteBoundBefore(AuthRef citizen, Instant latest) {
        delete("authRef = ?1 and boundAt < ?2", citizen.value(), latest);
    }

    void deleteAll(AuthRef citizen) {
        delete("authRef", citizen.value());
    }
}

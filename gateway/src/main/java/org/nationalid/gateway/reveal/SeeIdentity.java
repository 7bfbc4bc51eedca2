package org.nationalid.gateway.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.officer.AuditorOnDuty;
import org.nationalid.gateway.upstream.AuditReveals;
import org.nationalid.gateway.upstream.AuditReveals.Opening;
import org.nationalid.gateway.upstream.IdentityReveals;
import org.nationalid.gateway.upstream.IdentityReveals.Who;

/// Shows who is behind a granted tag. audit-service has written it down before it gives the reference away.
@ApplicationScoped
class SeeIdentity {
    private final AuditorOnDuty auditor;
    private final AuditReveals reveals;
    private final IdentityReveals identities;

    SeeIdentity(AuditorOnDuty auditor, @RestClient AuditReveals reveals, @RestClient IdentityReveals identities) {
        this.auditor = auditor;
        this.reveals = reveals;
        this.identities = identities;
    }

    SeeIdentityResponse see(UUID id, String tag) {
        String reference = reveals.open(id, new Opening(auditor.vouch(), tag)).subject();
        return SeeIdentityResponse.of(tag, identities.reveal(new Who(reference)));
    }
}

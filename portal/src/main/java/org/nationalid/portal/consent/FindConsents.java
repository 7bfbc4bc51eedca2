package org.nationalid.portal.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.portal.gateway.Consent;
import org.nationalid.portal.gateway.ConsentList;
import org.nationalid.portal.gateway.Gateway;

/// All consents of the visitor. A citizen has few, so that they are read whole; the bound only guards the portal.
@ApplicationScoped
public class FindConsents {
    private static final int PAGE_SIZE = 200;
    private static final int PAGES_MAX = 10;

    private final Gateway gateway;

    FindConsents(@RestClient Gateway gateway) {
        this.gateway = gateway;
    }

    /// Newest first.
    public List<Consent> all() {
        List<Consent> all = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < PAGES_MAX; page++) {
            ConsentList list = gateway.consents(PAGE_SIZE, cursor);
            all.addAll(list.consents());
            cursor = list.next();
            if (cursor == null) break;
        }
        return all;
    }

    Optional<Consent> byId(UUID id) {
        return all().stream().filter(consent -> consent.consentId().equals(id)).findFirst();
    }
}

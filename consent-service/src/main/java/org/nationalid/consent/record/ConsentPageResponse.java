package org.nationalid.consent.record;

import java.util.List;

/// One page of a citizen's consents; `next` is absent on the last.
public record ConsentPageResponse(List<ConsentResponse> consents, String next) {
    static ConsentPageResponse of(ListConsents.ConsentPage page) {
        return new ConsentPageResponse(
                page.consents().stream().map(ConsentResponse::of).toList(), page.next());
    }
}

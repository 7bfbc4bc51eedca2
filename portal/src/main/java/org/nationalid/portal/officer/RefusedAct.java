package org.nationalid.portal.officer;

import java.util.Set;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.nationalid.portal.problem.GatewayFault;

/// Why the gateway refused an act, as far as a page can help with it.
///
/// @param slug last segment of the problem's type (RFC 9457)
/// @param field the member at fault; empty when none is
public record RefusedAct(String slug, String field, int status) {
    /// Nothing was refused.
    public static final RefusedAct NONE = new RefusedAct("", "", 200);

    private static final Set<Integer> TOLD_ON_THE_PAGE = Set.of(400, 403, 409);

    /// @throws ClientWebApplicationException the same, where a page of its own says it better
    public static RefusedAct of(ClientWebApplicationException refusal) {
        return GatewayFault.of(refusal, TOLD_ON_THE_PAGE)
                .map(fault -> new RefusedAct(
                        fault.slug(), fault.field(), refusal.getResponse().getStatus()))
                .orElseThrow(() -> refusal);
    }

    public static RefusedAct at(String field) {
        return new RefusedAct("request-invalid", field, 400);
    }

    public boolean isThere() {
        return !slug.isEmpty();
    }

    /// True for the member itself and for a part of it, such as `tags[2]`.
    public boolean isAt(String member) {
        return field.equals(member) || field.startsWith(member + "[");
    }
}

package org.nationalid.gateway.clientauth;

import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nationalid.gateway.accesslog.RecordedDenial;
import org.nationalid.gateway.limit.RefusedRequests;
import org.nationalid.platform.problem.Refusal;

/// OAuth endpoints answer in OAuth's own error form; everything else in RFC 9457. Where a refusal of ours is behind the
/// error, `reason` names it: programs tell causes apart by it, never by the description.
/// What nobody has written down by then is written down here, before it is answered.
public class OAuthFailureMapper {
    private final RefusedRequests refusedRequests;
    private final RecordedDenial recordedDenial;

    OAuthFailureMapper(RefusedRequests refusedRequests, RecordedDenial recordedDenial) {
        this.refusedRequests = refusedRequests;
        this.recordedDenial = recordedDenial;
    }

    @ServerExceptionMapper
    public Response render(OAuthFailure failure) {
        if (failure.error().getHTTPStatusCode() >= 500 || recordedDenial.isOnRecord()) {
            return answer(failure);
        }
        try {
            refusedRequests.writeDown(failure.reason(), failure.clientId());
            return answer(failure);
        } catch (Refusal unavailable) {
            return answer(OAuthFailure.unavailable());
        }
    }

    private static Response answer(OAuthFailure failure) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", failure.error().getCode());
        body.put("error_description", failure.error().getDescription());
        failure.slug().ifPresent(slug -> body.put("reason", slug));
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        Response.ResponseBuilder response = Response.status(failure.error().getHTTPStatusCode())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .cacheControl(never)
                .entity(body);
        if (failure.error() instanceof BearerTokenError token) { // only who may come with a token is asked for one
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"" + token.getCode() + "\"");
        }
        if (failure.error().getHTTPStatusCode() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 2);
        }
        return response.build();
    }
}

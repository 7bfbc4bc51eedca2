package org.nationalid.gateway.userinfo;

import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nationalid.gateway.accessgrant.AccessTokens;
import org.nationalid.gateway.accessgrant.AccessTokens.Opened;
import org.nationalid.gateway.accessgrant.GrantedAccess;
import org.nationalid.gateway.bearer.BearerRefusal;
import org.nationalid.gateway.clientauth.OAuthFailure;
import org.nationalid.gateway.limit.AddressLimit;
import org.nationalid.gateway.limit.ClientLimit;
import org.nationalid.platform.problem.Refusal;

/// The userinfo endpoint (OpenID Connect Core §5.3), by GET and POST, with errors of RFC 6750 §3.1: whoever brings no
/// token is told nothing but that one is needed.
@Path("/userinfo")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class UserinfoResource {
    private static final String SCHEME = "bearer ";

    private final AccessTokens accessTokens;
    private final ReleaseAttributes releaseAttributes;
    private final AddressLimit addressLimit;
    private final ClientLimit clientLimit;

    UserinfoResource(
            AccessTokens accessTokens,
            ReleaseAttributes releaseAttributes,
            AddressLimit addressLimit,
            ClientLimit clientLimit) {
        this.accessTokens = accessTokens;
        this.releaseAttributes = releaseAttributes;
        this.addressLimit = addressLimit;
        this.clientLimit = clientLimit;
    }

    @GET
    @Operation(operationId = "userinfoByGet")
    public Response byGet(@HeaderParam("Authorization") String authorization) {
        return answer(authorization);
    }

    @POST
    @Operation(operationId = "userinfoByPost")
    public Response byPost(@HeaderParam("Authorization") String authorization) {
        return answer(authorization);
    }

    private Response answer(String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new UnauthorizedException("no access token in the Authorization header");
        }
        try {
            Opened token = accessTokens
                    .open(authorization.substring(SCHEME.length()).strip())
                    .orElseThrow(() -> invalidToken("the access token is unknown, expired or revoked"));
            clientLimit.take(token.clientId());
            addressLimit.proven();
            GrantedAccess access =
                    token.citizenAccess().orElseThrow(() -> new Refusal(BearerRefusal.CITIZEN_TOKEN_NEEDED));
            Map<String, Object> claims = releaseAttributes.release(access);
            CacheControl never = new CacheControl();
            never.setNoStore(true);
            return Response.ok(claims).cacheControl(never).build();
        } catch (RuntimeException e) {
            throw OAuthFailure.from(e, BearerTokenError.INSUFFICIENT_SCOPE);
        }
    }

    private static OAuthFailure invalidToken(String description) {
        return new OAuthFailure(BearerTokenError.INVALID_TOKEN, description);
    }
}

package org.nationalid.gateway.token;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.clientauth.AuthenticateClient;
import org.nationalid.gateway.clientauth.OAuthFailure;
import org.nationalid.gateway.limit.LimitRefusal;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.Unavailability;

/// The token endpoint (RFC 6749 §3.2): the client proves itself first, whatever it wants.
@Path("/token")
@PermitAll
@RunOnVirtualThread
public class TokenResource {
    private final AuthenticateClient authenticateClient;
    private final ExchangeCode exchangeCode;
    private final ActAsClient actAsClient;
    private final GatewayConfig config;

    TokenResource(
            AuthenticateClient authenticateClient,
            ExchangeCode exchangeCode,
            ActAsClient actAsClient,
            GatewayConfig config) {
        this.authenticateClient = authenticateClient;
        this.exchangeCode = exchangeCode;
        this.actAsClient = actAsClient;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(@HeaderParam("Authorization") String authorization, MultivaluedMap<String, String> form) {
        try {
            TokenRequest request = TokenRequest.parse(FormRequest.of(config.at("/token"), authorization, form));
            return answer(request);
        } catch (ParseException e) {
            throw FormRequest.unreadable(e);
        } catch (OAuthFailure failure) {
            throw failure;
        } catch (RuntimeException e) {
            throw asOAuthError(e);
        }
    }

    private Response answer(TokenRequest request) {
        RegisteredParty party = authenticateClient.authenticate(request.getClientAuthentication());
        String grantType = request.getAuthorizationGrant().getType().getValue();
        if (!party.grantTypes().contains(grantType)) {
            throw new OAuthFailure(OAuth2Error.UNAUTHORIZED_CLIENT, "this client is not registered for " + grantType);
        }
        TokenResponse tokens =
                switch (request.getAuthorizationGrant()) {
                    case AuthorizationCodeGrant code -> exchangeCode.exchange(party, code);
                    case ClientCredentialsGrant _ -> actAsClient.act(party, request.getScope());
                    default ->
                        throw new OAuthFailure(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "the grant type is not offered");
                };
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(tokens).cacheControl(never).build();
    }

    /// A citizen whose identity is no longer active gets no token; a part that is down says "later".
    private static RuntimeException asOAuthError(RuntimeException failure) {
        return switch (failure) {
            case Refusal limit when limit.code() == LimitRefusal.TOO_MANY_REQUESTS -> limit;
            case Refusal refusal
            when refusal.code().status() < 500 -> OAuthFailure.of(OAuth2Error.INVALID_GRANT, refusal.code());
            case RuntimeException down
            when down instanceof Refusal || Unavailability.isBehind(down) ->
                new OAuthFailure(
                        OAuth2Error.TEMPORARILY_UNAVAILABLE.setHTTPStatusCode(503), "try again after the stated wait");
            default -> failure;
        };
    }
}

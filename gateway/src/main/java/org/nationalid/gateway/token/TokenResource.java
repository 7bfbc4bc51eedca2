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
import org.nationalid.gateway.relyingparty.RegisteredParty;

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
        } catch (RuntimeException e) {
            throw OAuthFailure.from(e, OAuth2Error.INVALID_GRANT); // for example a citizen who is no longer active
        }
    }

    private Response answer(TokenRequest request) {
        RegisteredParty party = authenticateClient.authenticate(request.getClientAuthentication());
        String grantType = request.getAuthorizationGrant().getType().getValue();
        if (!party.grantTypes().contains(grantType)) {
            throw new OAuthFailure(OAuth2Error.UNAUTHORIZED_CLIENT, "this client is not registered for " + grantType)
                    .of(party.clientId());
        }
        TokenResponse tokens =
                switch (request.getAuthorizationGrant()) {
                    case AuthorizationCodeGrant code -> exchangeCode.exchange(party, code);
                    case ClientCredentialsGrant _ -> actAsClient.act(party, request.getScope());
                    default ->
                        throw new OAuthFailure(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "the grant type is not offered")
                                .of(party.clientId());
                };
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(tokens).cacheControl(never).build();
    }
}

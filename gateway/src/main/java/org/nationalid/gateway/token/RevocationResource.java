package org.nationalid.gateway.token;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.accessgrant.AccessTokens;
import org.nationalid.gateway.clientauth.AuthenticateClient;
import org.nationalid.gateway.relyingparty.RegisteredParty;

/// Token revocation (RFC 7009): 200 also for a token that nobody knows.
@Path("/revoke")
@PermitAll
@RunOnVirtualThread
public class RevocationResource {
    private final AuthenticateClient authenticateClient;
    private final AccessTokens accessTokens;
    private final GatewayConfig config;

    RevocationResource(AuthenticateClient authenticateClient, AccessTokens accessTokens, GatewayConfig config) {
        this.authenticateClient = authenticateClient;
        this.accessTokens = accessTokens;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@HeaderParam("Authorization") String authorization, MultivaluedMap<String, String> form) {
        try {
            TokenRevocationRequest request =
                    TokenRevocationRequest.parse(FormRequest.of(config.at("/revoke"), authorization, form));
            RegisteredParty party = authenticateClient.authenticate(request.getClientAuthentication());
            accessTokens.revoke(request.getToken().getValue(), party.clientId());
            return Response.ok().build();
        } catch (ParseException e) {
            throw FormRequest.unreadable(e);
        }
    }
}

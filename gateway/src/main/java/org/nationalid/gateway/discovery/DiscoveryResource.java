package org.nationalid.gateway.discovery;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.clientauth.ClientSignature;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.pages.Language;

/// The provider's metadata under both well-known names. It says only what works.
@Path("/.well-known")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {
    private final String metadata;

    DiscoveryResource(GatewayConfig config) {
        metadata = describe(config).toJSONObject().toJSONString();
    }

    @GET
    @Path("/openid-configuration")
    @Operation(operationId = "openidConfiguration")
    public String openidConfiguration() {
        return metadata;
    }

    @GET
    @Path("/oauth-authorization-server")
    @Operation(operationId = "authorizationServerMetadata")
    public String authorizationServerMetadata() {
        return metadata;
    }

    private static OIDCProviderMetadata describe(GatewayConfig config) {
        OIDCProviderMetadata provider = new OIDCProviderMetadata(
                new Issuer(config.issuer()), List.of(SubjectType.PAIRWISE), config.at("/jwks"));
        provider.setAuthorizationEndpointURI(config.at("/authorize"));
        provider.setTokenEndpointURI(config.at("/token"));
        provider.setUserInfoEndpointURI(config.at("/userinfo"));
        provider.setRevocationEndpointURI(config.at("/revoke"));
        provider.setScopes(new Scope(Scopes.all().stream().sorted().toArray(String[]::new)));
        provider.setResponseTypes(List.of(ResponseType.CODE));
        provider.setResponseModes(List.of(ResponseMode.QUERY));
        provider.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE, GrantType.CLIENT_CREDENTIALS));
        provider.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        provider.setIDTokenJWSAlgs(List.of(JWSAlgorithm.ES256));
        provider.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT));
        provider.setTokenEndpointJWSAlgs(new ArrayList<>(ClientSignature.ALGORITHMS));
        provider.setRevocationEndpointAuthMethods(List.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT));
        provider.setRevocationEndpointJWSAlgs(new ArrayList<>(ClientSignature.ALGORITHMS));
        provider.setACRs(List.of(new ACR("urn:nationalid:acr:1"))); // a browser takes no fingerprints
        provider.setClaims(claims());
        provider.setUILocales(languages());
        provider.setSupportsAuthorizationResponseIssuerParam(true);
        provider.setSupportsRequestURIParam(false);
        provider.setSupportsRequestParam(false);
        return provider;
    }

    private static List<LangTag> languages() {
        return Arrays.stream(Language.values()).map(DiscoveryResource::tagOf).toList();
    }

    private static LangTag tagOf(Language language) {
        try {
            return new LangTag(language.tag());
        } catch (LangTagException e) {
            throw new IllegalStateException("our own languages have well-formed tags", e);
        }
    }

    private static List<String> claims() {
        Stream<String> ofEveryone = Stream.of("sub", "acr", "amr", "auth_time", "txn", "consent_id", "log");
        return Stream.concat(ofEveryone, Scopes.itemsOf(Scopes.all()).stream()).toList();
    }
}

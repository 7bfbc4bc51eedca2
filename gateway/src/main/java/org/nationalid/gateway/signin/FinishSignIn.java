package org.nationalid.gateway.signin;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCError;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.accessgrant.CodeBinding;
import org.nationalid.gateway.accessgrant.GrantAccess;
import org.nationalid.gateway.accessgrant.GrantedAccess;
import org.nationalid.gateway.accessgrant.Secret;
import org.nationalid.gateway.officer.FindOffices;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.platform.id.Ids;

/// Ends a sign-in with the answer to the relying party: a code, or the citizen's no.
@ApplicationScoped
class FinishSignIn {
    private final GrantAccess grantAccess;
    private final FindOffices findOffices;
    private final Issuer issuer;

    FinishSignIn(GrantAccess grantAccess, FindOffices findOffices, GatewayConfig config) {
        this.grantAccess = grantAccess;
        this.findOffices = findOffices;
        this.issuer = new Issuer(config.issuer());
    }

    /// `consentId` is null where nothing was asked for.
    URI withCode(Interaction interaction, RegisteredParty party, List<String> items, UUID consentId) {
        AuthenticationRequest request = requestOf(interaction);
        List<String> scopes = findOffices.permitted(
                party.clientId(),
                interaction.subject(),
                Scopes.covering(request.getScope().toStringList(), items));
        GrantedAccess access = new GrantedAccess(
                Ids.next(),
                party.clientId(),
                interaction.subject(),
                interaction.citizenHandle(),
                scopes,
                items,
                party.purposeCode(),
                consentId,
                interaction.acr(),
                interaction.amr(),
                interaction.transactionId(),
                interaction.authenticatedAt());
        String nonce = request.getNonce() == null ? null : request.getNonce().getValue();
        CodeBinding binding = new CodeBinding(
                party.clientId(),
                request.getRedirectionURI().toString(),
                request.getCodeChallenge().getValue(),
                nonce);
        Secret code = grantAccess.grant(access, binding);
        return new AuthenticationSuccessResponse(
                        request.getRedirectionURI(),
                        new com.nimbusds.oauth2.sdk.AuthorizationCode(code.text()),
                        null,
                        null,
                        request.getState(),
                        null,
                        issuer,
                        ResponseMode.QUERY)
                .toURI();
    }

    /// The citizen said no.
    URI withRefusal(Interaction interaction) {
        return withError(interaction, OAuth2Error.ACCESS_DENIED);
    }

    /// Somebody signed in, but not the citizen whom the application meant (OpenID Connect Core §3.1.2.2).
    URI withAnotherCitizen(Interaction interaction) {
        return withError(interaction, OIDCError.LOGIN_REQUIRED);
    }

    private URI withError(Interaction interaction, ErrorObject error) {
        AuthenticationRequest request = requestOf(interaction);
        return new AuthorizationErrorResponse(
                        request.getRedirectionURI(), error, request.getState(), issuer, ResponseMode.QUERY)
                .toURI();
    }

    static AuthenticationRequest requestOf(Interaction interaction) {
        try {
            return AuthenticationRequest.parse(interaction.request());
        } catch (ParseException e) {
            throw new IllegalStateException("a stored authorization request no longer parses", e);
        }
    }
}

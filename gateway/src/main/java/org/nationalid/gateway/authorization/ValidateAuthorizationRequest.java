package org.nationalid.gateway.authorization;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.authenticate.IdTokenHint;
import org.nationalid.gateway.authorization.AuthorizationOutcome.Acceptable;
import org.nationalid.gateway.authorization.AuthorizationOutcome.ShownHere;
import org.nationalid.gateway.authorization.AuthorizationOutcome.ToldToClient;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.relyingparty.GrantTypes;
import org.nationalid.gateway.relyingparty.RegisteredParty;

/// Decides whether an authorization request is sound. Who asks and where the answer goes come first: until both are
/// proven nothing is ever redirected. Then OAuth 2.1's rules: code flow, PKCE S256, registered scopes.
@ApplicationScoped
class ValidateAuthorizationRequest {
    private static final int STATE_LENGTH_MAX = 1024;
    private static final int REQUEST_LENGTH_MAX = 8192;
    private static final Pattern NONCE = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final Pattern S256_CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}"); // RFC 7636 §4.2

    private final FindRelyingParty findRelyingParty;
    private final IdTokenHint idTokenHint;
    private final Issuer issuer;

    ValidateAuthorizationRequest(FindRelyingParty findRelyingParty, IdTokenHint idTokenHint, GatewayConfig config) {
        this.findRelyingParty = findRelyingParty;
        this.idTokenHint = idTokenHint;
        this.issuer = new Issuer(config.issuer());
    }

    AuthorizationOutcome validate(Map<String, List<String>> parameters) {
        Optional<RegisteredParty> known = only(parameters, "client_id").flatMap(findRelyingParty::byClientId);
        if (known.isEmpty()) {
            return new ShownHere(AuthorizationRefusal.CLIENT_UNKNOWN);
        }
        RegisteredParty party = known.get();
        Optional<URI> redirect = only(parameters, "redirect_uri").flatMap(uri -> registered(party, uri));
        if (redirect.isEmpty()) {
            return new ShownHere(AuthorizationRefusal.REDIRECT_URI_UNREGISTERED);
        }
        State state = only(parameters, "state").map(State::new).orElse(null);
        if (state != null && state.getValue().length() > STATE_LENGTH_MAX) {
            return new ShownHere(AuthorizationRefusal.AUTHORIZATION_REQUEST_UNREADABLE);
        }
        try {
            AuthenticationRequest request = AuthenticationRequest.parse(parameters);
            if (request.toQueryString().length() > REQUEST_LENGTH_MAX) {
                return new ShownHere(AuthorizationRefusal.AUTHORIZATION_REQUEST_UNREADABLE);
            }
            Optional<RequestFault> fault = firstFault(request, party);
            return fault.isPresent() ? told(redirect.get(), party, fault.get(), state) : new Acceptable(request, party);
        } catch (ParseException e) {
            ErrorObject error = e.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : e.getErrorObject();
            return told(redirect.get(), party, RequestFault.of(error), state);
        }
    }

    private Optional<RequestFault> firstFault(AuthenticationRequest request, RegisteredParty party) {
        if (request.specifiesRequestObject()) {
            return plain(
                    request.getRequestURI() != null
                            ? OAuth2Error.REQUEST_URI_NOT_SUPPORTED
                            : OAuth2Error.REQUEST_NOT_SUPPORTED);
        }
        if (!party.grantTypes().contains(GrantTypes.AUTHORIZATION_CODE)) {
            return plain(OAuth2Error.UNAUTHORIZED_CLIENT);
        }
        if (!ResponseType.CODE.equals(request.getResponseType())) {
            return plain(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
        }
        if (request.getResponseMode() != null && !ResponseMode.QUERY.equals(request.getResponseMode())) {
            return invalid("response-mode-not-offered", "only response_mode query is offered");
        }
        if (request.getCodeChallenge() == null || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
            return invalid("pkce-missing", "PKCE with S256 is required");
        }
        if (!S256_CHALLENGE.matcher(request.getCodeChallenge().getValue()).matches()) {
            return invalid("code-challenge-malformed", "the code challenge is not an S256 value");
        }
        if (request.getNonce() != null
                && !NONCE.matcher(request.getNonce().getValue()).matches()) {
            return invalid("nonce-malformed", "the nonce is too long or not ASCII");
        }
        if (!party.scopes().containsAll(request.getScope().toStringList())) {
            return plain(OAuth2Error.INVALID_SCOPE);
        }
        if (!idTokenHint.isAcceptable(request, party.clientId())) {
            return invalid(
                    "id-token-hint-invalid", "the id_token_hint is not an ID token that was made for this client");
        }
        if (request.getPrompt() != null && request.getPrompt().contains(Prompt.Type.NONE)) {
            return plain(OIDCError.LOGIN_REQUIRED);
        }
        return Optional.empty();
    }

    /// What is wrong, in OAuth's words for the application and with its stable name for the access log.
    private record RequestFault(ErrorObject error, String reason) {
        static RequestFault of(ErrorObject error) {
            return new RequestFault(error, error.getCode());
        }
    }

    private static Optional<RequestFault> plain(ErrorObject error) {
        return Optional.of(RequestFault.of(error));
    }

    private static Optional<RequestFault> invalid(String reason, String description) {
        return Optional.of(new RequestFault(OAuth2Error.INVALID_REQUEST.appendDescription(": " + description), reason));
    }

    private ToldToClient told(URI redirect, RegisteredParty party, RequestFault fault, State state) {
        URI answer = new AuthorizationErrorResponse(redirect, fault.error(), state, issuer, ResponseMode.QUERY).toURI();
        return new ToldToClient(answer, party.clientId(), fault.reason());
    }

    /// Compared as text: a registered address is exact (RFC 9700 §4.1.3).
    private static Optional<URI> registered(RegisteredParty party, String redirectUri) {
        return party.redirectUris().stream()
                .filter(uri -> uri.toString().equals(redirectUri))
                .findFirst();
    }

    /// The value of a parameter that occurs once; a repeated one counts as absent.
    private static Optional<String> only(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 && !values.getFirst().isBlank() ? Optional.of(values.getFirst()) : Optional.empty();
    }
}

package org.nationalid.gateway.token;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import org.nationalid.gateway.clientauth.OAuthFailure;

/// A form post in the shape that the protocol library reads.
final class FormRequest {
    private FormRequest() {}

    static HTTPRequest of(URI endpoint, String authorization, MultivaluedMap<String, String> form) {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, endpoint);
        try {
            request.setContentType(ContentType.APPLICATION_URLENCODED.toString());
        } catch (ParseException e) {
            throw new IllegalStateException("a constant content type parses", e);
        }
        if (authorization != null) {
            request.setAuthorization(authorization);
        }
        request.setBody(URLUtils.serializeParameters(form));
        return request;
    }

    /// What a request that does not parse is answered with.
    static OAuthFailure unreadable(ParseException failure) {
        ErrorObject error = failure.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : failure.getErrorObject();
        return new OAuthFailure(error, failure.getMessage());
    }
}

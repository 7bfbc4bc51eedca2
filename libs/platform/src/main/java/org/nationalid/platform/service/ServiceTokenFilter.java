package org.nationalid.platform.service;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import org.nationalid.platform.correlation.Correlation;

/// Signs a call to another service and passes the correlation id on.
public class ServiceTokenFilter implements ClientRequestFilter {
    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    private final ServiceTokenIssuer tokens;

    ServiceTokenFilter(ServiceTokenIssuer tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ClientRequestContext request) {
        Method invoked = (Method) request.getProperty(INVOKED_METHOD);
        String audience =
                invoked.getDeclaringClass().getAnnotation(Audience.class).value();
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.tokenFor(audience));
        if (!Correlation.id().isEmpty()) {
            request.getHeaders().putSingle(Correlation.HEADER, Correlation.id());
        }
    }
}

package org.nationalid.auth.otp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Sends through an HTTP gateway of the kind that mobile networks offer. Time-outs are configured with the client.
@ApplicationScoped
class HttpSmsSender implements SmsSender {
    private final SmsGateway gateway;

    HttpSmsSender(@RestClient SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void send(ShortMessage message) {
        try {
            gateway.accept(message);
        } catch (WebApplicationException | ProcessingException e) {
            throw new NotSent(e);
        }
    }
}

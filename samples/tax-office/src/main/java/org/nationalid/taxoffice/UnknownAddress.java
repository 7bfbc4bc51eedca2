package org.nationalid.taxoffice;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// An address that leads nowhere gets a page as well, with the way home.
public class UnknownAddress {
    @ServerExceptionMapper
    public Response notFound(NotFoundException unknownAddress) {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(TaxReturnPages.Templates.notFound())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}

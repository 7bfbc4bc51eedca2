package org.nationalid.portal.problem;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Sends a stranger to the gateway's sign-in. Where the gateway cannot be found, Quarkus would answer two bare words;
/// a visitor gets a page.
public class SignInChallenge {
    private final ProblemPage problemPage;

    SignInChallenge(ProblemPage problemPage) {
        this.problemPage = problemPage;
    }

    @ServerExceptionMapper
    public Uni<Response> challenge(UnauthorizedException stranger, RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(context)
                .map(this::answer)
                .onFailure()
                .recoverWithItem(() -> problemPage.unavailable(null));
    }

    private Response answer(ChallengeData challenge) {
        if (challenge == null) return problemPage.sessionOver();
        return Response.status(challenge.status)
                .header(challenge.headerName.toString(), challenge.headerContent)
                .build();
    }
}

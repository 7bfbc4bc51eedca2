package org.nationalid.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/// Tells the browser what an HTML page may do, which is little: show itself, load our style sheet and
/// pictures, and submit its forms; scripts only where the page says so. JSON answers pass untouched.
@Provider
class PageFilter implements ContainerResponseFilter {
    private static final Duration CHOICE_KEPT_FOR = Duration.ofDays(365);

    private final PageLanguage pageLanguage;
    private final FormTargets formTargets;
    private final PageScripts scripts;

    PageFilter(PageLanguage pageLanguage, FormTargets formTargets, PageScripts scripts) {
        this.pageLanguage = pageLanguage;
        this.formTargets = formTargets;
        this.scripts = scripts;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())) return;

        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:;" + scripts.directives() + " form-action "
                        + formTargets.directive() + "; frame-ancestors 'none'; base-uri 'none'");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, pageLanguage.tag());
        headers.add(HttpHeaders.VARY, "Accept-Language, Cookie");
        pageLanguage.chosenNow().ifPresent(language -> headers.add(HttpHeaders.SET_COOKIE, remember(language)));
    }

    private static NewCookie remember(Language language) {
        return new NewCookie.Builder(PageLanguage.COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge((int) CHOICE_KEPT_FOR.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

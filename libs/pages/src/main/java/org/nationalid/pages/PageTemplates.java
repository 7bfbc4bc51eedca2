package org.nationalid.pages;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;

/// Lets every template speak the request's language without its author having to remember it.
@ApplicationScoped
class PageTemplates {
    private final Provider<PageLanguage> pageLanguage;

    @Inject
    PageTemplates(Provider<PageLanguage> pageLanguage) {
        this.pageLanguage = pageLanguage;
    }

    void speakTheRequestsLanguage(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance -> {
            // Templates are also rendered where nobody asked over HTTP: a text message, a test.
            if (Arc.container().requestContext().isActive()) {
                instance.setLocale(pageLanguage.get().locale());
            }
        });
    }
}

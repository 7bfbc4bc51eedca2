package org.nationalid.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

@Provider
@RunsAskingScripts
class RunsAskingScriptsFilter implements ContainerRequestFilter {
    private final PageScripts scripts;

    RunsAskingScriptsFilter(PageScripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        scripts.allowOwnAndQuestions();
    }
}

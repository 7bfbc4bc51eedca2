package org.nationalid.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

@Provider
@RunsScripts
class RunsScriptsFilter implements ContainerRequestFilter {
    private final PageScripts scripts;

    RunsScriptsFilter(PageScripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        scripts.allowOwn();
    }
}

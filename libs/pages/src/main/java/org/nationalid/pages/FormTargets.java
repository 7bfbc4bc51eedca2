package org.nationalid.pages;

import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

/// Where this page's forms may lead. Browsers apply `form-action` to every redirect that follows a POST,
/// so a page whose form ends at a relying party must name that party's origin.
@RequestScoped
public class FormTargets {
    private final Set<String> origins = new LinkedHashSet<>();

    /// Only scheme, host and port of `target` are kept; a custom scheme of a mobile app stands alone.
    public void allow(URI target) {
        origins.add(target.getHost() == null ? target.getScheme() + ":" : originOf(target));
    }

    String directive() {
        return String.join(" ", origins.isEmpty() ? Set.of("'self'") : withSelf());
    }

    private Set<String> withSelf() {
        Set<String> all = new LinkedHashSet<>();
        all.add("'self'");
        all.addAll(origins);
        return all;
    }

    private static String originOf(URI target) {
        String port = target.getPort() < 0 ? "" : ":" + target.getPort();
        return target.getScheme() + "://" + target.getHost() + port;
    }
}

package org.nationalid.gateway.relyingparty;

import java.net.URI;
import java.util.regex.Pattern;

/// Where an answer may be sent: HTTPS, or HTTP to the own machine, and no fragment (RFC 6749 §3.1.2).
final class RedirectUri {
    private static final Pattern LOOPBACK =
            Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|localhost|[a-z0-9-]+\\.localhost");

    private RedirectUri() {}

    static boolean isUsable(URI uri) {
        if (uri.getHost() == null || uri.getFragment() != null) {
            return false;
        }
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme())
                        && LOOPBACK.matcher(uri.getHost()).matches());
    }
}

package org.nationalid.gateway.relyingparty;

import java.util.regex.Pattern;

/// The form of a client id, which is also a part of paths and of log entries.
final class ClientId {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

    private ClientId() {}

    static boolean isOne(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}

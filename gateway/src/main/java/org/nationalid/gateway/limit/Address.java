package org.nationalid.gateway.limit;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Where a request comes from, as far as one sender can be told from the next: an IPv4 address, or an IPv6 /64, since
/// whoever has one address of that network has all of them.
record Address(String text) {
    private static final int IPV6_NETWORK_BYTES = 8;

    static Address of(RoutingContext request) {
        SocketAddress remote = request.request().remoteAddress();
        String host = remote == null ? null : remote.hostAddress();
        return new Address(host == null ? "" : network(host));
    }

    static String network(String host) {
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, IPV6_NETWORK_BYTES)
                    : host;
        } catch (IllegalArgumentException notNumeric) {
            return host;
        }
    }
}

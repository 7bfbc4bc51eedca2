package org.nationalid.auth.otp;

/// The way out to the mobile networks. An implementation answers within a few seconds; it may deliver later.
interface SmsSender {
    /// @throws NotSent unless the network side accepted the message
    void send(ShortMessage message);

    /// Whether the message will arrive is unknown or impossible.
    final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSent(Throwable cause) {
            super("the short message was not accepted", cause);
        }
    }
}

package org.nationalid.gateway.signin;

/// One item that a citizen may tick, with the value that would be given.
public record ItemView(String code, String label, String value) {}

package org.nationalid.gateway.accessgrant;

/// What a code is bound to. `codeChallenge` is the S256 challenge of RFC 7636; `nonce` may be absent.
public record CodeBinding(String clientId, String redirectUri, String codeChallenge, String nonce) {}

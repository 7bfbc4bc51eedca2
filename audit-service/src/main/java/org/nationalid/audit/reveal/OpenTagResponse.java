package org.nationalid.audit.reveal;

/// The person behind the tag, as identity-service can find them.
public record OpenTagResponse(String subject) {}

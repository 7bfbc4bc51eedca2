package org.nationalid.gateway.officer;

/// The office as it now stands; the holder appears by pairwise subject.
public record OfficerResponse(String clientId, String subject, String role, String unit) {}

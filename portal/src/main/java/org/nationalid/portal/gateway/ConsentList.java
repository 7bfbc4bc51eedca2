package org.nationalid.portal.gateway;

import java.util.List;

/// One page of consents, newest first. `next` is null on the last.
public record ConsentList(List<Consent> consents, String next) {}

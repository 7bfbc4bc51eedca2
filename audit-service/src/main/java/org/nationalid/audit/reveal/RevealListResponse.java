package org.nationalid.audit.reveal;

import java.util.List;
import java.util.UUID;

/// A page of requests, newest first.
///
/// @param next id after which the following page begins; absent on the last
public record RevealListResponse(List<RevealResponse> reveals, UUID next) {}

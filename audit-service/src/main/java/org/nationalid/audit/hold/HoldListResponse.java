package org.nationalid.audit.hold;

import java.util.List;
import java.util.UUID;

/// A page of holds, newest first.
///
/// @param next id after which the following page begins; absent on the last
public record HoldListResponse(List<HoldResponse> holds, UUID next) {}

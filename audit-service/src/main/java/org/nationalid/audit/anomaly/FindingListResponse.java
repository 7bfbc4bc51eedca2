package org.nationalid.audit.anomaly;

import java.util.List;
import java.util.UUID;

/// A page of findings, newest day first.
///
/// @param next id after which the following page begins; absent on the last
public record FindingListResponse(List<FindingResponse> findings, UUID next) {}

package org.nationalid.identity.binding;

/// A finger that is bound now, and how good its impressions were: `good` or `acceptable`.
public record BoundFinger(int position, String quality) {}

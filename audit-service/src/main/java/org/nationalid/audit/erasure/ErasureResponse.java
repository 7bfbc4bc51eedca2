package org.nationalid.audit.erasure;

/// What was made unreadable.
public record ErasureResponse(int keysDestroyed, int entriesEmptied) {}

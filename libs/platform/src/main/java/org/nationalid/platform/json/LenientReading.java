package org.nationalid.platform.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;

/// For REST clients: a caller owns the few members that it reads, and the service may add others without breaking it.
public class LenientReading implements ContextResolver<ObjectMapper> {
    private final ObjectMapper json;

    LenientReading(ObjectMapper strict) {
        json = strict.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return json;
    }
}

package org.nationalid.identity.binding;

import java.util.List;

/// What auth-service is asked to bind.
public record BindingRequest(String authRef, List<FingerSample> samples) {
    public BindingRequest {
        samples = List.copyOf(samples);
    }
}

package org.nationalid.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The wall clock; a test replaces it by a bean of its own.
class Time {
    @Produces
    @Singleton
    @DefaultBean
    InstantSource systemTime() {
        return InstantSource.system();
    }
}

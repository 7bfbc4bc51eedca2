package org.nationalid.platform.correlation;

import org.jboss.logging.MDC;

/// The id of the request that this thread is serving.
public final class Correlation {
    public static final String HEADER = "X-Correlation-Id";
    static final String MDC_KEY = "correlationId";

    private Correlation() {}

    /// The current id, or an empty string outside a request.
    public static String id() {
        return MDC.get(MDC_KEY) instanceof String id ? id : "";
    }

    /// Runs work that began elsewhere under the id that it began with.
    public static void during(String id, Runnable work) {
        Object before = MDC.get(MDC_KEY);
        MDC.put(MDC_KEY, id);
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(MDC_KEY);
            } else {
                MDC.put(MDC_KEY, before);
            }
        }
    }
}

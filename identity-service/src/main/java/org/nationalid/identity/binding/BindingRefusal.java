package org.nationalid.identity.binding;

import org.nationalid.platform.problem.RefusalCode;

/// How binding fails when auth-service gives no reason of its own. Names are public contract: add, never rename.
enum BindingRefusal implements RefusalCode {
    AUTHENTICATORS_UNAVAILABLE {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public String title() {
            return "Fingerprints cannot be bound at the moment";
        }

        @Override
        public String remedy() {
            return "Send the same enrolment with the same Idempotency-Key again; nothing is doubled";
        }
    }
}

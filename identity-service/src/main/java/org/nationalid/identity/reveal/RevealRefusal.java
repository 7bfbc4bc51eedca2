package org.nationalid.identity.reveal;

import org.nationalid.platform.problem.RefusalCode;

/// Why an identity is not revealed. Names are public contract: add, never rename.
enum RevealRefusal implements RefusalCode {
    AUDIT_REFERENCE_UNKNOWN {
        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "No person is known by this reference";
        }

        @Override
        public String remedy() {
            return "Check that both services use the keys of the same installation";
        }
    }
}

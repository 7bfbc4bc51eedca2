package org.nationalid.identity.reference;

import org.nationalid.platform.problem.RefusalCode;

/// What can be wrong with a reference. Names are public contract: add, never rename.
public enum ReferenceRefusal implements RefusalCode {
    CITIZEN_HANDLE_INVALID {
        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "The citizen handle is not one that this service made";
        }

        @Override
        public String remedy() {
            return "Resolve the alias again and use the new handle";
        }
    }
}

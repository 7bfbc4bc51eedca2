package org.nationalid.identity.release;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which a release is refused. Names are public contract: add, never rename.
enum ReleaseRefusal implements RefusalCode {
    ITEM_UNKNOWN {
        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "There is no such item to release";
        }

        @Override
        public String remedy() {
            return "Ask for name, birthdate, gender, phone_number or address";
        }
    }
}

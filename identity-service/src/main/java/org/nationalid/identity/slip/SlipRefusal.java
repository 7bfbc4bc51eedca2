package org.nationalid.identity.slip;

import org.nationalid.platform.problem.RefusalCode;

/// What can be wrong with a slip's key. Names are public contract: add, never rename.
enum SlipRefusal implements RefusalCode {
    SLIP_KEY_INVALID {
        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "The slip key is not a public encryption key on a NIST curve";
        }

        @Override
        public String remedy() {
            return "Register the station's public EC key in JWK form with use=enc and without its private part";
        }
    }
}

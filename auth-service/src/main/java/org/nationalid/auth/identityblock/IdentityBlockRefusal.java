package org.nationalid.auth.identityblock;

import org.nationalid.platform.problem.RefusalCode;

/// Every way an identity block is refused. Names are public contract: add, never rename.
enum IdentityBlockRefusal implements RefusalCode {
    IDENTITY_BLOCK_UNDECRYPTABLE(
            400,
            "The identity block could not be decrypted and read",
            "Encrypt it by ECDH-ES+A256KW and A256GCM to the current key of identity-block-jwks.json"),
    IDENTITY_BLOCK_STALE(
            400,
            "The identity block does not belong to this moment or this transaction",
            "Make a new one for this transaction and send it within 30 seconds; check the clock of the device"),
    IDENTITY_BLOCK_REPLAYED(400, "This identity block was sent before", "Capture again and make a new one");

    private final int status;
    private final String title;
    private final String remedy;

    IdentityBlockRefusal(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}

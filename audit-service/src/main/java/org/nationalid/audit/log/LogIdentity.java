package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nationalid.platform.metrics.Work;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;

/// The log's name and signing key.
@ApplicationScoped
public class LogIdentity {
    private final NoteSigner signer;

    LogIdentity(NoteSigner signer) {
        this.signer = signer;
    }

    public String origin() {
        return signer.verifierKey().name();
    }

    public VerifierKey verifierKey() {
        return signer.verifierKey();
    }

    SignedNote sign(TreeHead head, Instant now) {
        String text = new Checkpoint(origin(), head.size(), head.root()).text();
        Work.signed();
        return new SignedNote(text, List.of(signer.sign(text, now)));
    }
}

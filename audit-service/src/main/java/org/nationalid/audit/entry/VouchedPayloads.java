package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.CanonicalPayload;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.sealing.DataKeys;
import org.nationalid.audit.sealing.SealedPayload;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.platform.crypto.SealedBox;

/// Opens sealed payloads that their leaves vouch for.
@ApplicationScoped
class VouchedPayloads {
    private final DataKeys dataKeys;
    private final CanonicalPayload canonical;
    private final SubjectTags tags;

    VouchedPayloads(DataKeys dataKeys, CanonicalPayload canonical, SubjectTags tags) {
        this.dataKeys = dataKeys;
        this.canonical = canonical;
        this.tags = tags;
    }

    /// The event as the columns have it: payloads name the citizen by a tag, columns by the reference that it opens to.
    ///
    /// @param row with `data_key_id`, `wrapped_key` and `sealed_payload`, none of them null
    /// @return empty where the payload was altered, or is not what the leaf commits to
    Optional<AuditEvent> open(PlacedLeaf leaf, ResultSet row) throws SQLException {
        try {
            byte[] opening = SealedPayload.open(
                    dataKeys.unwrap(row.getObject("data_key_id", UUID.class), row.getBytes("wrapped_key")),
                    leaf.id(),
                    row.getBytes("sealed_payload"));
            Commitment commitment = Commitment.ofOpening(opening);
            return Arrays.equals(leaf.commitment(), commitment.value())
                    ? Optional.of(filed(canonical.read(commitment.payload())))
                    : Optional.empty();
        } catch (SealedBox.BrokenSeal e) {
            return Optional.empty();
        }
    }

    private AuditEvent filed(AuditEvent event) {
        return event.subject() == null ? event : event.about(tags.reference(event.subject(), "subject"));
    }
}

package org.nationalid.portal.audit;

import java.util.List;

/// The kinds of access that an auditor can filter by, in the order of a citizen's way through the platform.
final class AccessTypes {
    static final List<String> ALL = List.of(
            "auth.otp.sent",
            "auth.otp",
            "auth.fingerprint",
            "auth.multi",
            "sign-in.failed",
            "token.issued",
            "attributes.shown",
            "attributes.released",
            "consent.granted",
            "consent.refused",
            "consent.withdrawn",
            "enrolment.completed",
            "enrolment.refused",
            "enrolment.recalled",
            "enrolment.duplicate-suspected",
            "adjudication.viewed",
            "adjudication.decided",
            "registry.changed",
            "officer.changed",
            "audit.queried",
            "audit.query.saved",
            "audit.query.deleted",
            "audit.query.restored",
            "audit.export.requested",
            "audit.export.finished",
            "audit.export.downloaded",
            "audit.export.cancelled",
            "access-log.viewed",
            "request.refused",
            "reveal.requested",
            "reveal.approved",
            "reveal.refused",
            "reveal.withdrawn",
            "identity.revealed",
            "hold.placed",
            "hold.lifted",
            "key.destroyed",
            "key.rotated",
            "anomaly.judged");

    private AccessTypes() {}
}

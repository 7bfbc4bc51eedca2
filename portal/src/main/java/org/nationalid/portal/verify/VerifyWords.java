package org.nationalid.portal.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/// The names that the scripts use, so that a page can hold the text for each. In templates: `{cdi:verifyWords…}`.
@Named("verifyWords")
@ApplicationScoped
public class VerifyWords {
    /// In the order in which they are checked.
    static final List<String> STEPS = List.of("readable", "entry", "included", "signed", "witnessed");

    static final List<String> STATES = List.of("held", "failed", "skipped", "absent");

    static final List<String> REASONS = List.of(
            "not-a-receipt",
            "line-unreadable",
            "note-unreadable",
            "entry-unreadable",
            "content-missing",
            "other-entry",
            "index-outside",
            "path-length",
            "root-differs",
            "key-missing",
            "key-unreadable",
            "origin-unknown",
            "not-signed",
            "signature-wrong",
            "witness-wrong",
            "too-few-witnesses",
            "browser-cannot",
            "proof-unavailable");

    static final List<String> FACTS = List.of("origin", "index", "size", "root", "leaf", "commitment", "witnesses");

    /// Members of an entry, in the order in which people read them.
    static final List<String> FIELDS = List.of(
            "time",
            "type",
            "outcome",
            "reason",
            "relying_party",
            "service",
            "purpose",
            "items",
            "amr",
            "acr",
            "operator",
            "subject",
            "consent_id",
            "txn",
            "correlation_id",
            "id");

    public List<String> steps() {
        return STEPS;
    }

    public List<String> states() {
        return STATES;
    }

    public List<String> reasons() {
        return REASONS;
    }

    public List<String> facts() {
        return FACTS;
    }

    public List<String> fields() {
        return FIELDS;
    }
}

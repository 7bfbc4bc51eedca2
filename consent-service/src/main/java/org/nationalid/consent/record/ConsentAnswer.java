package org.nationalid.consent.record;

/// A citizen's answer to one app's question, with the notice that they read: the digest proves which text it was.
public record ConsentAnswer(
        ConsentRef citizen,
        String client,
        String clientName,
        Purpose purpose,
        String purposeText,
        ItemSet items,
        String language,
        String noticeDigest) {}

package org.nationalid.audit.retention;

/// The profile in force and its last run.
///
/// @param keepFor ISO 8601 period
/// @param lastRun absent before the first
public record RetentionResponse(String profile, String keepFor, boolean keepsPurpose, RetentionRun lastRun) {}

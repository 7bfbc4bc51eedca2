package org.nationalid.audit.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.nationalid.audit.event.AuditEvent;

/// One entry as auditors see it: the event, its leaf and its place in the log.
///
/// @param leafHash standard base64
/// @param index zero-based place in the log
/// @param erased true when the citizen's key was destroyed; then only what names nobody is left
public record EntryResponse(@JsonUnwrapped AuditEvent event, String leafHash, long index, Boolean erased) {}

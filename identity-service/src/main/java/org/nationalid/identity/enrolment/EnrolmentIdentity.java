package org.nationalid.identity.enrolment;

import java.util.UUID;
import org.nationalid.identity.person.PersonId;

/// What makes a retry a retry. The person follows from key and content, so that a retry after any crash binds the same
/// fingerprints to the same person, and another content under the same key can never overwrite them.
///
/// @param key index of the registrar and its Idempotency-Key
/// @param content digest of what was said about the person
record EnrolmentIdentity(UUID key, UUID content, PersonId person) {}

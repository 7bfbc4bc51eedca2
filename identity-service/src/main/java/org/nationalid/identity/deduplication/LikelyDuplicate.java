package org.nationalid.identity.deduplication;

import org.nationalid.identity.person.PersonId;

/// An enrolled person whose fingers are so like the presented ones that a person must look.
///
/// @param score mean similarity of the fingers; never leaves this service
public record LikelyDuplicate(PersonId person, double score) {}

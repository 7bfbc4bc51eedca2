/// De-duplication (1:N): is this person enrolled already? Invariants: an image exists here in memory only and is
/// overwritten as soon as its codes are made; codes are made under a key that serves nothing else, sealed at
/// rest, and never leave this service; no person is written before the search, and none beside a twin who arrived
/// meanwhile.
package org.nationalid.identity.deduplication;

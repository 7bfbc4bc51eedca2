/// Legal hold: entries about a citizen, of a relying party or under a case stay readable until a day, or until an
/// officer lifts it, whatever retention and erasure would do. Placing and lifting are entries themselves.
package org.nationalid.audit.hold;

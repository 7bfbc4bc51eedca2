/// Aliases: the sixteen digits that citizens and applications type instead of the national number. Invariants: an
/// alias is stored sealed and found by a keyed index; its policy decides how long and how often it works; it can be
/// revoked without touching the person.
package org.nationalid.identity.alias;

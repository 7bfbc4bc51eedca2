/// The national number: 12 digits with a check digit, random and filtered, given once and never again. Invariants:
/// it leaves this service only inside a slip encrypted to a registrar's station; it is stored sealed and found by a
/// keyed index; no text form of it shows a digit.
package org.nationalid.identity.number;

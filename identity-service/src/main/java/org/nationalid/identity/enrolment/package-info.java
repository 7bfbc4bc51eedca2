/// Enrolment: a registrar presents a person, once. Invariants: nobody is written before everybody enrolled was
/// searched for the same fingers; fingerprints are bound before anything is written here, and never inside a
/// transaction; person, number, alias, enrolment and event are written in one transaction; the same
/// Idempotency-Key with the same content has one effect and the same alias, whatever crashed in between.
package org.nationalid.identity.enrolment;

/// A person: status and attributes. Invariants: attributes are stored as one sealed document and nowhere else; a
/// status takes effect for every name of the person at once, because it is read from this one row each time.
package org.nationalid.identity.person;

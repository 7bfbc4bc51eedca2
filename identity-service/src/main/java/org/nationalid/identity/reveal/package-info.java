/// Reveal: who is the person that the access log knows by this reference? Asked by the gateway after two officers
/// agreed. Invariant: the answer holds a name and a date of birth, never a number, an alias, or how to reach anybody.
package org.nationalid.identity.reveal;

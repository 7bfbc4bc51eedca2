/// What the public tree holds of an event: an id, a time and a salted commitment. Nobody learns from it what happened
/// or to whom; whoever is shown salt and payload can check that they belong to it.
package org.nationalid.audit.leaf;

/// Retention: each night the data keys of spans that are over, by the profile in force, are destroyed and the query
/// columns emptied, except under a legal hold. Leaves, tree and proofs stay as they are.
package org.nationalid.audit.retention;

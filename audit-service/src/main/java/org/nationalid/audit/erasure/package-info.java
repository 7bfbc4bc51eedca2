/// Erasing what is known of a citizen: their data keys are destroyed, so that payloads cannot be read any more in any
/// copy of the database, and the columns for queries are emptied. Leaves, tree and every proof given stay valid.
package org.nationalid.audit.erasure;

/// Proof that an entry is in the log: as a receipt that verifies offline, and as JSON for pages.
package org.nationalid.audit.receipt;

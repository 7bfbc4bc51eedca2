/// Auditors, as the gateway vouches for them. The auditor is audited: what they do with the log goes on record first.
package org.nationalid.audit.auditor;

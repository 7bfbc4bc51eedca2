/// Fills an empty platform through its public API: relying parties, sandbox citizens and an auditor.
package org.nationalid.local.seed;

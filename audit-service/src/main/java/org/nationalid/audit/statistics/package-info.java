/// How often, instead of which: entries counted by day, relying party and reason, for the auditor's charts.
///
/// Invariant: no count costs more than its bounds allow, in time covered and in time taken.
package org.nationalid.audit.statistics;

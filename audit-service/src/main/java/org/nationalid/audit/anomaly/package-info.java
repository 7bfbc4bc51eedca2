/// Anomaly reports: seven questions asked of each day's entries, in SQL that anyone can read (`resources/anomaly`).
/// A finding says what, how much, and which search shows the rows; an officer explains it or raises it.
package org.nationalid.audit.anomaly;

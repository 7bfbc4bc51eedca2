/// Anomaly reports, as auditors reach them.
package org.nationalid.gateway.anomaly;

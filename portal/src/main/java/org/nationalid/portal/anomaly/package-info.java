/// Pages of anomaly reports: what was remarkable, how much, which rows, and what an auditor makes of it.
package org.nationalid.portal.anomaly;

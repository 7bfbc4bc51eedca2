/// Events that commit together with the effect they report.
package org.nationalid.platform.outbox;

/// Counters of what costs: signatures.
package org.nationalid.platform.metrics;

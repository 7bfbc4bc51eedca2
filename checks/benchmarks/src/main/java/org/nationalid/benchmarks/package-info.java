/// Measures a running platform from outside: open model, fixed rates, latency from the intended start, processor time
/// by process.
package org.nationalid.benchmarks;

/// Verifiers that are not ours, asked about the live log.
package org.nationalid.e2e.foreign;

/// The journeys: what citizens, auditors and operators come for, from the first page to the last.
package org.nationalid.e2e.journey;

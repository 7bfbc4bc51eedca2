/// Logs that follow one another, one for each half-year: their names, the order in which they come, and a key for each.
package org.nationalid.transparencylog.series;

/// Fuzz targets, and beside them as resources the inputs that they begin with.
package org.nationalid.transparencylog.fuzz;

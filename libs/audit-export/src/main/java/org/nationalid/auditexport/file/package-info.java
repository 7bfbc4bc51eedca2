/// The files themselves: rows are written and compared one by one, so that no export is ever held in memory.
package org.nationalid.auditexport.file;

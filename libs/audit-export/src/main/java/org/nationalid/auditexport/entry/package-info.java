/// One entry of the access log, as exported.
package org.nationalid.auditexport.entry;

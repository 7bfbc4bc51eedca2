/// What may be written into the access log, and by whom.
package org.nationalid.gateway.accesslog;

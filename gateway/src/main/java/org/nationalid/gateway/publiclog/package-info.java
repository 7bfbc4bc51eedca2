/// The transparency log's public files, passed through unchanged: anyone may verify.
package org.nationalid.gateway.publiclog;

/// `nid-admin audit`: commands about the access log. Each reads options, calls what does the work, prints the result.
package org.nationalid.admin.audit;

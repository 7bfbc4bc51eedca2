/// Work that only audit-service's own program can do, because it has the keys and the database: started beside the
/// service on the same settings, watched, and reported like everything else.
package org.nationalid.admin.service;

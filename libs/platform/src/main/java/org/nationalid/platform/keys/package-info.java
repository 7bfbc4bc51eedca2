/// Keys live in files outside the database; a service that lacks one does not start.
package org.nationalid.platform.keys;

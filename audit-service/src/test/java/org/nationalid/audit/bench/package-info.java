/// `./nid bench audit`: the packaged service and a PostgreSQL with fsync on this machine, driven over HTTP.
package org.nationalid.audit.bench;

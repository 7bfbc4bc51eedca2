/// The embedded PostgreSQL: unpacking its binaries, its data folder, and one role and database per service.
package org.nationalid.local.postgres;

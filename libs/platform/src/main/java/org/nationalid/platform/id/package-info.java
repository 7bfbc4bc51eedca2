/// Identifiers: UUIDv7, ordered by the time they were made.
package org.nationalid.platform.id;

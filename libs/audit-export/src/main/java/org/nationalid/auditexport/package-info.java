/// Entries of the access log as files that other programs read and anybody verifies offline. Plain Java, no framework;
/// it works on canonical events as JSON, so that it needs no code of the service that recorded them.
package org.nationalid.auditexport;

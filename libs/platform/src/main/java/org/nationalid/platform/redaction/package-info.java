/// Secrets and numbers do not reach a log line.
package org.nationalid.platform.redaction;

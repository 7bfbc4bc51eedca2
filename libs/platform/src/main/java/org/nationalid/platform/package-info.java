/// What must behave identically in every service and has no word of the domain in it: problems, correlation,
/// service identity, keys, redaction, outbox. What only one service uses does not belong here.
package org.nationalid.platform;

/// What happened: the events that other services report, checked as they come in, and their one canonical form.
package org.nationalid.audit.event;

/// The program: the service, or one of the commands that an operator runs beside it on the same settings.
package org.nationalid.audit.program;

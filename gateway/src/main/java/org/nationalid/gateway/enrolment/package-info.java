/// Registrars enrol citizens through this door.
package org.nationalid.gateway.enrolment;

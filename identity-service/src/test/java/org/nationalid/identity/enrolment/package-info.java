/// Tests of enrolment.
package org.nationalid.identity.enrolment;

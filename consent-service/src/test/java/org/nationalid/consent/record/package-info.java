/// Tests of grants, their end and the decision.
package org.nationalid.consent.record;

/// Tests of refusals.
package org.nationalid.consent.refusal;

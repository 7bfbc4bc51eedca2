/// Tests of verification.
package org.nationalid.auth.verification;

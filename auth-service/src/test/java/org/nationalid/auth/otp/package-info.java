/// Tests of one-time passwords.
package org.nationalid.auth.otp;

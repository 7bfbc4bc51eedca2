package org.nationalid.auth.verification;

/// Authentication method references (RFC 8176 §2).
enum Amr {
    OTP,
    SMS,
    FPT,
    MFA
}

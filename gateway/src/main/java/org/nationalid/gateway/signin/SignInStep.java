package org.nationalid.gateway.signin;

/// Where a sign-in stands. Steps only go forward.
enum SignInStep {
    ALIAS,
    CODE,
    CONSENT,
    ENDED
}

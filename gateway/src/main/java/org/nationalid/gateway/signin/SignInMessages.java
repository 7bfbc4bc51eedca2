package org.nationalid.gateway.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the sign-in pages. Texts: `messages/signin_<tag>.properties`, one file per language; the
/// build fails when a language misses one. A refusal that a citizen can answer on the same page has a message
/// whose key is the refusal's problem slug, so that a template finds it by the slug alone.
@MessageBundle(value = "signin", locale = "en")
public interface SignInMessages {
    @Message
    String proceed();

    @Message
    String askedBy(String party);

    @Message
    String aliasTitle();

    @Message
    String aliasLabel();

    @Message
    String aliasHint();

    @Message
    String aliasNext();

    @Message
    String codeTitle();

    @Message
    String codeSent(String destination);

    @Message
    String codeLabel();

    @Message
    String codeValid(long seconds);

    @Message
    String codeOver();

    @Message
    String codeTries(int tries);

    @Message
    String codeNoTries();

    @Message
    String codeSecret();

    @Message
    String codeMissing();

    @Message
    String codeResend();

    @Message
    String codeOtherAlias();

    @Message
    String consentTitle(String party);

    @Message
    String consentChanged();

    @Message
    String consentWho();

    @Message
    String consentWhy();

    @Message
    String consentUntil();

    @Message
    String consentUntilText(int days);

    @Message
    String consentChoose();

    @Message
    String consentChooseHint();

    @Message
    String consentNotShared();

    @Message
    String consentNotSharedText(String party);

    @Message
    String consentIfNo();

    @Message
    String consentIfNoText(String party);

    @Message
    String consentNothingTicked();

    @Message
    String consentAllow();

    @Message
    String consentRefuse();

    /// An item of personal data by its code.
    @Message
    String item(String code);

    /// A gender by its code.
    @Message
    String gender(String code);

    @Message(key = "alias-malformed")
    String aliasMalformed();

    @Message(key = "alias-check-digit-wrong")
    String aliasCheckDigitWrong();

    @Message(key = "alias-unknown")
    String aliasUnknown();

    @Message(key = "identity-not-active")
    String identityNotActive();

    @Message(key = "otp-malformed")
    String otpMalformed();

    @Message(key = "otp-wrong")
    String otpWrong();

    @Message(key = "otp-expired")
    String otpExpired();

    @Message(key = "otp-already-used")
    String otpAlreadyUsed();

    @Message(key = "otp-not-requested")
    String otpNotRequested();

    @Message(key = "otp-tries-exhausted")
    String otpTriesExhausted();

    @Message(key = "otp-sent-too-often")
    String otpSentTooOften();

    @Message(key = "otp-not-delivered")
    String otpNotDelivered();

    /// For a refusal that has no message of its own.
    @Message
    String refusedOtherwise();

    @Message
    String overTitle();

    @Message
    String overDetail();

    @Message
    String overRemedy();

    @Message
    String busyTitle();

    @Message
    String busyDetail();

    @Message
    String busyRemedy();

    @Message
    String faultyTitle();

    @Message
    String faultyDetail();

    @Message
    String faultyRemedy();

    @Message
    String unavailableTitle();

    @Message
    String unavailableDetail();

    @Message
    String unavailableRemedy();

    @Message
    String startTitle();

    @Message
    String startDetail();

    @Message
    String startPortal();
}

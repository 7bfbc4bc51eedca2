package org.nationalid.auth.otp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.nationalid.auth.factor.AuthRef;

/// Send this citizen a code for this transaction of this relying party.
public record OneTimePasswordRequest(
        @NotBlank @Size(max = 64) String authRef,
        @NotBlank @Size(max = 200) String transactionId,
        @NotBlank @Size(max = 200) String relyingParty,

        @NotBlank @Size(max = 120) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String relyingPartyName,

        @NotNull @Valid Channel channel,
        @NotNull @Pattern(regexp = "en|hi|ja") String language) {

    /// Where the code goes.
    public record Channel(
            @NotNull @Pattern(regexp = "sms") String type,

            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}")
            String address) {
        @Override
        public String toString() {
            return "Channel[" + type + "]";
        }
    }

    OtpUse use() {
        return new OtpUse(new AuthRef(authRef), transactionId, relyingParty);
    }

    RequestOneTimePassword.Destination destination() {
        return new RequestOneTimePassword.Destination(channel.address(), OtpLanguage.named(language), relyingPartyName);
    }
}

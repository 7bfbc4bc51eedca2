package org.nationalid.auth.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.auth.factor.FactorRequest;
import org.nationalid.auth.identityblock.OpenIdentityBlock;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Verify these factors, or the ones in this identity block: exactly one of the two is there.
public record VerificationRequest(
        @NotBlank @Size(max = 64) String authRef,
        @NotBlank @Size(max = 200) String transactionId,
        @NotBlank @Size(max = 200) String relyingParty,
        @Size(min = 1, max = 4) List<@NotNull @Valid FactorRequest> factors,
        String identityBlock) {
    AuthenticationAttempt toAttempt(OpenIdentityBlock openIdentityBlock) {
        if ((factors == null) == (identityBlock == null))
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, "factors")
                    .withDetail("Send either factors or an identity_block");
        AuthRef citizen = new AuthRef(authRef);
        List<FactorRequest> shown = factors == null
                ? openIdentityBlock.open(identityBlock, citizen, transactionId).factors()
                : factors;
        return new AuthenticationAttempt(citizen, transactionId, relyingParty, parse(shown));
    }

    private static List<Factor> parse(List<FactorRequest> shown) {
        List<Factor> parsed = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) parsed.add(Factor.of(shown.get(i), "factors[" + i + "]"));
        if (parsed.stream().map(Factor::getClass).distinct().count() < parsed.size())
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, "factors").withDetail("Show each kind of factor once");
        return parsed;
    }

    /// Without the factors.
    @Override
    public String toString() {
        return "VerificationRequest[" + transactionId + "]";
    }
}

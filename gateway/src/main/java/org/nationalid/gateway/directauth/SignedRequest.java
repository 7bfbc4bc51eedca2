package org.nationalid.gateway.directauth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.platform.problem.Refusal;

/// A request whose signature, freshness and singleness are proven; what remains is to read its claims.
record SignedRequest(RegisteredParty party, JWTClaimsSet claims) {
    String alias() {
        return required("alias");
    }

    /// The application's transaction: the code and the authentication that uses it carry the same one.
    UUID txn() {
        try {
            return UUID.fromString(required("txn"));
        } catch (IllegalArgumentException e) {
            throw Refusal.at(DirectRefusal.SIGNED_REQUEST_INVALID, "txn").withDetail("txn must be a UUID");
        }
    }

    String identityBlock() {
        return required("identity_block");
    }

    /// Attributes that the application wants to fetch afterwards; usually none.
    List<String> items() {
        try {
            List<String> items = claims.getStringListClaim("items");
            return items == null ? List.of() : distinctAndKnown(items);
        } catch (ParseException e) {
            throw Refusal.at(DirectRefusal.SIGNED_REQUEST_INVALID, "items");
        }
    }

    private static List<String> distinctAndKnown(List<String> items) {
        Set<String> distinct = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            if (item == null || !Scopes.isItem(item) || !distinct.add(item)) {
                throw Refusal.at(DirectRefusal.SIGNED_REQUEST_INVALID, "items[" + i + "]")
                        .withDetail("items names each known attribute once");
            }
        }
        return List.copyOf(distinct);
    }

    private String required(String name) {
        try {
            String value = claims.getStringClaim(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        } catch (ParseException e) {
            throw Refusal.at(DirectRefusal.SIGNED_REQUEST_INVALID, name);
        }
        throw Refusal.at(DirectRefusal.SIGNED_REQUEST_INVALID, name).withDetail(name + " is missing");
    }

    @Override
    public String toString() {
        return "SignedRequest[" + party.clientId() + "]";
    }
}

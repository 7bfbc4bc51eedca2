package org.nationalid.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.upstream.IdentityService;
import org.nationalid.gateway.upstream.IdentityService.ReleaseRequest;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.pages.PageLanguage;

/// Shows the citizen, now authenticated, the very values that they are asked to share.
@ApplicationScoped
class ShowItems {
    private final IdentityService identity;
    private final AccessLog accessLog;
    private final PageLanguage pageLanguage;

    ShowItems(@RestClient IdentityService identity, AccessLog accessLog, PageLanguage pageLanguage) {
        this.identity = identity;
        this.accessLog = accessLog;
        this.pageLanguage = pageLanguage;
    }

    List<ItemView> show(RegisteredParty party, Resolution citizen, List<String> items) {
        accessLog.append(AccessDraft.success(AccessType.ATTRIBUTES_SHOWN)
                .relyingParty(party.clientId())
                .purpose(party.purposeCode())
                .subject(citizen.auditRef())
                .items(items));
        Map<String, Object> attributes = identity.release(new ReleaseRequest(citizen.citizenHandle(), items))
                .attributes();
        SignInMessages messages = pageLanguage.messages(SignInMessages.class);
        return items.stream()
                .map(item -> new ItemView(item, messages.item(item), valueOf(item, attributes, messages)))
                .toList();
    }

    private String valueOf(String item, Map<String, Object> attributes, SignInMessages messages) {
        return switch (attributes.get(item)) {
            case null -> "";
            case Map<?, ?> address -> String.valueOf(address.get("formatted"));
            case Object date when item.equals("birthdate") -> pageLanguage.day(LocalDate.parse(date.toString()));
            case Object gender when item.equals("gender") -> messages.gender(gender.toString());
            case Object name when item.equals("name") -> withNativeName(name, attributes);
            case Object other -> other.toString();
        };
    }

    private static String withNativeName(Object name, Map<String, Object> attributes) {
        String nativeNames = attributes.entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith("name#"))
                .map(attribute -> attribute.getValue().toString())
                .filter(other -> !other.equals(name))
                .collect(Collectors.joining(" · "));
        return nativeNames.isEmpty() ? name.toString() : name + " · " + nativeNames;
    }
}

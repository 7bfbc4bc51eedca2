package org.nationalid.local.seed;

import java.util.List;
import org.nationalid.local.platform.Clients;
import org.nationalid.local.platform.PlatformKeys;
import org.nationalid.local.platform.Ports;
import org.nationalid.local.platform.Services;

/// The relying parties that a fresh sandbox knows.
final class SandboxClients {
    private SandboxClients() {}

    static List<RelyingParty> of(Ports ports, PlatformKeys keys) {
        return List.of(portal(ports, keys), taxOffice(ports, keys), registrarStation(keys), adjudicationDesk(keys));
    }

    private static RelyingParty portal(Ports ports, PlatformKeys keys) {
        return new RelyingParty(
                Services.PORTAL.name(),
                List.of("National ID portal", "राष्ट्रीय पहचान पोर्टल", "国民IDポータル"),
                "OWN-RECORDS",
                List.of(
                        "To show you your own consents and accesses",
                        "आपको आपकी अपनी सहमतियाँ और पहुँच दिखाने के लिए",
                        "ご自身の同意とアクセスの記録を表示するため"),
                List.of(ports.urlOf(Services.PORTAL) + "/callback"),
                List.of(keys.clientKey(Services.PORTAL.name())),
                List.of("openid", "me", "audit"),
                List.of("authorization_code"));
    }

    private static RelyingParty taxOffice(Ports ports, PlatformKeys keys) {
        return new RelyingParty(
                Services.TAX_OFFICE.name(),
                List.of("Tax Office", "कर कार्यालय", "税務署"),
                "TAX-RETURN",
                List.of(
                        "To fill in your tax return with your own details",
                        "आपके विवरण से आपका कर विवरण भरने के लिए",
                        "ご本人の情報で確定申告書を作成するため"),
                List.of(ports.urlOf(Services.TAX_OFFICE) + "/callback"),
                List.of(keys.clientKey(Services.TAX_OFFICE.name())),
                List.of("openid", "profile", "name", "birthdate", "gender", "phone", "address"),
                List.of("authorization_code"));
    }

    private static RelyingParty registrarStation(PlatformKeys keys) {
        return new RelyingParty(
                Clients.REGISTRAR_STATION,
                List.of("Registrar station", "पंजीकरण केंद्र", "登録窓口"),
                "ENROLMENT",
                List.of("To enrol you", "आपका पंजीकरण करने के लिए", "登録を行うため"),
                List.of(),
                List.of(keys.clientKey(Clients.REGISTRAR_STATION), keys.slipKey()),
                List.of("enrolment"),
                List.of("client_credentials"));
    }

    private static RelyingParty adjudicationDesk(PlatformKeys keys) {
        return new RelyingParty(
                Clients.ADJUDICATION_DESK,
                List.of("Adjudication desk", "दोहराव निर्णय डेस्क", "重複審査窓口"),
                "ADJUDICATION",
                List.of("To tell two persons apart", "दो व्यक्तियों में भेद करने के लिए", "別人かどうかを判定するため"),
                List.of(),
                List.of(keys.clientKey(Clients.ADJUDICATION_DESK)),
                List.of("adjudication"),
                List.of("client_credentials"));
    }
}

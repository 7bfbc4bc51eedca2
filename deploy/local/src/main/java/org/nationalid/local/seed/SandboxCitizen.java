package org.nationalid.local.seed;

import java.util.Optional;

/// Invented people whose family names mean "specimen" in their language, and whose telephone numbers reach nobody.
public enum SandboxCitizen {
    ASHA(
            "Asha Namuna",
            "आशा नमूना",
            "hi",
            "1990-04-12",
            "female",
            "+919000000001",
            "1 Sandbox Road, Pune, Maharashtra 411001",
            "IN",
            "hi",
            "Asha Namuna, pages in Hindi"),
    HANAKO(
            "Hanako Mihon",
            "見本 花子",
            "ja",
            "1985-11-03",
            "female",
            "+818000000002",
            "1-1 Mihon-cho, Chiyoda-ku, Tokyo 100-0001",
            "JP",
            "ja",
            "Hanako Mihon, pages in Japanese"),
    ALEX(
            "Alex Specimen",
            "Alex Specimen",
            "en",
            "2001-02-28",
            "undisclosed",
            "+919000000003",
            "3 Sandbox Road, Bengaluru, Karnataka 560001",
            "IN",
            "en",
            "Alex Specimen, pages in English"),
    RAVI(
            "Ravi Namuna",
            "रवि नमूना",
            "hi",
            "1978-07-30",
            "male",
            "+919000000004",
            "4 Sandbox Road, New Delhi 110001",
            "IN",
            "en",
            "Ravi Namuna, an auditor as well as a citizen: the portal shows him the audit pages"),
    KIRAN(
            "Kiran Namuna",
            "किरण नमूना",
            "hi",
            "1982-09-17",
            "other",
            "+919000000005",
            "5 Sandbox Road, Chennai, Tamil Nadu 600001",
            "IN",
            "en",
            "Kiran Namuna, an auditor of another unit: decides on Ravi's requests to see who somebody is");

    private final String latinName;
    private final String nativeName;
    private final String nativeLanguage;
    private final String birthdate;
    private final String gender;
    private final String phone;
    private final String address;
    private final String country;
    private final String language;
    private final String introduction;

    SandboxCitizen(
            String latinName,
            String nativeName,
            String nativeLanguage,
            String birthdate,
            String gender,
            String phone,
            String address,
            String country,
            String language,
            String introduction) {
        this.latinName = latinName;
        this.nativeName = nativeName;
        this.nativeLanguage = nativeLanguage;
        this.birthdate = birthdate;
        this.gender = gender;
        this.phone = phone;
        this.address = address;
        this.country = country;
        this.language = language;
        this.introduction = introduction;
    }

    /// Empty for whoever is no auditor.
    Optional<String> auditUnit() {
        return switch (this) {
            case RAVI -> Optional.of("Sandbox audit office");
            case KIRAN -> Optional.of("Sandbox data protection office");
            case ASHA, HANAKO, ALEX -> Optional.empty();
        };
    }

    public String introduction() {
        return introduction;
    }

    String latinName() {
        return latinName;
    }

    String nativeName() {
        return nativeName;
    }

    String nativeLanguage() {
        return nativeLanguage;
    }

    String birthdate() {
        return birthdate;
    }

    String gender() {
        return gender;
    }

    String phone() {
        return phone;
    }

    String address() {
        return address;
    }

    String country() {
        return country;
    }

    String language() {
        return language;
    }
}

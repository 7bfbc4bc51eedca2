package org.nationalid.local.platform;

import java.util.List;

/// The services of the platform, in the order in which they are listed to people.
public final class Services {
    /// Signs the service tokens of a service that calls others.
    public static final String SERVICE_TOKEN = "service-token";

    /// Seed of the key that signs the access log's checkpoints.
    public static final String LOG_SIGNING = "log-signing";

    /// What the names of the access logs begin with; each half-year has one.
    public static final String LOG_NAME = "nationalid.local/access";

    public static final ServiceSpec IDENTITY = new ServiceSpec(
            "identity-service",
            "identity-service",
            8081,
            "identity",
            List.of(
                    "number-encryption",
                    "number-index",
                    "attribute-encryption",
                    "reference-auth",
                    "reference-consent",
                    "reference-audit",
                    "pairwise-1",
                    "handle",
                    "deduplication",
                    "deduplication-encryption"),
            List.of(SERVICE_TOKEN),
            List.of(),
            List.of("gateway"));

    public static final ServiceSpec AUTH = new ServiceSpec(
            "auth-service",
            "auth-service",
            8082,
            "auth",
            List.of("otp", "biometric-root", "template-encryption"),
            List.of(),
            List.of("identity-block"),
            List.of("gateway", "identity-service"));

    public static final ServiceSpec CONSENT = new ServiceSpec(
            "consent-service", "consent-service", 8083, "consent", List.of(), List.of(), List.of(), List.of("gateway"));

    public static final ServiceSpec AUDIT = new ServiceSpec(
            "audit-service",
            "audit-service",
            8084,
            "audit",
            List.of(LOG_SIGNING, "payload", "subject-tag"),
            List.of(),
            List.of(),
            List.of("gateway"));

    public static final ServiceSpec GATEWAY = new ServiceSpec(
            "gateway",
            "gateway",
            8080,
            "gateway",
            List.of("seal"),
            List.of(SERVICE_TOKEN, "token-signing-1", "token-signing-2"),
            List.of(),
            List.of());

    public static final ServiceSpec PORTAL =
            new ServiceSpec("portal", "portal", 8090, "", List.of(), List.of("client"), List.of(), List.of());

    public static final ServiceSpec TAX_OFFICE = new ServiceSpec(
            "tax-office", "samples/tax-office", 8091, "", List.of(), List.of("client"), List.of(), List.of());

    public static final List<ServiceSpec> ALL = List.of(IDENTITY, AUTH, CONSENT, AUDIT, GATEWAY, PORTAL, TAX_OFFICE);

    private Services() {}
}

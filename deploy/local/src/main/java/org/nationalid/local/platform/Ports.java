package org.nationalid.local.platform;

/// Every port of a local platform. An offset moves all of them, so that two platforms can run beside each other.
public record Ports(int offset) {
    private static final int MANAGEMENT_DISTANCE = 1000;
    private static final int POSTGRES = 15432;
    private static final int INBOX = 8085;

    public Ports {
        if (offset < 0 || offset > 40_000) {
            throw new IllegalArgumentException("a port offset lies between 0 and 40000");
        }
    }

    public int postgres() {
        return POSTGRES + offset;
    }

    public int inbox() {
        return INBOX + offset;
    }

    public int of(ServiceSpec service) {
        return service.port() + offset;
    }

    /// Health and metrics, on a port of their own so that a proxy in front of the service never publishes them.
    public int managementOf(ServiceSpec service) {
        return of(service) + MANAGEMENT_DISTANCE;
    }

    public int of(WitnessSpec witness) {
        return witness.port() + offset;
    }

    public String urlOf(WitnessSpec witness) {
        return "http://127.0.0.1:" + of(witness);
    }

    public String urlOf(ServiceSpec service) {
        return "http://127.0.0.1:" + of(service);
    }

    public String inboxUrl() {
        return "http://127.0.0.1:" + inbox();
    }
}

package org.nationalid.local.platform;

/// Clients of the gateway whose keys the launcher makes and which it registers.
public final class Clients {
    /// May register relying parties and appoint officers; the gateway knows its key from the start.
    public static final String OPERATOR = "operator";

    /// Enrols citizens; the slip with the national number is encrypted to its second key.
    public static final String REGISTRAR_STATION = "registrar-station";

    /// Decides whether a person who is presented is enrolled already.
    public static final String ADJUDICATION_DESK = "adjudication-desk";

    /// File name of the key that a client signs with.
    public static final String SIGNING_KEY = "client";

    /// File name of the key that a registrar's station opens slips with.
    public static final String SLIP_KEY = "slip";

    private Clients() {}
}

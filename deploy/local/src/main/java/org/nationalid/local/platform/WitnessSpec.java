package org.nationalid.local.platform;

import java.util.List;

/// One of the witnesses of the access log. In production each belongs to somebody else; here they are only programs,
/// keys and folders of their own.
///
/// @param name as in its cosignatures' key name, its folder and its log file
/// @param port before the offset
public record WitnessSpec(String name, int port) {
    /// Name of the file that holds its seed.
    public static final String KEY = "witness";

    /// How many of them must have seen a checkpoint before it is published.
    public static final int QUORUM = 2;

    public static final List<WitnessSpec> ALL = List.of(
            new WitnessSpec("witness-1", 8086), new WitnessSpec("witness-2", 8087), new WitnessSpec("witness-3", 8088));
}

package org.nationalid.e2e.platform;

/// One of the sandbox's invented people, as `sandbox.json` tells.
public record Citizen(String key, String alias, String name, String phone, String role) {
    public static final String ASHA = "ASHA";
    public static final String HANAKO = "HANAKO";
    public static final String ALEX = "ALEX";
    public static final String RAVI = "RAVI";
    public static final String KIRAN = "KIRAN";
}

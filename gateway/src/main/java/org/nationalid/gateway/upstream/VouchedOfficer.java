package org.nationalid.gateway.upstream;

/// An officer, as this gateway vouches for them to audit-service.
///
/// @param name under which their acts stand in the log
/// @param person their own reference there as a citizen
public record VouchedOfficer(String name, String person, String unit, String clientId) {
    /// True where a record of audit-service names this officer.
    public boolean isNamed(String otherName) {
        return name.equals(otherName);
    }
}

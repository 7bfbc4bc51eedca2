package org.nationalid.auditexport.rendering;

/// The OCSF class and activity of an event type.
///
/// @param uid class_uid; its thousands are the category
record OcsfClass(int uid, String name, Activity activity) {
    static final int ACCOUNT_CHANGE = 3001;
    static final int AUTHENTICATION = 3002;
    static final int AUTHORIZE_SESSION = 3003;
    static final int API_ACTIVITY = 6003;

    private static final int IDENTITY_AND_ACCESS = 3;
    private static final Activity CREATE = new Activity(1, "Create");
    private static final Activity READ = new Activity(2, "Read");
    private static final Activity UPDATE = new Activity(3, "Update");
    private static final Activity DELETE = new Activity(4, "Delete");

    record Activity(int id, String name) {
        /// 99 is "Other" in every class; the schema asks for the source's own name then.
        static Activity other(String type) {
            return new Activity(99, type);
        }
    }

    static OcsfClass of(String type) {
        return switch (type) {
            case "auth.otp.sent" -> authentication(new Activity(6, "Preauth"));
            case "auth.otp", "auth.fingerprint", "auth.multi", "sign-in.failed" ->
                authentication(new Activity(1, "Logon"));
            case "token.issued", "consent.granted" -> authorization(new Activity(1, "Assign Privileges"));
            case "enrolment.completed", "enrolment.refused" -> account(CREATE);
            case "attributes.shown",
                    "attributes.released",
                    "audit.queried",
                    "audit.export.downloaded",
                    "access-log.viewed" -> api(READ);
            case "audit.export.requested", "audit.query.saved" -> api(CREATE);
            case "registry.changed", "key.rotated", "audit.query.restored" -> api(UPDATE);
            case "key.destroyed", "audit.query.deleted", "audit.export.cancelled" -> api(DELETE);
            default -> other(type);
        };
    }

    private static OcsfClass other(String type) {
        Activity activity = Activity.other(type);
        return switch (type.replaceFirst("\\..*", "")) {
            case "auth", "sign-in" -> authentication(activity);
            case "consent", "token" -> authorization(activity);
            case "enrolment", "officer" -> account(activity);
            default -> api(activity);
        };
    }

    String categoryName() {
        return uid / 1000 == IDENTITY_AND_ACCESS ? "Identity & Access Management" : "Application Activity";
    }

    private static OcsfClass authentication(Activity activity) {
        return new OcsfClass(AUTHENTICATION, "Authentication", activity);
    }

    private static OcsfClass authorization(Activity activity) {
        return new OcsfClass(AUTHORIZE_SESSION, "Authorize Session", activity);
    }

    private static OcsfClass account(Activity activity) {
        return new OcsfClass(ACCOUNT_CHANGE, "Account Change", activity);
    }

    private static OcsfClass api(Activity activity) {
        return new OcsfClass(API_ACTIVITY, "API Activity", activity);
    }
}

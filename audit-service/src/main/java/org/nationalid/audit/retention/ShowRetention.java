package org.nationalid.audit.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.profile.RetentionProfile;

/// Says by which rule entries are kept here, and when it was last applied.
@ApplicationScoped
class ShowRetention {
    private final Database database;
    private final RetentionRunRepository runs;
    private final RetentionProfile profile;

    ShowRetention(Database database, RetentionRunRepository runs, RetentionProfile profile) {
        this.database = database;
        this.runs = runs;
        this.profile = profile;
    }

    RetentionResponse show() {
        return new RetentionResponse(
                profile.name(),
                profile.keepFor().toString(),
                profile.keepsPurpose(),
                database.read(runs::findLast).orElse(null));
    }
}

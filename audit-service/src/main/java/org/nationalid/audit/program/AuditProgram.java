package org.nationalid.audit.program;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import org.nationalid.audit.entry.RebuildEntries;
import org.nationalid.audit.fsck.CheckLog;
import org.nationalid.audit.log.RebuildTiles;

/// Without arguments the service. `fsck` only checks what is stored; `rebuild` says what a rebuilding would change,
/// and `rebuild --apply` changes it. Both may run beside the service; they tell progress and findings as JSON lines on
/// standard output. Status: 0 all is well, 1 something is wrong.
@QuarkusMain
public class AuditProgram implements QuarkusApplication {
    private static final String FSCK = "fsck";
    private static final String REBUILD = "rebuild";
    private static final String APPLY = "--apply";

    private final CheckLog checkLog;
    private final RebuildTiles rebuildTiles;
    private final RebuildEntries rebuildEntries;

    AuditProgram(CheckLog checkLog, RebuildTiles rebuildTiles, RebuildEntries rebuildEntries) {
        this.checkLog = checkLog;
        this.rebuildTiles = rebuildTiles;
        this.rebuildEntries = rebuildEntries;
    }

    public static void main(String... arguments) {
        if (isCommand(List.of(arguments))) {
            // Beside a running service: no ports, no second integrator, no migration; and the log not among the lines.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
            System.setProperty("quarkus.flyway.migrate-at-start", "false");
            System.setProperty("quarkus.log.console.stderr", "true");
            System.setProperty("nid.audit.log.kept", "false");
        }
        Quarkus.run(AuditProgram.class, arguments);
    }

    private static boolean isCommand(List<String> arguments) {
        return arguments.contains(FSCK) || arguments.contains(REBUILD);
    }

    @Override
    public int run(String... arguments) {
        List<String> given = List.of(arguments);
        if (!isCommand(given)) {
            Quarkus.waitForExit();
            return 0;
        }
        ReportLines report = new ReportLines(new FileOutputStream(FileDescriptor.out));
        if (given.contains(FSCK)) {
            CheckLog.Report checked = checkLog.check(leaves -> report.progress("tiles", leaves));
            checked.findings().forEach(report::finding);
            report.end(checked.size());
        } else {
            boolean isApplied = given.contains(APPLY);
            report.end(rebuildTiles.rebuild(isApplied, leaves -> report.progress("tiles", leaves), report::finding));
            rebuildEntries.rebuild(isApplied, leaves -> report.progress("entries", leaves), report::finding);
        }
        return report.isClean() ? 0 : 1;
    }
}

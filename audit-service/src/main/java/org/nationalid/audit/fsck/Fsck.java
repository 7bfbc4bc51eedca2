package org.nationalid.audit.fsck;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.jboss.logging.Logger;

/// The program: without arguments the service; with `fsck` it only checks what is stored, names what is wrong, and
/// ends with status 1 if anything is.
@QuarkusMain
public class Fsck implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(Fsck.class);
    private static final String COMMAND = "fsck";
    private static final long REPORT_EVERY = 1_000_000;

    private final CheckLog checkLog;

    Fsck(CheckLog checkLog) {
        this.checkLog = checkLog;
    }

    public static void main(String... arguments) {
        if (List.of(arguments).contains(COMMAND)) {
            // Beside a running service: no ports, no second integrator, no migration.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
            System.setProperty("quarkus.flyway.migrate-at-start", "false");
            System.setProperty("nid.audit.log.kept", "false");
        }
        Quarkus.run(Fsck.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        if (!List.of(arguments).contains(COMMAND)) {
            Quarkus.waitForExit();
            return 0;
        }
        CheckLog.Report report = checkLog.check(leaves -> {
            if (leaves % REPORT_EVERY == 0) {
                LOG.infof("%d leaves", leaves);
            }
        });
        report.findings().forEach(LOG::error);
        LOG.infof(
                "%d leaves checked, %d faults", report.size(), report.findings().size());
        return report.findings().isEmpty() ? 0 : 1;
    }
}

package org.nationalid.admin.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.nationalid.admin.export.AccessToken;
import org.nationalid.admin.export.EntryFilters;
import org.nationalid.admin.export.ExportDoor;
import org.nationalid.admin.export.ExportJob;
import org.nationalid.admin.export.FetchExport;
import org.nationalid.admin.terminal.ExitStatus;
import org.nationalid.admin.terminal.Output;
import org.nationalid.admin.terminal.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `nid-admin audit export`: entries of the log as files with their proofs.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "For auditors: asks the gateway for the entries that the filters find, waits until the export is made,"
                    + " and downloads data, proofs and manifest.",
            "Asking, and each download, goes on record under your name and the case. When it is cut off, the export"
                    + " goes on without it: fetch it with --resume."
        },
        footer = {
            "",
            "Exit status: 0 the files are there, 1 the export ended without files, 3 it could not be carried out.",
            "Example: nid-admin audit export --gateway https://gateway.example --token-file token --case 2026-17"
                    + " --relying-party tax-office --format parquet --out case-2026-17"
        })
public final class ExportCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--gateway", required = true, paramLabel = "URL", description = "The gateway to ask.")
    private URI gateway;

    @Mixin
    private AccessToken token;

    @ArgGroup(multiplicity = "1")
    private Which which;

    private static final class Which {
        @Option(
                names = "--case",
                paramLabel = "CASE",
                description = "The case or reason of a new export, at most 100 characters.")
        private String caseNumber;

        @Option(names = "--resume", paramLabel = "ID", description = "An export that was asked for earlier.")
        private UUID earlier;
    }

    @Mixin
    private EntryFilters filters;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv, ndjson or parquet (${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--schema",
            paramLabel = "SCHEMA",
            defaultValue = "ours",
            description = "Wording of the rows: ours, ocsf, ecs or cadf (${DEFAULT-VALUE}).")
    private String schema;

    @Option(names = "--share", description = "Let every auditor download it.")
    private boolean isShared;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where the files go; made when it is not there.")
    private Path folder;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        ExportDoor door = new ExportDoor(gateway, token);
        FetchExport fetch = new FetchExport(door);
        ExportJob asked = which.earlier == null ? door.request(document()) : door.find(which.earlier);
        output.note("export " + asked.id());
        ExportJob job;
        try (Progress progress = output.progress("rows", asked.rowsExpected())) {
            job = fetch.await(asked, progress);
        }
        if (job.isReady()) {
            try (Progress progress = output.progress("bytes", job.bytes())) {
                fetch.download(job, folder, progress);
            }
        }
        output.print(json(job), () -> text(job));
        return job.isReady() ? ExitStatus.ALL_IS_WELL : ExitStatus.FAULTS_FOUND;
    }

    private ObjectNode document() {
        ObjectNode export = JSON.createObjectNode()
                .put("case_number", which.caseNumber)
                .put("format", format)
                .put("schema", schema)
                .put("is_shared", isShared);
        ObjectNode filter = export.putObject("filter");
        filters.given().forEach(filter::put);
        return export;
    }

    private ObjectNode json(ExportJob job) {
        ObjectNode root = JSON.createObjectNode()
                .put("result", job.isReady() ? "ok" : job.state())
                .put("id", job.id().toString())
                .put("rows", job.rows());
        if (!job.failure().isEmpty()) {
            root.put("reason", job.failure());
        }
        ArrayNode files = root.putArray("files");
        if (job.isReady()) {
            job.files().forEach(file -> files.addObject()
                    .put("kind", file.kind())
                    .put("file", folder.resolve(file.name()).toString())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256()));
        }
        return root;
    }

    private String text(ExportJob job) {
        if (!job.isReady()) {
            return "export " + job.id() + ": " + job.state()
                    + (job.failure().isEmpty() ? "" : " (" + job.failure() + ")");
        }
        StringBuilder lines = new StringBuilder();
        job.files().forEach(file -> lines.append(folder.resolve(file.name())).append('\n'));
        return lines + (job.rows() + " rows; check them: nid-admin audit verify " + folder + " --vkey VKEY");
    }
}

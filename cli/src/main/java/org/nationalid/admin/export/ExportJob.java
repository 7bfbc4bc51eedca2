package org.nationalid.admin.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nationalid.admin.terminal.Failure;

/// An export as the gateway tells of it.
///
/// @param state `queued`, `running`, `ready`, `failed`, `cancelled` or `expired`
/// @param rowsExpected 0 while nobody knows
/// @param failure slug of the problem in which it ended, or empty
public record ExportJob(UUID id, String state, long rows, long rowsExpected, String failure, List<RemoteFile> files) {
    public ExportJob {
        files = List.copyOf(files);
    }

    /// @param kind `data`, `proofs` or `manifest`
    /// @param sha256 lower-case hexadecimal
    public record RemoteFile(String kind, String name, long bytes, String sha256) {
        public RemoteFile {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}")) {
                throw new Failure(
                        "The gateway names a file of the export \"" + name + "\", which is no plain file name.",
                        "Tell its operator: nothing was written.");
            }
        }
    }

    static ExportJob of(JsonNode json) {
        List<RemoteFile> files = new ArrayList<>();
        json.path("files")
                .forEach(file -> files.add(new RemoteFile(
                        file.path("kind").asText(),
                        file.path("name").asText(),
                        file.path("bytes").asLong(),
                        file.path("sha256").asText())));
        return new ExportJob(
                UUID.fromString(json.path("id").asText()),
                json.path("state").asText(),
                json.path("rows").asLong(),
                json.path("rows_expected").asLong(),
                json.path("failure").asText(""),
                files);
    }

    public boolean isUnderWay() {
        return state.equals("queued") || state.equals("running");
    }

    public boolean isReady() {
        return state.equals("ready");
    }

    public long bytes() {
        return files.stream().mapToLong(RemoteFile::bytes).sum();
    }
}

package org.nationalid.audit.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.nationalid.audit.officer.Auditor;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// HTTP face of exports.
@Path("/v1/exports")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class ExportResource {
    private static final int PAGE = 50;

    private final RequestExport requestExport;
    private final FindExports findExports;
    private final EndExport endExport;
    private final DownloadExport downloadExport;

    ExportResource(
            RequestExport requestExport, FindExports findExports, EndExport endExport, DownloadExport downloadExport) {
        this.requestExport = requestExport;
        this.findExports = findExports;
        this.endExport = endExport;
        this.downloadExport = downloadExport;
    }

    @POST
    @ResponseStatus(202)
    @Operation(summary = "Ask for an export; it is made in the background")
    @APIResponseSchema(value = ExportResponse.class, responseCode = "202")
    public ExportResponse request(@NotNull @Valid ExportRequest request) {
        return ExportResponse.of(
                requestExport.request(request), request.auditor().name());
    }

    @GET
    @Operation(summary = "An auditor's exports and those shared with them, newest first")
    public ExportResponse.Page list(
            @QueryParam("auditor") @NotBlank String auditor, @QueryParam("cursor") String cursor) {
        List<ExportJob> found = findExports.list(auditor, before(cursor), PAGE + 1);
        List<ExportJob> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new ExportResponse.Page(
                page.stream().map(job -> ExportResponse.of(job, auditor)).toList(),
                found.size() > PAGE ? page.getLast().id() : null);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One export and its progress")
    public ExportResponse find(@PathParam("id") UUID id, @QueryParam("auditor") @NotBlank String auditor) {
        return ExportResponse.of(findExports.find(id, auditor), auditor);
    }

    @POST
    @Path("/{id}/end")
    @Operation(summary = "Cancel an export that waits or runs; delete the files of a finished one")
    public ExportResponse end(@PathParam("id") UUID id, @NotNull @Valid Auditor auditor) {
        return ExportResponse.of(endExport.end(id, auditor), auditor.name());
    }

    @POST
    @Path("/{id}/files/{kind}")
    @Operation(summary = "Download data, proofs or manifest; goes on record")
    public Response download(
            @PathParam("id") UUID id, @PathParam("kind") String kind, @NotNull @Valid Auditor auditor) {
        ExportFile.Kind wanted =
                ExportFile.Kind.of(kind).orElseThrow(() -> new Refusal(ExportRefusal.EXPORT_NOT_FOUND));
        DownloadExport.Download download = downloadExport.download(id, wanted, auditor);
        return Response.ok(download.path())
                .type(download.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, download.file().bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + download.file().name() + "\"")
                .build();
    }

    private static Optional<UUID> before(String cursor) {
        try {
            return Optional.ofNullable(cursor).filter(text -> !text.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw Refusal.at(RequestRefusal.CURSOR_INVALID, "cursor");
        }
    }
}

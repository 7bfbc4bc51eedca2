package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Download;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.e2e.browser.AuditorToken;
import org.nationalid.e2e.browser.Chromium;
import org.nationalid.e2e.browser.EveryPage;
import org.nationalid.e2e.browser.InChromium;
import org.nationalid.e2e.browser.Portal;
import org.nationalid.e2e.browser.Visitor;
import org.nationalid.e2e.platform.AdminTool;
import org.nationalid.e2e.platform.AdminTool.Ran;
import org.nationalid.e2e.platform.Citizen;
import org.nationalid.e2e.platform.LocalPlatform;
import org.nationalid.e2e.platform.SharedPlatform;

/// From a search to files that can be kept.
@Order(3)
@ExtendWith({InChromium.class, SharedPlatform.class})
class ExportJourneyTest {
    private static final List<String> LANGUAGES = List.of("hi", "ja", "en");

    private final LocalPlatform platform;
    private final Chromium chromium;
    private final AdminTool admin;

    @TempDir
    Path folder;

    ExportJourneyTest(LocalPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.admin = new AdminTool(platform);
    }

    @Nested
    class AnAuditor {
        @Test
        void savesASearchSharesItAndTakesADeletionBack() {
            try (Visitor visitor = chromium.visitor()) {
                searchesOwnSignIns(visitor);
                inEveryLanguage(visitor, "portal-8-audit-found");
                visitor.press("Save this search");
                inEveryLanguage(visitor, "portal-9-save");
                visitor.press("Save");
                assertThat(visitor.answer().status()).as("without a name").isEqualTo(400);
                EveryPage.mustHold(visitor);
                visitor.page().locator("#name").fill("Use of the portal");
                visitor.page().locator("label[for=shared]").click();
                visitor.press("Save");
                assertThat(visitor.text()).contains("Saved: Use of the portal", "Shared with all auditors");
                inEveryLanguage(visitor, "portal-10-queries");
                visitor.press("Use of the portal");
                inEveryLanguage(visitor, "portal-11-query");
                visitor.page().locator("#name").fill("Use of the portal, by anybody");
                visitor.press("Save as a new version");
                visitor.press("Use of the portal, by anybody");
                assertThat(visitor.text()).contains("Version 2", "Version 1");
                visitor.press("Run this search");
                assertThat(visitor.page().locator("#party").inputValue()).isEqualTo("portal");

                visitor.page().goBack();
                visitor.press("Delete this saved search");
                assertThat(visitor.text()).contains("Deleted: Use of the portal, by anybody");
                EveryPage.mustHold(visitor);
                visitor.press("Undo");
                assertThat(visitor.text()).contains("Saved: Use of the portal, by anybody");
            }
        }

        @Test
        void exportsAResultAndFindsItsDigestsInTheManifest()
                throws IOException, InterruptedException, GeneralSecurityException {
            try (Visitor visitor = chromium.visitor()) {
                searchesOwnSignIns(visitor);
                visitor.press("Export the result");
                inEveryLanguage(visitor, "portal-12-export-ask");
                visitor.press("Make the export");
                assertThat(visitor.answer().status()).as("without a case").isEqualTo(400);
                EveryPage.mustHold(visitor);
                visitor.page().locator("#case").fill("2026-17");
                visitor.page().locator("#format").selectOption("ndjson");
                visitor.press("Make the export");
                EveryPage.mustHold(visitor);
                for (int tries = 0; visitor.page().locator("#data").count() == 0 && tries < 100; tries++) {
                    visitor.page().waitForTimeout(200);
                    visitor.page().reload();
                }
                inEveryLanguage(visitor, "portal-13-export");

                byte[] data = download(visitor, "data");
                byte[] proofs = download(visitor, "proofs");
                byte[] manifestFile = download(visitor, "manifest");
                assertThat(visitor.page().locator("#manifest-sha256").innerText())
                        .isEqualTo(sha256(manifestFile));
                JsonNode manifest = new JsonMapper().readTree(manifestFile);
                assertThat(manifest.at("/data/sha256").asText()).isEqualTo(sha256(data));
                assertThat(manifest.at("/proofs/sha256").asText()).isEqualTo(sha256(proofs));
                assertThat(manifest.path("case_number").asText()).isEqualTo("2026-17");
                List<String> rows =
                        new String(data, StandardCharsets.UTF_8).lines().toList();
                assertThat(rows).hasSize(manifest.path("rows").asInt()).isNotEmpty();
                assertThat(rows).allMatch(row -> row.contains("\"relying_party\":\"portal\""));
                assertThat(unpacked(proofs).lines()).hasSize(rows.size() + 1);
                assertThat(verified()).isEqualTo(rows.size());

                visitor.press("Exports");
                assertThat(visitor.text()).contains("2026-17", "Ready");
                inEveryLanguage(visitor, "portal-14-exports");
                visitor.press(visitor.page().locator("tbody a").first());
                visitor.press("Delete the files");
                assertThat(visitor.page().locator("#data").count()).isZero();
                EveryPage.mustHold(visitor);
            }
        }

        @Test
        void isToldWhichFilterIsWrong() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                portal.open("/audit?from=2026-11-23T09:30&to=2026-11-22T09:30");
                assertThat(visitor.answer().status()).isEqualTo(400);
                assertThat(visitor.page().locator("#to").getAttribute("aria-invalid"))
                        .isEqualTo("true");
                EveryPage.mustHold(visitor);
            }
        }

        private void searchesOwnSignIns(Visitor visitor) {
            var portal = new Portal(platform, visitor);
            portal.signIn(platform.citizen(Citizen.RAVI));
            portal.open("/audit?party=portal&outcome=success");
            assertThat(visitor.page().locator("#count").innerText()).containsPattern("[0-9]");
        }

        private byte[] download(Visitor visitor, String kind) throws IOException {
            Download file = visitor.download(visitor.page().locator("#" + kind));
            assertThat(file.suggestedFilename()).startsWith("audit-export-");
            Files.copy(file.path(), folder.resolve(file.suggestedFilename()));
            return Files.readAllBytes(file.path());
        }
    }

    @Nested
    class AnAuditorAtACommandLine {
        @Test
        void exportsEntriesThatAnybodyVerifiesOffline()
                throws IOException, InterruptedException, GeneralSecurityException {
            Path token = folder.resolve("token");
            try (Visitor visitor = chromium.visitor()) {
                Files.writeString(token, new AuditorToken(platform, visitor).of(platform.citizen(Citizen.RAVI)));
            }
            Ran exported = admin.run(
                    "audit",
                    "export",
                    "--gateway",
                    platform.gateway(),
                    "--token-file",
                    token.toString(),
                    "--case",
                    "2026-18",
                    "--outcome",
                    "success",
                    "--format",
                    "parquet",
                    "--out",
                    folder.toString());
            assertThat(exported.status()).as(exported.out() + exported.err()).isZero();
            assertThat(exported.out().path("rows").asInt()).isPositive();
            assertThat(verified()).isEqualTo(exported.out().path("rows").asInt());
        }
    }

    /// Rows of the export in the folder, each of which is proven by nothing but its files and the log's key.
    private int verified() throws IOException, InterruptedException {
        HttpResponse<Path> vkey = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(platform.gateway() + "/log/vkey"))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(folder.resolve("log.vkey")));
        Ran ran = admin.run(
                "audit", "verify", folder.toString(), "--vkey", vkey.body().toString());
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        return ran.out().at("/exports/0/rows").asInt();
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String unpacked(byte[] gzip) throws IOException {
        try (var lines = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Ends in English, in which the tests read.
    private static void inEveryLanguage(Visitor visitor, String name) {
        for (String language : LANGUAGES) {
            visitor.press(visitor.page().locator(".nid-languages a[lang=" + language + "]"));
            EveryPage.mustHoldAndIsPictured(visitor, name + "-" + language);
        }
    }
}

package org.nationalid.demo.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.nationalid.demo.Stage;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.wire.Answer;

/// Looks for a national number wherever it must not be: in every answer of this run, in every log file, and in every
/// row of every database, identity-service's included, which may hold it encrypted only.
public final class SearchCanary {
    private final Stage stage;

    public SearchCanary(Stage stage) {
        this.stage = stage;
    }

    public void play(Enrolled person) {
        var report = stage.report();
        List<String> disguises = disguises(person.nationalNumber());

        List<Answer> answers = stage.wire().heard();
        report.check(
                "the national number is in none of " + answers.size() + " HTTP answers",
                answers.stream().noneMatch(answer -> holds(answer.body() + answer.headers(), disguises)));

        List<Path> logs = logs();
        report.check(
                "and in none of " + logs.size() + " log files",
                logs.stream().noneMatch(log -> holds(read(log), disguises)));

        for (String database : databases()) {
            int rows = searchDatabase(database, disguises);
            report.check("and in none of " + rows + " rows of the database " + database, true);
        }
    }

    /// As digits, grouped as people write them, and as the bytes that a database would show in hexadecimal or base64.
    private static List<String> disguises(String number) {
        byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);
        return List.of(
                number,
                number.replaceAll("(.{4})(?!$)", "$1 "),
                number.replaceAll("(.{4})(?!$)", "$1-"),
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().encodeToString(bytes));
    }

    private static boolean holds(String text, List<String> disguises) {
        return disguises.stream().anyMatch(text::contains);
    }

    private List<Path> logs() {
        try (Stream<Path> files = Files.list(stage.place().logs())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> databases() {
        return ask(
                "postgres",
                "select datname from pg_database where not datistemplate and datname <> 'postgres' order by 1");
    }

    private int searchDatabase(String database, List<String> disguises) {
        int rows = 0;
        List<String> tables = ask(
                database,
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')");
        for (String table : tables) {
            for (String row : ask(database, "select t::text from " + table + " t")) {
                rows++;
                if (holds(row, disguises)) {
                    throw new org.nationalid.demo.StepFailed(
                            "the national number is in no row of the database " + database, "it is in " + table);
                }
            }
        }
        return rows;
    }

    private List<String> ask(String database, String query) {
        String url = stage.place().postgres() + database;
        try (Connection connection = DriverManager.getConnection(
                        url, "postgres", stage.place().superuserPassword());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) rows.add(result.getString(1));
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}

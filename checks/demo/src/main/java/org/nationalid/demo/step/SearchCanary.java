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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.wire.Answer;

/// Looks for a national number wherever it must not be: in every answer of this run, in every log file, and in every
/// row of every database, identity-service's included, which may hold it encrypted only.
public final class SearchCanary {
    private final Stage stage;

    public SearchCanary(Stage stage) {
        this.stage = stage;
    }

    /// @param clientId an application of this run: what the search must be able to find, so that finding nothing means
    /// something
    public void play(Enrolled person, String clientId) {
        var report = stage.report();
        var number = Disguises.of(person.nationalNumber());

        List<Answer> answers = stage.wire().heard();
        report.check(
                "the search finds the alias, which was answered",
                answers.stream().anyMatch(answer -> isIn(answer, Disguises.of(person.alias()))));
        report.check(
                "but the national number in none of " + answers.size() + " HTTP answers",
                answers.stream().noneMatch(answer -> isIn(answer, number)));

        List<Path> logs = logs();
        report.check(
                "and in none of " + logs.size() + " log files",
                logs.stream().noneMatch(log -> number.areIn(read(log))));

        report.check(
                "the search finds the application in the gateway's database",
                !search("gateway", Disguises.of(clientId)).tables().isEmpty());
        for (String database : databases()) {
            Found found = search(database, number);
            if (!found.tables().isEmpty())
                throw new StepFailed(
                        "the national number is in no row of the database " + database, "it is in " + found.tables());
            report.check("but the number in none of " + found.rows() + " rows of the database " + database, true);
        }
    }

    private static boolean isIn(Answer answer, Disguises disguises) {
        return disguises.areIn(answer.body() + answer.headers());
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

    private record Found(int rows, Set<String> tables) {}

    private Found search(String database, Disguises disguises) {
        int rows = 0;
        Set<String> found = new TreeSet<>();
        List<String> tables = ask(
                database,
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')");
        for (String table : tables) {
            for (String row : ask(database, "select t::text from " + table + " t")) {
                rows++;
                if (disguises.areIn(row)) found.add(table);
            }
        }
        return new Found(rows, found);
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

package org.nationalid.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.local.Home;
import org.nationalid.local.TemporaryHome;

/// Against the real server, started as whoever runs the tests: root included.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerTest {
    @TempDir
    private static Path folder;

    private Home home;
    private int port;
    private PostgresServer server;

    @BeforeAll
    void start() throws Exception {
        home = TemporaryHome.in(folder);
        port = freePort();
        server = PostgresServer.start(home, port);
        try (var databases = Databases.of(server)) {
            databases.ensure("consent", "first password");
            databases.ensure("audit", "other password");
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Nested
    class AService {
        @Test
        void opensItsOwnDatabase() throws Exception {
            try (Connection connection = connect("consent", "consent", "first password")) {
                assertEquals("consent", ask(connection, "select current_user"));
            }
        }

        @Test
        void cannotOpenAnothersDatabase() {
            assertThrows(SQLException.class, () -> connect("audit", "consent", "first password"));
        }

        @Test
        void isRefusedWithAWrongPassword() {
            assertThrows(SQLException.class, () -> connect("consent", "consent", "guess"));
        }
    }

    @Test
    void writesThroughToTheDisk() throws Exception {
        try (Connection connection = server.connect()) {
            assertEquals("on", ask(connection, "show fsync"));
            assertEquals("on", ask(connection, "show synchronous_commit"));
        }
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (Connection connection = connect("consent", "consent", "first password")) {
            connection.createStatement().execute("create table kept (word text)");
            connection.createStatement().execute("insert into kept values ('still here')");
        }

        server.close();
        assertFalse(server.process().isAlive());
        server = PostgresServer.start(home, port);

        try (Connection connection = connect("consent", "consent", "first password")) {
            assertEquals("still here", ask(connection, "select word from kept"));
        }
    }

    private Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), role, password);
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

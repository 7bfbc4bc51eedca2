package org.nationalid.audit.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.nationalid.testsupport.PostgresResource;

/// A migrated, empty database of its own, for tests that break it.
public final class TestDatabase implements AutoCloseable {
    public static final String SERVICE_ROLE = "audit_service_role";
    private static final String NOTHING = "select 1";
    private static final String PASSWORD = "postgres";

    private final String url;
    private final AgroalDataSource pool;

    private TestDatabase(String url, String role, String connectionSql) throws SQLException {
        // The address may name a user, who would win over the role asked for here.
        this.url = url.replaceFirst("\\?.*", "");
        this.pool = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(configuration -> configuration
                        .maxSize(6)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        // As Quarkus does it: a connection that broke does not go back into the pool.
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(this.url)
                                .principal(new NamePrincipal(role))
                                .credential(new SimplePassword(PASSWORD))
                                .initialSql(connectionSql))));
    }

    /// @param url of an empty database whose owner is `postgres`
    /// @param connectionSql run on each new connection
    public static TestDatabase migrated(String url, String connectionSql) throws SQLException {
        TestDatabase database = new TestDatabase(url, "postgres", connectionSql);
        database.execute("do $$ begin create role " + SERVICE_ROLE + " login password '" + PASSWORD
                + "'; exception when duplicate_object then null; end $$");
        Flyway.configure()
                .dataSource(database.url, "postgres", PASSWORD)
                .placeholders(Map.of("service_role", SERVICE_ROLE))
                .load()
                .migrate();
        return database;
    }

    public static TestDatabase fresh() throws SQLException {
        return migrated(PostgresResource.freshDatabase(), NOTHING);
    }

    /// @param url of a database that was migrated before
    public static TestDatabase existing(String url) throws SQLException {
        return new TestDatabase(url, "postgres", NOTHING);
    }

    /// The same database under the role that the service has in production.
    public TestDatabase asService() throws SQLException {
        return new TestDatabase(url, SERVICE_ROLE, NOTHING);
    }

    AgroalDataSource pool() {
        return pool;
    }

    public Database database() {
        return new Database(pool);
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

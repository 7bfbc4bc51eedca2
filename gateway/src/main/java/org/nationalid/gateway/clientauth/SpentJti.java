package org.nationalid.gateway.clientauth;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.regex.Pattern;
import org.nationalid.platform.metrics.Work;

/// The memory that makes a signed message count once, on every node: the database decides who was first.
@ApplicationScoped
public class SpentJti {
    private static final String SPEND =
            "insert into spent_jti (client_id, jti, expires_at) values (?, ?, ?) on conflict do nothing";
    private static final String FORGET = "delete from spent_jti where expires_at < ?";

    private static final Pattern ACCEPTABLE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final AgroalDataSource database;

    SpentJti(AgroalDataSource database) {
        this.database = database;
    }

    /// What may be a message's id: printable ASCII without blanks, so that it can be kept and compared byte by byte.
    public static boolean isAcceptable(String jti) {
        return jti != null && ACCEPTABLE.matcher(jti).matches();
    }

    /// @return false when the id was spent before
    public boolean spend(String clientId, String jti, Instant expiresAt) {
        Work.queried();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(SPEND)) {
            insert.setString(1, clientId);
            insert.setString(2, jti);
            insert.setTimestamp(3, Timestamp.from(expiresAt));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the replay memory could not be written", e);
        }
    }

    public void forgetBefore(Instant instant) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setTimestamp(1, Timestamp.from(instant));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the replay memory could not be cleaned", e);
        }
    }
}

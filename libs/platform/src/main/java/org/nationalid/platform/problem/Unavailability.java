package org.nationalid.platform.problem;

import jakarta.ws.rs.ProcessingException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/// Whether a failure only says that something behind us does not answer now: another service, or the database. The
/// caller did nothing wrong and may come again; nobody has to repair anything.
public final class Unavailability {
    /// The two first characters of an SQLSTATE: wrong data, a broken rule, a wrong statement. Waiting cures none
    /// of them.
    private static final Set<String> FAULTS = Set.of("22", "23", "42");

    private Unavailability() {}

    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20) // a chain may bite its own tail
                .anyMatch(Unavailability::saysSo);
    }

    private static boolean saysSo(Throwable cause) {
        return switch (cause) {
            case ProcessingException _ -> true;
            case SQLException database -> !isFault(database.getSQLState());
            default -> false;
        };
    }

    /// The connection pool gives no state when it has no connection left.
    private static boolean isFault(String state) {
        return state != null && state.length() >= 2 && FAULTS.contains(state.substring(0, 2));
    }
}

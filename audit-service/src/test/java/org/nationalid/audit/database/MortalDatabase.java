package org.nationalid.audit.database;

import jakarta.enterprise.inject.Vetoed;

/// A database whose client may die before a transaction, before its commit, or right after it.
@Vetoed
public final class MortalDatabase extends Database {
    private final Runnable fate;

    /// @param fate run at each of these moments; throws an [Error] to end the process
    public MortalDatabase(TestDatabase database, Runnable fate) {
        super(database.pool());
        this.fate = fate;
    }

    @Override
    public <T> T inTransaction(SqlWork<T> work) {
        fate.run();
        T result = super.inTransaction(connection -> {
            T done = work.run(connection);
            fate.run();
            return done;
        });
        fate.run();
        return result;
    }
}

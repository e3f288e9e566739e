package io.github.cameltextrequest.event;

import java.sql.BatchUpdateException;
import java.sql.SQLException;

/**
 * Failures of the database without what they quote: drivers put the failing row, and so a person's text, into their
 * messages.
 */
final class JdbcFailures {
    private JdbcFailures() {}

    static EventStoreException of(SQLException failure) {
        SQLException bare = withoutData(failure);
        return new EventStoreException("the event store fails: " + bare.getMessage(), bare);
    }

    /** Only the first line of what the server said: values follow in later ones, and in what the driver says of a batch. */
    private static SQLException withoutData(SQLException failure) {
        SQLException root = failure;
        while (root instanceof BatchUpdateException && root.getNextException() != null) {
            root = root.getNextException();
        }
        String message = root instanceof BatchUpdateException
                ? "a batch was refused"
                : String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        SQLException bare = new SQLException(message, root.getSQLState(), root.getErrorCode());
        bare.setStackTrace(root.getStackTrace());
        return bare;
    }
}

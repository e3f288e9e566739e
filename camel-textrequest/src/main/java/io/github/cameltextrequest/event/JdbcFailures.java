package io.github.cameltextrequest.event;

import java.sql.BatchUpdateException;
import java.sql.SQLException;

/**
 * Failures of the database without what they quote: drivers put the failing row, and so a person's text, into their
 * messages.
 */
final class JdbcFailures {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String INVALID_SCHEMA = "3F000";
    private static final int SQLITE_NOT_A_DATABASE = 26;

    private JdbcFailures() {}

    /** A failure of any kind, as one of the store. */
    static EventStoreException of(Throwable failure) {
        if (failure instanceof EventStoreException known) {
            return known;
        }
        return failure instanceof SQLException known
                ? of(known)
                : new EventStoreException("the event store fails: " + firstLine(String.valueOf(failure)), failure);
    }

    static EventStoreException of(SQLException failure) {
        SQLException bare = withoutData(failure);
        if (bare.getErrorCode() == SQLITE_NOT_A_DATABASE) {
            return EventStoreException.lasting(
                    "the file of the event store must be a SQLite database, but was something else: mend the option"
                            + " eventStoreFile");
        }
        return new EventStoreException("the event store fails: " + bare.getMessage() + remedy(bare), bare);
    }

    private static String remedy(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case INSUFFICIENT_PRIVILEGE ->
                "; the user of the event store must be allowed to make tables in its schema (CREATE) once, then to SELECT,"
                        + " INSERT, UPDATE and DELETE in those that begin with textrequest_: grant it";
            case INVALID_SCHEMA -> "; the event store needs a schema for its tables: mend currentSchema in the URL";
            default -> "";
        };
    }

    /** Only the first line of what the server said: values follow in later ones, and in what the driver says of a batch. */
    private static SQLException withoutData(SQLException failure) {
        SQLException root = failure;
        while (root instanceof BatchUpdateException && root.getNextException() != null) {
            root = root.getNextException();
        }
        String message = root instanceof BatchUpdateException
                ? "a batch was refused"
                : firstLine(String.valueOf(root.getMessage()));
        SQLException bare = new SQLException(message, root.getSQLState(), root.getErrorCode());
        bare.setStackTrace(root.getStackTrace());
        return bare;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}

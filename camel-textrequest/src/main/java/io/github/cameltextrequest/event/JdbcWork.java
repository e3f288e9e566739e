package io.github.cameltextrequest.event;

import java.sql.SQLException;

/** What one caller of the store wants done inside a transaction. It may be run again when the transaction failed. */
@FunctionalInterface
interface JdbcWork<T> {

    T run(JdbcSession session) throws SQLException;
}

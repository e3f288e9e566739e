package io.github.cameltextrequest.event;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a store gets its connection from. */
@FunctionalInterface
interface ConnectionSource {

    Connection open() throws SQLException;
}

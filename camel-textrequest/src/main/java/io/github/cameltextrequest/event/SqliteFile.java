package io.github.cameltextrequest.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** A SQLite file as a store wants it: what was committed outlives a power cut, and its owner alone reads it. */
final class SqliteFile implements ConnectionSource {
    private static final String OWNER_ONLY = "rw-------";

    private final Path file;
    private final Driver driver;

    /** @throws IllegalArgumentException when the folder does not exist; a volume that is not mounted looks so */
    SqliteFile(Path file, Driver driver) {
        this.file = file.toAbsolutePath();
        this.driver = driver;
        Path folder = this.file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("eventStoreFile must be in a folder that exists, but " + folder
                    + " does not: make it, or mend the option eventStoreFile");
        }
        if (Files.isDirectory(this.file)) {
            throw new IllegalArgumentException(
                    "eventStoreFile must be a file, but " + this.file + " is a folder: mend the option eventStoreFile");
        }
    }

    @Override
    public Connection open() throws SQLException {
        createForOwner();
        Connection connection = driver.connect("jdbc:sqlite:" + file, settings());
        if (connection == null) {
            throw new SQLException("the driver " + driver.getClass().getName() + " does not open SQLite files");
        }
        return connection;
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("busy_timeout", "10000");
        // The driver begins a transaction as soon as the last ended: it must lock nothing until a write asks for it.
        settings.setProperty("transaction_mode", "DEFERRED");
        // The text of a done event is overwritten, not only forgotten.
        settings.setProperty("secure_delete", "true");
        return settings;
    }

    /** SQLite gives the files beside it the same permissions. */
    private void createForOwner() {
        if (Files.exists(file)
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        } catch (FileAlreadyExistsException e) {
            // Somebody was first.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

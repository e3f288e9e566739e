package io.github.cameltextrequest;

import static io.github.cameltextrequest.EventRoutes.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cameltextrequest.event.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Where events are kept, as options say it. */
class EventStoreOptionsTest extends TextRequestTestSupport {

    @TempDir
    Path folder;

    private final EventRoutes events = new EventRoutes();

    @Test
    void aNewProcessGoesOnWhereTheFileSays() throws Exception {
        String uri = EVENTS + "&eventStoreFile=" + folder.resolve("events.db");
        events.receive(context, "desk", uri);
        simulator.contact(CONTACT).texts("one");
        events.awaitTexts(1);
        stopContext();

        simulator.clock().advance(Duration.ofSeconds(5));
        simulator.contact(CONTACT).texts("two");
        simulator.clock().advance(Duration.ofSeconds(5));
        startContext();
        EventRoutes restarted = new EventRoutes().receive(context, "desk", uri);

        assertThat(EventRoutes.text(restarted.awaitOne())).isEqualTo("two");
        assertThat(restarted.exchanges().get(0).getMessage().getHeader(TextRequestConstants.SOURCE))
                .isEqualTo("backfill");
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws Exception {
        Path file = folder.resolve("events.db");
        events.receive(context, "desk", EVENTS + "&eventStoreFile=" + file);
        simulator.contact(CONTACT).texts("one");
        events.awaitTexts(1);

        for (Path each : List.of(file, folder.resolve("events.db-wal"))) {
            assertThat(Files.getPosixFilePermissions(each)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void aDataSourceIsUsedWhenItIsNamedAndOnlyThen() throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestPostgres.newSchema());
        context.getRegistry().bind("database", database);

        events.receive(context, "unnamed", EVENTS);
        assertThat(component().getConfiguration().getEventStoreDataSource()).isNull();
        EventRoutes named = new EventRoutes().receive(context, "named", EVENTS + "&eventStoreDataSource=#database");

        simulator.contact(CONTACT).texts("one");
        named.awaitTexts(1);
        events.awaitTexts(1);
        assertThat(component().memoryStore().watermark("unnamed", "started")).isPresent();
        assertThat(component().memoryStore().watermark("named", "started")).isEmpty();
    }

    @Test
    void aMissingDriverIsNamedWithItsDependency() {
        context.setClassResolver(new DefaultClassResolver(context) {
            @Override
            public <T> Class<T> resolveClass(String name, Class<T> type) {
                return name.startsWith("org.sqlite") ? null : super.resolveClass(name, type);
            }
        });

        assertThat(startFailure("eventStoreFile=" + folder.resolve("events.db")))
                .hasMessage(
                        "eventStoreFile needs the driver of SQLite, but org.sqlite.JDBC is not on the class path: add"
                                + " the dependency org.xerial:sqlite-jdbc, or use the option eventStoreDataSource");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("not-mounted");

        assertThat(startFailure("eventStoreFile=" + missing.resolve("events.db")))
                .hasMessage("eventStoreFile must be in a folder that exists, but " + missing
                        + " does not: make it, or mend the option eventStoreFile");
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() {
        assertThat(startFailure("eventStoreFile=" + folder))
                .hasMessage("eventStoreFile must be a file, but " + folder
                        + " is a folder: mend the option eventStoreFile");
    }

    @Test
    void aFileOfAnotherKindIsLeftAlone() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam, ".repeat(10));

        assertThat(startFailure("eventStoreFile=" + letter))
                .hasMessage("the file of the event store must be a SQLite database, but was something else: mend the"
                        + " option eventStoreFile");
        assertThat(letter).hasContent("Dear Sir or Madam, ".repeat(10));
    }

    @Test
    void twoPlacesAreOneTooMany() {
        context.getRegistry().bind("database", new PGSimpleDataSource());

        assertThat(startFailure("eventStoreFile=events.db&eventStoreDataSource=#database"))
                .hasMessage("events must be kept in one place, but 2 were given: set one of the options eventStore,"
                        + " eventStoreFile and eventStoreDataSource");
    }

    private Throwable startFailure(String options) {
        Throwable failure = catchThrowable(() -> events.receive(context, "desk", EVENTS + "&" + options));
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }

    private TextRequestComponent component() {
        return context.getComponent("textrequest", TextRequestComponent.class);
    }
}

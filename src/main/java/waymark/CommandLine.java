package waymark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import waymark.database.StartupFailure;

/// What was asked for at the start, on the command line or in the environment; the command line wins.
///
/// @param port               where the pages are served
/// @param address            which address of the machine answers; only this machine unless said otherwise
/// @param data               the folder of the embedded database
/// @param keys               the folder of secrets that must never be in the database
/// @param database           the address of a PostgreSQL somebody else runs; absent: the embedded one
/// @param demonstration      whether the fictional people and their one-click sign-in exist; never with
///     a given database
/// @param publicSide         a machine that only takes reports; only with a given database
/// @param firstAdministrator whom the one-time link for the first administrator is for
/// @param partnership        the partnership file to take in before the pages are served
/// @param rehearse           start, request a few pages, stop: the training run for the
///     JDK's ahead-of-time cache
/// @param migrateOnly        bring the tables up to date, serve nothing, end
/// @param databaseOnly       start the database that Waymark brings along, nothing else, until standard input ends
record CommandLine(
        int port,
        String address,
        Path data,
        Path keys,
        Optional<String> database,
        boolean demonstration,
        boolean publicSide,
        Optional<String> firstAdministrator,
        Optional<Path> partnership,
        boolean rehearse,
        boolean migrateOnly,
        boolean databaseOnly) {

    private static final int LAST_PORT = 65_535;

    /// @throws StartupFailure where something said cannot be understood
    static CommandLine parse(String[] arguments, Map<String, String> environment) {
        var reading = new Reading(new ArrayDeque<>(Arrays.asList(arguments)));
        reading.database =
                Optional.ofNullable(environment.get("WAYMARK_DATABASE_URL")).filter(url -> !url.isBlank());
        reading.readAll();
        Path keys = Optional.ofNullable(environment.get("WAYMARK_KEYS"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElseGet(() -> reading.data.resolve("keys"));
        if (reading.publicSide && reading.database.isEmpty()) {
            throw misunderstood("A machine that only takes reports needs the address of the database: --database URL.");
        }
        if (reading.publicSide && reading.migrateOnly) {
            throw misunderstood("A machine that only takes reports changes no tables: migrate from one of staff.");
        }
        if (reading.databaseOnly && reading.database.isPresent()) {
            throw misunderstood("--database-only starts the database that Waymark brings along; yours runs already.");
        }
        return new CommandLine(
                reading.port,
                reading.address,
                reading.data,
                keys.toAbsolutePath().normalize(),
                reading.database,
                reading.demonstration && reading.database.isEmpty(),
                reading.publicSide,
                reading.firstAdministrator,
                reading.partnership,
                reading.rehearse,
                reading.migrateOnly,
                reading.databaseOnly);
    }

    private static StartupFailure misunderstood(String words) {
        return new StartupFailure(StartupFailure.USAGE, words + "\n\n" + usage());
    }

    /// The words that `bin/run --help` shows.
    private static String usage() {
        try (InputStream in = Objects.requireNonNull(CommandLine.class.getResourceAsStream("/usage.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static final class Reading {

        private final Deque<String> words;
        private int port = 8080;
        private String address = "127.0.0.1";
        private Path data = Path.of("data").toAbsolutePath();
        private Optional<String> database = Optional.empty();
        private boolean demonstration = true;
        private boolean publicSide;
        private Optional<String> firstAdministrator = Optional.empty();
        private Optional<Path> partnership = Optional.empty();
        private boolean rehearse;
        private boolean migrateOnly;
        private boolean databaseOnly;

        private Reading(Deque<String> words) {
            this.words = words;
        }

        private void readAll() {
            while (!words.isEmpty()) {
                read(words.removeFirst());
            }
        }

        private void read(String option) {
            switch (option) {
                case "--port" -> port = portNumber(value(option));
                case "--address" -> address = value(option);
                case "--data" -> data = Path.of(value(option)).toAbsolutePath().normalize();
                case "--database" -> database = Optional.of(value(option));
                case "--no-demonstration" -> demonstration = false;
                case "--public" -> publicSide = true;
                case "--first-administrator" -> firstAdministrator = Optional.of(value(option));
                case "--import" ->
                    partnership =
                            Optional.of(Path.of(value(option)).toAbsolutePath().normalize());
                case "--rehearse" -> rehearse = true;
                case "--migrate-only" -> migrateOnly = true;
                case "--database-only" -> databaseOnly = true;
                default -> throw misunderstood("bin/run does not know " + option + ".");
            }
        }

        private String value(String option) {
            if (words.isEmpty() || words.peekFirst().startsWith("--")) {
                throw misunderstood("Say what after " + option + ".");
            }
            return words.removeFirst();
        }

        private static int portNumber(String text) {
            int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : LAST_PORT + 1;
            if (port > LAST_PORT) {
                throw misunderstood("A port is a number from 0 to 65535, for example --port 8081; not " + text + ".");
            }
            return port;
        }
    }
}

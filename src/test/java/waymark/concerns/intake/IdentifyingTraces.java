package waymark.concerns.intake;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;

/// Looks for traces of a reporter in everything that exists afterwards: each new row of any table, each line
/// of the log, each file of the spool, and the database's own files with its write-ahead log. For texts of
/// cases too.
public final class IdentifyingTraces extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");

    private final JdbcClient owner = TestDatabase.owner();
    private final Path data = Path.of(TestDatabase.server().place());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final long before = owner.sql("select pg_current_xact_id()::text::bigint")
            .query(Long.class)
            .single();
    private final Instant began = Instant.now();

    public IdentifyingTraces() {
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent line) {
        lines.add(line.getFormattedMessage() + " " + line.getMDCPropertyMap());
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }

    /// Where one of these texts occurs, and where a time between the beginning and now occurs.
    List<String> of(String... texts) {
        var found = new ArrayList<String>();
        var ended = Instant.now();
        for (var row : rows()) {
            MOMENT.matcher(row)
                    .results()
                    .map(moment -> Instant.parse(moment.group().replace(' ', 'T') + "Z"))
                    .filter(moment -> moment.isAfter(began.minusMillis(1)) && moment.isBefore(ended))
                    .forEach(moment -> found.add("moment in row of " + row));
        }
        found.addAll(holding(texts));
        return found;
    }

    /// Where one of these texts occurs. The rows as text are what a dump of the database holds.
    public List<String> holding(String... texts) {
        var found = new ArrayList<String>();
        rows().forEach(row -> holds("row of " + row, row, texts, found));
        lines.forEach(line -> holds("line of the log: " + line, line, texts, found));
        files().stream()
                .filter(file -> may(file, texts))
                .forEach(file -> holds("file " + file, file.getFileName() + read(file), texts, found));
        return found;
    }

    /// Whether one of the texts, or how all of them begin, is in the name of the file, or in the file as letters
    /// of one byte or of two, or in hexadecimal: looked for in one pass, since there are hundreds of megabytes.
    private static boolean may(Path file, String[] texts) {
        var beginning = StringUtils.getCommonPrefix(texts);
        var looked = beginning.isEmpty() ? List.of(texts) : List.of(beginning);
        var sought = looked.stream().flatMap(IdentifyingTraces::written).toList();
        var first = new boolean[256];
        sought.forEach(each -> first[each.capital[0] & 0xff] = true);
        sought.forEach(each -> first[each.small[0] & 0xff] = true);
        var bytes = bytes(file);
        for (int at = 0; at < bytes.length; at++) {
            if (first[bytes[at] & 0xff]) {
                for (var each : sought) {
                    if (each.is(bytes, at)) {
                        return true;
                    }
                }
            }
        }
        return looked.stream().anyMatch(file.getFileName().toString()::contains);
    }

    private static Stream<Sought> written(String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var wide = text.getBytes(StandardCharsets.UTF_16LE);
        return Stream.of(
                new Sought(plain, plain),
                new Sought(wide, wide),
                new Sought(
                        hex(text).getBytes(StandardCharsets.US_ASCII),
                        hex(text).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)));
    }

    /// A text as it might be written, in small letters or in capitals.
    private record Sought(byte[] small, byte[] capital) {

        boolean is(byte[] bytes, int place) {
            if (place + small.length > bytes.length) {
                return false;
            }
            for (int each = 0; each < small.length; each++) {
                if (bytes[place + each] != small[each] && bytes[place + each] != capital[each]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// First how all of them begin, which most of what is looked through has not.
    private static void holds(String where, String what, String[] texts, List<String> found) {
        var lower = what.toLowerCase(Locale.ROOT);
        if (holds(what, lower, StringUtils.getCommonPrefix(texts))) {
            for (var text : texts) {
                if (holds(what, lower, text)) {
                    found.add(where + " has " + text);
                }
            }
        }
    }

    private static boolean holds(String what, String lower, String text) {
        return what.contains(text)
                || lower.contains(hex(text))
                || what.contains(new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Rows written since the beginning, in UTC.
    private List<String> rows() {
        var tables = owner.sql("""
                        select schemaname || '.' || tablename from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema', 'waymark_migrations')
                        """).query(String.class).list();
        return owner.sql(String.join(
                        " union all ",
                        tables.stream()
                                .map(table -> "select '%1$s ' || t::text from %1$s t where xmin::text::bigint >= %2$d"
                                        .formatted(table, before))
                                .toList()))
                .query(String.class)
                .list();
    }

    private List<Path> files() {
        owner.sql("checkpoint").update();
        try (var all = Files.walk(data)) {
            return all.filter(file ->
                            Files.isRegularFile(file) && !file.startsWith(data.resolve("keys")) && changed(file))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean changed(Path file) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(began.minusSeconds(2));
        } catch (IOException gone) {
            return false;
        }
    }

    private static String read(Path file) {
        return new String(bytes(file), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

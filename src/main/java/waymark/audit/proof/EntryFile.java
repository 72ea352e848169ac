package waymark.audit.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of entries, one JSON object a line. The first line has the checkpoint that the log claimed when
/// the file was made; then come the entries that it covers, each with its number and the hash under which
/// it was sealed.
public final class EntryFile implements AutoCloseable {

    private static final String FORMAT = "entries/1";

    private final BufferedReader lines;
    private final SignedNote claim;
    private long line = 1;

    /// @throws IllegalArgumentException where it is no file of entries
    public EntryFile(BufferedReader lines) throws IOException {
        this.lines = lines;
        var first = lines.readLine();
        var values = first == null ? Map.<String, @Nullable String>of() : JsonLine.read(first);
        if (!FORMAT.equals(values.get("waymark"))) {
            throw new IllegalArgumentException("The first line is not that of a file of entries");
        }
        claim = SignedNote.parse(text(values, "checkpoint"));
    }

    /// One line.
    ///
    /// @param number its place in the log, from 1
    /// @param sealed the hash that is stored for it
    public record Line(long number, Hash sealed, Entry entry) {

        /// As the file has it.
        @Override
        public String toString() {
            var out = new StringBuilder(500);
            out.append("{\"entry\":").append(number);
            text(out, "hash", sealed.hex());
            text(out, "id", entry.id());
            text(out, "at", entry.at());
            text(out, "actor", entry.actor());
            text(out, "kind", entry.kind());
            text(out, "organisation", entry.organisation());
            text(out, "roles", entry.roles());
            text(out, "purpose", entry.purpose());
            text(out, "act", entry.act());
            text(out, "object", entry.object());
            text(out, "version", entry.version());
            text(out, "fields", entry.fields());
            text(out, "decision", entry.decision());
            return out.append('}').toString();
        }

        private static void text(StringBuilder out, String name, @Nullable String value) {
            out.append(",\"").append(name).append("\":");
            JsonLine.write(out, value);
        }
    }

    /// The first line of a file.
    public static String first(SignedNote claim) {
        var out = new StringBuilder("{\"waymark\":\"" + FORMAT + "\",\"checkpoint\":");
        JsonLine.write(out, claim.toString());
        return out.append('}').toString();
    }

    /// What the log claimed to be when the file was made.
    public SignedNote claim() {
        return claim;
    }

    /// The next entry, or nothing at the end.
    ///
    /// @throws IllegalArgumentException where the line cannot be read
    public Optional<Line> next() throws IOException {
        var text = lines.readLine();
        if (text == null) {
            return Optional.empty();
        }
        line++;
        try {
            return Optional.of(line(JsonLine.read(text)));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("Line %,d: %s".formatted(line, unreadable.getMessage()), unreadable);
        }
    }

    private static Line line(Map<String, @Nullable String> values) {
        var entry = new Entry(
                text(values, "id"),
                text(values, "at"),
                text(values, "actor"),
                text(values, "kind"),
                values.get("organisation"),
                text(values, "roles"),
                text(values, "purpose"),
                text(values, "act"),
                text(values, "object"),
                text(values, "version"),
                text(values, "fields"),
                text(values, "decision"));
        return new Line(Long.parseLong(text(values, "entry")), Hash.hex(text(values, "hash")), entry);
    }

    private static String text(Map<String, @Nullable String> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("“%s” is missing".formatted(name));
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

package waymark.intelligence.deconfliction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import waymark.web.forms.FormReader;

/// A telephone, plate, address or name as it is compared. It is never kept and never written to a log.
record Identifier(IdentifierKind kind, String text) {

    /// What a list held.
    ///
    /// @param wrong numbers of the lines that could not be read, from 1
    record Listed(Set<Identifier> read, List<Integer> wrong) {}

    static Optional<Identifier> read(IdentifierKind kind, String typed) {
        return kind.normalise(typed).map(text -> new Identifier(kind, text));
    }

    /// The one that was typed in a form.
    ///
    /// @param kind field that says what it is
    /// @param field in which it was typed
    static Identifier read(FormReader reader, String kind, String field, String missing) {
        var of = reader.choice(kind, IdentifierKind.class, "Choose what it is");
        var typed = reader.requiredLine(field, "This", 200, missing);
        var identifier = read(of, typed);
        reader.when(
                !typed.isEmpty() && identifier.isEmpty(),
                field,
                "This cannot be read as %s. %s".formatted(of.title().toLowerCase(Locale.ROOT), of.example()));
        return identifier.orElse(new Identifier(of, ""));
    }

    /// One on each line; a line may begin with what it is and a comma, as a CSV file does.
    ///
    /// @param usual what it is where the line does not say
    static Listed list(IdentifierKind usual, List<String> lines) {
        var read = new LinkedHashSet<Identifier>();
        var wrong = new ArrayList<Integer>();
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.get(place).replaceAll("^[\uFEFF\\s\"]+|[\\s\",;]+$", "");
            if (line.isEmpty() || line.toLowerCase(java.util.Locale.ROOT).startsWith("kind,")) {
                continue;
            }
            var comma = line.indexOf(',');
            var named = comma < 0
                    ? Optional.<IdentifierKind>empty()
                    : IdentifierKind.named(unquoted(line.substring(0, comma)));
            var identifier = named.isPresent()
                    ? read(named.get(), unquoted(line.substring(comma + 1)))
                    : read(usual, unquoted(line));
            if (identifier.isPresent()) {
                read.add(identifier.get());
            } else {
                wrong.add(place + 1);
            }
        }
        return new Listed(read, wrong);
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").strip();
    }

    @Override
    public String toString() {
        return kind + " (not shown)";
    }
}

package waymark.analysis.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ruling;

/// What a national body asks for.
///
/// @param checkedOn when somebody compared it with what the receiver asks; null where nobody did
record ReturnTemplate(
        String code,
        int version,
        String title,
        String receiver,
        String about,
        List<Field> fields,
        @Nullable LocalDate checkedOn,
        String checkedBy,
        String addedByName) {

    private static final int MOST_FIELDS = 60;
    private static final int LONGEST_LABEL = 200;
    private static final String TYPED = "typed";
    private static final String PEOPLE = "people";
    private static final int COLUMNS = 5;

    ReturnTemplate {
        fields = List.copyOf(fields);
    }

    /// @param figure that a part of Waymark counts; empty where somebody types it
    /// @param people whether each one counted is about a person
    /// @param htcds  `field=code` of the Human Trafficking Case Data Standard; empty where it has none
    record Field(String key, String label, String figure, boolean people, String htcds) {}

    boolean checked() {
        return checkedOn != null;
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// The fields as lines that can be changed: `key | label | figure or typed | people or things | HTCDS`.
    static String lines(List<Field> fields) {
        var lines = new StringBuilder();
        fields.forEach(field -> lines.append("%s | %s | %s | %s%s%n"
                .formatted(
                        field.key(),
                        field.label(),
                        field.figure().isEmpty() ? TYPED : field.figure(),
                        field.people() ? PEOPLE : "things",
                        field.htcds().isEmpty() ? "" : " | " + field.htcds())));
        return lines.toString();
    }

    /// Reads such lines; what is wrong is said with its line.
    static Ruling<List<Field>> read(String name, List<String> lines) {
        var fields = new ArrayList<Field>();
        var keys = new HashSet<String>();
        for (int at = 0; at < lines.size(); at++) {
            var parts = List.of(lines.get(at).split("\\|", -1)).stream()
                    .map(String::strip)
                    .toList();
            var wrong = wrong(parts);
            if (!wrong.isEmpty()) {
                return Ruling.refused(name, "Line %d: %s".formatted(at + 1, wrong));
            }
            if (!keys.add(parts.getFirst())) {
                return Ruling.refused(name, "Line %d: the key %s is there twice".formatted(at + 1, parts.getFirst()));
            }
            fields.add(new Field(
                    parts.get(0),
                    parts.get(1),
                    parts.get(2).equals(TYPED) ? "" : parts.get(2),
                    parts.get(3).equals(PEOPLE),
                    parts.size() == COLUMNS ? parts.get(4) : ""));
        }
        return fields.isEmpty() || fields.size() > MOST_FIELDS
                ? Ruling.refused(name, "Enter 1 to %d fields, one on each line".formatted(MOST_FIELDS))
                : Ruling.agreed(fields);
    }

    private static String wrong(List<String> parts) {
        if (parts.size() < COLUMNS - 1 || parts.size() > COLUMNS) {
            return "there must be a key, a label, a figure or “typed”, and “people” or “things”, with | between them";
        }
        if (!parts.get(0).matches("[a-z][a-z0-9_]{0,39}")) {
            return "the key has small letters, digits and _, at most 40";
        }
        if (parts.get(1).isEmpty() || parts.get(1).length() > LONGEST_LABEL) {
            return "the label is missing or too long";
        }
        if (!parts.get(2).matches("[a-z][a-z0-9_]{0,59}")) {
            return "the figure has small letters, digits and _";
        }
        if (!parts.get(3).equals(PEOPLE) && !parts.get(3).equals("things")) {
            return "say “people” or “things”";
        }
        return parts.size() == COLUMNS && !parts.get(4).matches("[A-Za-z_]{1,60}=[A-Za-z]{1,60}")
                ? "HTCDS is written as field=code"
                : "";
    }
}

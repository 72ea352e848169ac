package waymark.cases.law;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.Tone;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What a law says, as somebody of the partnership or Waymark wrote it down.
///
/// @param checkedBy who of the partnership has compared it with its source; empty where nobody has
record Law(
        Ref ref,
        int version,
        String act,
        String section,
        String effect,
        String status,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        String source,
        String checkedBy,
        @Nullable LocalDate checkedOn) {

    /// Whether it is in force.
    enum Status {
        IN_FORCE("In force", Tone.GREEN),
        STAGED("In force in stages", Tone.BLUE),
        NOT_IN_FORCE("Not in force", Tone.GREY),
        NOT_KNOWN("Not known whether in force", Tone.YELLOW);

        private final String words;
        private final Tone tone;

        Status(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a form holds of it.
    record Words(
            String act,
            String section,
            String effect,
            Status status,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay,
            String source,
            String checkedBy,
            @Nullable LocalDate checkedOn) {

        static Words read(FormReader reader, LocalDate today) {
            var words = new Words(
                    reader.requiredLine("act", "Act", FormReader.TITLE, "Enter the act"),
                    reader.line("section", "Section", 100),
                    reader.required("effect", "Effect", FormReader.REASON, "Enter what it says"),
                    reader.choice("status", Status.class, "Choose whether it is in force"),
                    reader.date("fromDay", "First day").orElse(null),
                    reader.date("untilDay", "Last day").orElse(null),
                    reader.requiredLine("source", "Source", 300, "Enter where this was read"),
                    reader.line("checkedBy", "Checked by", FormReader.TITLE),
                    reader.date("checkedOn", "Date of the check").orElse(null));
            order(reader, words.fromDay, words.untilDay);
            check(reader, words.checkedBy, words.checkedOn, today);
            return words;
        }
    }

    /// The last day is not before the first.
    static void order(FormReader reader, @Nullable LocalDate from, @Nullable LocalDate until) {
        reader.when(
                from != null && until != null && until.isBefore(from),
                "untilDay",
                "The last day cannot be before the first");
    }

    /// Who checked and when are given together, and not of a day to come.
    static void check(FormReader reader, String by, @Nullable LocalDate on, LocalDate today) {
        reader.when(by.isEmpty() && on != null, "checkedBy", "Enter who checked it");
        reader.when(!by.isEmpty() && on == null, "checkedOn", "Enter when it was checked");
        reader.when(on != null && on.isAfter(today), "checkedOn", "Date of the check must be today or in the past");
    }

    boolean checked() {
        return checkedOn != null;
    }

    Status standing() {
        return Status.valueOf(status.toUpperCase(Locale.ROOT));
    }

    String title() {
        return section.isEmpty()
                ? act
                : act + ", " + section.substring(0, 1).toLowerCase(Locale.ROOT) + section.substring(1);
    }

    FormData form() {
        return FormData.version(version)
                .with("act", act)
                .with("section", section)
                .with("effect", effect)
                .with("status", status)
                .with("fromDay", fromDay)
                .with("untilDay", untilDay)
                .with("source", source)
                .with("checkedBy", checkedBy)
                .with("checkedOn", checkedOn);
    }
}

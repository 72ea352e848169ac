package waymark.concerns.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The questions, one a page, in order. Each may be skipped.
enum ReportStep {
    DANGER("danger"),
    WHAT("what"),
    PLACE("place", "town", "position", "area"),
    WHEN("when"),
    WHO("who", "spoken"),
    VEHICLES("vehicles"),
    HOW("how"),
    CONTACT("contact"),
    CHECK;

    private final List<String> fields;

    ReportStep(String... fields) {
        this.fields = List.of(fields);
    }

    /// The fields of its page; other answers are carried along.
    List<String> fields() {
        return fields;
    }

    /// The most characters of each of its fields.
    int longest() {
        return this == CONTACT ? Report.LONGEST_CONTACT : Report.LONGEST;
    }

    /// Its number among the questions, from 1.
    int number() {
        return ordinal() + 1;
    }

    /// How many questions there are.
    static int questions() {
        return CHECK.ordinal();
    }

    /// Its name in addresses.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    ReportStep next() {
        return values()[Math.min(ordinal() + 1, CHECK.ordinal())];
    }

    Optional<ReportStep> previous() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    static Optional<ReportStep> of(String word) {
        return List.of(values()).stream()
                .filter(step -> step.word().equals(word))
                .findFirst();
    }
}

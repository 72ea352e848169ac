package waymark.concerns.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The questions, one a page, in the order in which they are asked. Each may be passed over.
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

    /// What is typed on its page; everything else is carried along.
    List<String> fields() {
        return fields;
    }

    /// How many characters each of its fields takes.
    int longest() {
        return this == CONTACT ? Report.LONGEST_CONTACT : Report.LONGEST;
    }

    /// Its place among the questions, from 1.
    int number() {
        return ordinal() + 1;
    }

    /// How many questions there are.
    static int questions() {
        return CHECK.ordinal();
    }

    /// As its address has it.
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

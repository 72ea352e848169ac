package waymark.sharing.disclosures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import waymark.kernel.Problem;

/// The pages on which somebody says what is to be shared, in order. What was typed is carried along from page to
/// page, and kept nowhere before the copy is made.
enum DisclosureStep {
    RECEIVER("Who receives it?", "way", "person", "receiver", "organisation", "channel", "address"),
    PARTS("What is shared?", "parts", "more"),
    REASON("What is it for, and until when?", "purpose", "why", "basis", "from", "until"),
    PERSON(
            "What was the person told?",
            "told",
            "answer",
            "by",
            "language",
            "interpreter",
            "said",
            "whyNot",
            "whyNotTold",
            "askOn"),
    CHECK("Check before the copy is made");

    private static final Set<String> DATES = Set.of("from", "until", "askOn");

    private final String title;
    private final List<String> fields;

    DisclosureStep(String title, String... fields) {
        this.title = title;
        this.fields = List.of(fields);
    }

    /// As a heading.
    String title() {
        return title;
    }

    /// Its name in addresses.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its number, from 1.
    int number() {
        return ordinal() + 1;
    }

    /// How many pages there are.
    static int count() {
        return values().length;
    }

    DisclosureStep next() {
        return values()[Math.min(ordinal() + 1, CHECK.ordinal())];
    }

    Optional<DisclosureStep> previous() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /// Names under which the answers of the other pages are sent along.
    List<String> carried() {
        return Arrays.stream(values())
                .filter(step -> step != this)
                .flatMap(step -> step.fields.stream())
                .flatMap(name -> DATES.contains(name)
                        ? Stream.of(name + "-day", name + "-month", name + "-year")
                        : Stream.of(name))
                .toList();
    }

    /// What is wrong on this page.
    List<Problem> of(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> fields.stream().anyMatch(name -> isAt(problem.field(), name)))
                .toList();
    }

    private static boolean isAt(String field, String name) {
        return field.equals(name) || DATES.contains(name) && field.startsWith(name + "-");
    }

    static Optional<DisclosureStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}

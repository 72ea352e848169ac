package waymark.rights.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;

/// One line of a pack, and what of it is withheld.
///
/// @param marked true where the program found names of others in it, numbers, streets or places, or what the person
///     may not have heard of
/// @param decision null where it is marked and nobody has looked at it yet
/// @param reason null where all of it is given
/// @param reviewedBy the second person, who agrees; null until then
record PackLine(
        int number,
        int version,
        boolean marked,
        @Nullable Decision decision,
        @Nullable Reason reason,
        Text text,
        Redaction redaction,
        @Nullable UUID reviewedBy) {

    /// What is put in the place of words that are withheld.
    static final String WITHHELD = "[withheld]";

    /// What happens with a line.
    enum Decision {
        GIVEN("Give all of it", "Given"),
        PARTLY("Give it without some words", "Some words withheld"),
        WITHHELD("Withhold the line", "Withheld");

        private final String words;
        private final String state;

        Decision(String words, String state) {
            this.words = words;
            this.state = state;
        }

        String words() {
            return words;
        }

        String state() {
            return state;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Decision::name, Decision::words);
        }
    }

    /// Why something is withheld. Which of them an organisation may use is not checked by Waymark.
    enum Reason {
        OTHER_PERSON("It is about somebody else", true),
        SOURCE("It shows who told us", true),
        SERIOUS_HARM("It could cause serious harm to somebody", false),
        CRIME("It could harm the prevention or the investigation of a crime", false),
        PRIVILEGE("It is between a lawyer and their client", true);

        private final String words;
        private final boolean said;

        Reason(String words, boolean said) {
            this.words = words;
            this.said = said;
        }

        String words() {
            return words;
        }

        /// False where to say that something is withheld could do the same harm.
        boolean said() {
            return said;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Reason::name, Reason::words);
        }
    }

    /// The line as it was when the pack was made. Sealed.
    ///
    /// @param part title of its part of the case
    /// @param names of others that the program found in it
    /// @param other true where all of it is about somebody else
    /// @param found numbers, streets and places in it; null in a pack that was made before they were looked for
    record Text(
            String part,
            String heading,
            String words,
            List<String> names,
            boolean other,
            @Nullable List<String> found) {

        Text {
            names = List.copyOf(names);
            found = found == null ? List.of() : List.copyOf(found);
        }

        /// One in which nothing was looked for.
        static Text of(String part, String heading, String words) {
            return new Text(part, heading, words, List.of(), false, List.of());
        }

        /// What somebody looks at before the line is given.
        List<String> lookedAt() {
            return Stream.concat(names.stream(), Objects.requireNonNull(found).stream())
                    .toList();
        }
    }

    /// What is withheld. Sealed.
    ///
    /// @param out words that are put out, where some are
    /// @param why in words
    record Redaction(List<String> out, String why) {

        static final Redaction NONE = new Redaction(List.of(), "");

        Redaction {
            out = List.copyOf(out);
        }
    }

    /// What somebody proposes.
    record Proposal(Decision decision, @Nullable Reason reason, Redaction redaction) {}

    /// What the program suggests for a line that it marked.
    Decision suggested() {
        return text.other() || untold() ? Decision.WITHHELD : text.names().isEmpty() ? Decision.GIVEN : Decision.PARTLY;
    }

    /// True where it tells the person of what they may not have heard of: a sharing or a request of the police.
    boolean untold() {
        return marked && text.lookedAt().isEmpty();
    }

    boolean redacted() {
        return decision == Decision.PARTLY || decision == Decision.WITHHELD;
    }

    /// How far it is, in a few words.
    String state() {
        return decision == null ? "Look at this line" : decision.state();
    }

    /// The line as the person gets it; nothing where it is not to be said that there is one.
    Optional<Given> given() {
        var why = reason;
        if (decision == Decision.WITHHELD && why != null) {
            return why.said() ? Optional.of(new Given(WITHHELD, why.words() + ".")) : Optional.empty();
        }
        return Optional.of(new Given(without(text.heading()), without(text.words())));
    }

    /// A line of the pack as the person gets it.
    record Given(String heading, String text) {}

    private String without(String words) {
        if (decision != Decision.PARTLY) {
            return words;
        }
        var left = words;
        for (var out : longestFirst(redaction.out())) {
            left = left.replace(out, WITHHELD);
        }
        return left;
    }

    /// So that no part of a longer name is left beside the shorter one that it begins with.
    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// Whether it may be proposed.
    Ruling<Proposal> propose(Proposal wanted) {
        boolean redacts = wanted.decision() != Decision.GIVEN;
        var out = wanted.redaction().out();
        return new Problems()
                .when(redacts && wanted.reason() == null, "reason", "Choose why it is withheld")
                .when(
                        redacts && wanted.redaction().why().isEmpty(),
                        "why",
                        "Enter why, so that the second person can judge")
                .when(wanted.decision() == Decision.PARTLY && out.isEmpty(), "out", "Enter the words to withhold")
                .when(
                        wanted.decision() == Decision.PARTLY && !out.stream().allMatch(this::says),
                        "out",
                        "Enter the words exactly as they are in the line, each on a line of its own")
                .or(() -> redacts
                        ? new Proposal(
                                wanted.decision(),
                                wanted.reason(),
                                new Redaction(
                                        wanted.decision() == Decision.PARTLY ? out : List.of(),
                                        wanted.redaction().why()))
                        : new Proposal(Decision.GIVEN, null, Redaction.NONE));
    }

    private boolean says(String words) {
        return text.words().contains(words) || text.heading().contains(words);
    }
}

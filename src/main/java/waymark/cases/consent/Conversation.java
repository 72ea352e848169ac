package waymark.cases.consent;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateText;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.DayAhead;

/// A conversation about consent that is to be recorded: what was explained, how, and what the person said.
///
/// @param notice number of the privacy notice that the person heard or read; null where none
/// @param explained the points that were ticked, each as code:version
record Conversation(
        Occasion occasion,
        LocalDate on,
        @Nullable Integer notice,
        List<String> explained,
        Interpreter interpreter,
        Evidence evidence,
        TalkDetails details,
        List<Answer> answers) {

    /// What the person said about one thing.
    ///
    /// @param field of the form
    /// @param partner code of the organisation, where it is about one
    /// @param partnerName its name; empty where it is about none
    record Answer(
            Layer layer,
            @Nullable String partner,
            String partnerName,
            ConsentDecision decision,
            @Nullable LocalDate askOn,
            String field) {

        /// `NRM`, or the name of the organisation.
        String words() {
            return partner == null ? layer.words() : partnerName;
        }
    }

    /// Whether it may be recorded.
    ///
    /// @param before what the person has said until now
    /// @param points what is explained on such an occasion
    Ruling<Conversation> rule(AgeGroup age, Standing before, List<ConsentPoint> points, LocalDate today) {
        var problems = new Problems()
                .when(on.isAfter(today), "on", "The day of the conversation must be today or in the past")
                .when(
                        answers.isEmpty() && explained.isEmpty(),
                        "explained",
                        "Tick what was explained, or record an answer");
        var seen = new HashSet<String>();
        for (var answer : answers) {
            problems.when(
                            answer.layer().adultsOnly() && !age.asked(),
                            answer.field(),
                            "A child is not asked about the NRM or about support for adults")
                    .when(
                            answer.partner() != null && !seen.add(answer.partner()),
                            answer.field(),
                            "%s is there twice".formatted(answer.partnerName()))
                    .when(
                            answer.decision() != ConsentDecision.GIVEN && was(before, answer),
                            answer.field(),
                            "They said yes to this before. Record that consent is withdrawn instead, which says first"
                                    + " what ends");
            if (answer.decision() == ConsentDecision.GIVEN) {
                given(problems, answer, before, points);
            }
            if (answer.layer() == Layer.NRM && answer.decision() == ConsentDecision.UNDECIDED) {
                var askOn = answer.askOn();
                problems.when(askOn == null, "ask", "Enter the day on which you ask again");
                if (askOn != null) {
                    DayAhead.check(problems, "ask", "The day on which you ask again", askOn, today);
                }
            }
        }
        if (inOrder(before) instanceof Ruling.Refused<Conversation>(var late)) {
            problems.addAll(late);
        }
        return problems.or(() -> this);
    }

    private static boolean was(Standing before, Answer answer) {
        return earlier(before, answer)
                .filter(one -> one.decision() == ConsentDecision.GIVEN)
                .isPresent();
    }

    private static Optional<LayerState> earlier(Standing before, Answer answer) {
        return answer.partner() == null ? before.of(answer.layer()) : before.partner(answer.partner());
    }

    /// What is recorded last counts, so it cannot have been said before what counts now.
    Ruling<Conversation> inOrder(Standing before) {
        var problems = new Problems();
        answers.stream()
                .flatMap(answer -> earlier(before, answer).stream())
                .filter(one -> on.isBefore(one.onDay()))
                .findFirst()
                .ifPresent(one -> problems.add(
                        "on",
                        "The day cannot be before %s, of which their last answer is recorded: %s"
                                .formatted(DateText.day(one.onDay()), one.words())));
        return problems.or(() -> this);
    }

    /// A yes has to be informed and shown: in which language, from which notice, with which evidence, and for the
    /// NRM with what has to be explained.
    private void given(Problems problems, Answer answer, Standing before, List<ConsentPoint> points) {
        problems.when(
                        interpreter == Interpreter.UNAVAILABLE && once(problems, "interpreter"),
                        "interpreter",
                        "A yes needs an interpreter where one was needed. Record the answer as not decided, and ask"
                                + " again")
                .when(
                        evidence == Evidence.NONE && once(problems, "evidence"),
                        "evidence",
                        "Choose what shows that they said yes")
                .when(
                        notice == null && once(problems, "notice"),
                        "notice",
                        "Choose the privacy notice that they heard or read");
        if (answer.layer() != Layer.NRM) {
            return;
        }
        var missing = points.stream()
                .filter(point -> point.required() && !explained.contains(point.key()))
                .map(ConsentPoint::words)
                .toList();
        problems.when(
                        !missing.isEmpty(),
                        "explained",
                        "Consent to the NRM is informed only where this was explained too: %s"
                                .formatted(String.join("; ", missing)))
                .when(
                        before.lacksCapacity(),
                        answer.field(),
                        "An assessment says that they cannot decide about the NRM. Record a newer assessment first");
    }

    private static boolean once(Problems problems, String field) {
        return problems.list().stream().noneMatch(problem -> problem.field().equals(field));
    }

    /// The answer in a layer that is not about single organisations.
    Optional<Answer> answer(Layer layer) {
        return answers.stream().filter(one -> one.layer() == layer).findFirst();
    }
}

package waymark.cases.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import waymark.cases.record.Route;

/// Everything that was answered for one person, on a route. Which questions are asked follows from both.
///
/// @param sections the answers of each section by its key
record ReferralAnswers(ReferralForm form, Route route, Map<String, SectionAnswers> sections) {

    ReferralAnswers {
        sections = new LinkedHashMap<>(sections);
    }

    static ReferralAnswers none(Route route) {
        return new ReferralAnswers(ReferralForm.SHIPPED, route, Map.of());
    }

    SectionAnswers section(String key) {
        return sections.getOrDefault(key, SectionAnswers.NONE);
    }

    /// The same with one section as it becomes.
    ReferralAnswers with(String key, SectionAnswers answers) {
        var all = new LinkedHashMap<>(sections);
        all.put(key, answers);
        return new ReferralAnswers(form, route, all);
    }

    /// The same on another route.
    ReferralAnswers on(Route other) {
        return new ReferralAnswers(form, other, sections);
    }

    Answer get(String name) {
        return sections.values().stream()
                .map(section -> section.get(name))
                .filter(answer -> !answer.isEmpty())
                .findFirst()
                .orElse(Answer.NONE);
    }

    /// The values of an answer, those that follow from the route among them.
    List<String> values(String name) {
        return switch (name) {
            case Condition.ROUTE -> List.of(code(route));
            case "pv-under-age" -> underAge();
            case "consent" -> consent();
            default -> get(name).values();
        };
    }

    static String code(Route route) {
        return route.name().toLowerCase(Locale.ROOT);
    }

    private List<String> underAge() {
        return switch (route) {
            case CHILD -> List.of("yes");
            case MAYBE_CHILD -> List.of("not-sure");
            case ADULT_CONSENTS, ADULT_DECLINES, ADULT_UNDECIDED -> List.of("no");
            case OUTSIDE_NRM -> List.of();
        };
    }

    private List<String> consent() {
        return switch (route) {
            case ADULT_CONSENTS -> List.of("yes");
            case ADULT_DECLINES -> List.of("no");
            default -> List.of();
        };
    }

    /// Whether a question is asked, as far as is known now.
    boolean asks(Question question) {
        return question.condition().holds(this::values);
    }

    /// True where a question is answered, something that is in no list is written beside it, or the reason for
    /// the gap is given.
    boolean settles(Question question) {
        return !values(question.name()).isEmpty()
                || get(question.name()).explained()
                || get(question.name() + "-other").given() && question.list().equals("towns");
    }

    /// The questions of a section that are asked.
    List<Question> asked(ReferralSection section) {
        return section.questions().stream().filter(this::asks).toList();
    }

    /// True where a referral can be made on the route.
    static boolean refers(Route route) {
        return route.child() || route == Route.ADULT_CONSENTS;
    }

    /// The answers that go when the route changes: those to questions which are not asked on the new one,
    /// and, of an adult who does not agree, all that say who or where they are.
    List<Question> clearedBy(Route from, Route to) {
        var before = on(from);
        var after = on(to);
        return form.pages().stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.kind() != QuestionKind.ROUTE)
                .filter(question -> !before.get(question.name()).isEmpty())
                .filter(question -> !after.asks(question) || (question.identifies() && !names(to)))
                .toList();
    }

    /// True where the referral may say who the person is. Until an adult has agreed it does not.
    private static boolean names(Route route) {
        return route != Route.ADULT_DECLINES;
    }

    /// The answers of a section to questions that are no longer asked, since another answer of it changed.
    List<Question> notAsked(ReferralSection section) {
        return section.questions().stream()
                .filter(question -> question.kind() != QuestionKind.ROUTE)
                .filter(question -> !get(question.name()).isEmpty() && !asks(question))
                .toList();
    }

    /// The answer in words: as the form is filled. Empty where there is none.
    String words(Question question) {
        var answer = get(question.name());
        if (question.kind() == QuestionKind.ROUTE) {
            return String.join(
                    ", ", values(question.name()).stream().map(question::word).toList());
        }
        if (answer.values().isEmpty()) {
            var gap = answer.gap();
            return gap == null ? "" : gap.because(answer.because());
        }
        return String.join("\n", answer.values().stream().map(question::word).toList());
    }
}

package waymark.cases.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person types into the service of the Home Office, in the order of its screens for a notification as
/// they were in April 2026 (UKHomeOffice/modern-slavery, commit 54dfce7). It is made of the answers alone:
/// nothing else of the case is known here.
record NotificationSheet(List<Part> parts) {

    /// @param title as the service groups its questions
    record Part(String title, List<Line> lines) {}

    /// @param asks what the service asks
    /// @param answer what to type or choose
    /// @param typed true where the answer is the writer's own words
    record Line(String asks, String answer, boolean typed) {

        /// The answer, line by line.
        List<String> paragraphs() {
            return answer.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private static final String WITHHELD = "Not given: this is a notification that does not say who the person is";

    /// @param place the name of an area by its code
    /// @param identity who the person is; null where they did not agree to be known
    static NotificationSheet of(
            NotificationAnswers answers, UnaryOperator<String> place, @Nullable SharedIdentity identity) {
        return new NotificationSheet(Stream.of(
                        begin(answers),
                        background(),
                        exploitation(answers),
                        insight(answers),
                        where(answers, place),
                        exploiters(answers),
                        decision(answers, identity))
                .toList());
    }

    private static Part begin(NotificationAnswers answers) {
        return new Part(
                "Before you begin",
                List.of(
                        choose("Your own reference", "Any word that names nobody. Do not use a reference from Waymark"),
                        choose("Under 18 now", "No"),
                        choose(
                                "Under 18 at any time of the exploitation",
                                Answer.said(answers.person().childThen()))));
    }

    private static Part background() {
        return new Part(
                "Background",
                List.of(
                        choose("Place of birth", WITHHELD),
                        choose("Family", WITHHELD),
                        choose("Education", WITHHELD),
                        choose("Work before the exploitation", WITHHELD)));
    }

    private static Part exploitation(NotificationAnswers answers) {
        var story = answers.story();
        var lines = new ArrayList<Line>();
        lines.add(choose(
                "More than one situation of exploitation",
                answers.exploitation().several() == Answer.NOT_SURE
                        ? "I don’t know"
                        : Answer.said(answers.exploitation().several())));
        lines.add(choose("When it took place", when(answers.exploitation())));
        lines.add(typed("How it started", story.began()));
        lines.add(choose("Taken somewhere by their exploiter", Answer.said(story.moved())));
        if (story.moved() == Answer.YES) {
            lines.add(typed("Details of the journey", story.journey()));
        }
        lines.add(typed("What they had to do", story.tasks()));
        lines.add(typed("Living conditions", story.conditions()));
        lines.add(typed("How they were treated", story.treatment()));
        lines.add(choose("Still in the situation", Answer.said(story.still())));
        lines.add(
                story.still() == Answer.YES
                        ? typed("What keeps them there", story.keeping())
                        : typed("How and why they left", story.left()));
        lines.add(choose(
                "Last contact with the exploiters",
                story.lastContact() == null ? "" : story.lastContact().word()));
        if (!story.contact().isEmpty()) {
            lines.add(typed("Details of the last contact", story.contact()));
        }
        lines.add(choose("Reported before", Answer.said(story.reported())));
        if (story.reported() == Answer.NO) {
            lines.add(typed("What kept them from reporting sooner", story.whyNow()));
        }
        return new Part("Exploitation", lines);
    }

    private static String when(NotificationAnswers.Exploitation exploitation) {
        var began = MonthOrYear.words(exploitation.beganMonth(), exploitation.beganYear());
        var ended = MonthOrYear.words(exploitation.endedMonth(), exploitation.endedYear());
        return ended.isEmpty()
                ? "From " + began
                : began.equals(ended) ? began : "From %s to %s".formatted(began, ended);
    }

    private static Part insight(NotificationAnswers answers) {
        var judgement = answers.judgement();
        var lines = new ArrayList<Line>();
        lines.add(choose("Indicators of modern slavery", Answer.said(judgement.seen())));
        if (judgement.seen() == Answer.YES) {
            lines.add(typed("Details of the indicators", judgement.signs()));
        }
        lines.add(typed("Where and how the interviews were held", judgement.interview()));
        var insight = Stream.of(judgement.insight(), age(answers), police(judgement))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        lines.add(typed("Your professional judgement", insight));
        lines.add(choose("Evidence of dishonesty", Answer.said(judgement.doubted())));
        if (judgement.doubted() == Answer.YES) {
            lines.add(typed("Details of the doubts", judgement.doubts()));
        }
        lines.add(choose("Other professionals involved", Answer.said(judgement.involved())));
        if (judgement.involved() == Answer.YES) {
            lines.add(typed("Details of the others", judgement.others()));
        }
        return new Part("Professional insight", lines);
    }

    private static String age(NotificationAnswers answers) {
        var age = answers.person().age();
        return age == AgeBand.NOT_SAID ? "" : "Age: " + age.word() + ".";
    }

    private static String police(NotificationAnswers.Judgement judgement) {
        return judgement.police() == Answer.YES
                ? "The police know of it. Their reference is left out, because it leads to the person."
                : "";
    }

    private static Part where(NotificationAnswers answers, UnaryOperator<String> place) {
        var exploitation = answers.exploitation();
        var lines = new ArrayList<Line>();
        var where = exploitation.where();
        lines.add(choose("Where it happened", where == null ? "" : where.word()));
        if (where != null && where.uk()) {
            lines.add(choose("Town in the UK", "Unknown"));
            var authority = authority(exploitation.authority(), exploitation, place);
            lines.add(choose(
                    "More about the place",
                    authority.isEmpty()
                            ? "The local authority is not known"
                            : "In the area of this local authority: " + authority));
        }
        if (where != null && where.abroad()) {
            lines.add(choose("Countries", countries(exploitation)));
        }
        var staying = authority(exploitation.staying(), exploitation, place);
        lines.add(choose("Town where they stay now", "Unknown"));
        lines.add(choose(
                "Region where they stay now",
                staying.isEmpty() ? "Unknown" : "The region of this local authority: " + staying));
        return new Part("Location", lines);
    }

    private static String authority(
            String code, NotificationAnswers.Exploitation exploitation, UnaryOperator<String> place) {
        return code.equals(NotificationAnswers.Exploitation.OTHER) ? exploitation.otherAuthority() : place.apply(code);
    }

    private static String countries(NotificationAnswers.Exploitation exploitation) {
        return Stream.of(exploitation.country(), exploitation.secondCountry())
                .filter(code -> !code.isEmpty())
                .map(Country::name)
                .collect(Collectors.joining(", "));
    }

    private static Part exploiters(NotificationAnswers answers) {
        var judgement = answers.judgement();
        var exploitation = answers.exploitation();
        var lines = new ArrayList<Line>();
        lines.add(typed("Who exploited them", judgement.exploiters()));
        lines.add(choose("Any idea where the exploiters are", Answer.said(judgement.placeKnown())));
        if (judgement.placeKnown() == Answer.YES) {
            lines.add(typed("Where the exploiters are now", judgement.exploitersPlace()));
        }
        lines.add(choose(
                "Types of exploitation",
                exploitation.kinds().stream()
                        .map(kind -> "%s (%s)".formatted(kind.word(), kind.under()))
                        .collect(Collectors.joining("\n"))));
        if (exploitation.kinds().contains(ExploitationKind.OTHER)) {
            lines.add(typed("Details of the other exploitation", exploitation.otherKind()));
        }
        lines.add(choose("Other potential victims", Answer.said(judgement.more())));
        if (judgement.more() != Answer.NO && !judgement.otherPeople().isEmpty()) {
            lines.add(typed("Details of the others", judgement.otherPeople()));
        }
        lines.add(choose("Concern that it may happen again", Answer.said(judgement.again())));
        if (judgement.again() == Answer.YES) {
            lines.add(typed("Details of the concern", judgement.future()));
        }
        lines.add(choose(
                "A crime reference of the police",
                judgement.police() == Answer.YES
                        ? "Do not give it: it leads to the person. Your judgement says that the police know"
                        : "No"));
        return new Part("Exploiters and risk", lines);
    }

    private static Part decision(NotificationAnswers answers, @Nullable SharedIdentity identity) {
        var person = answers.person();
        var lines = new ArrayList<Line>();
        lines.add(choose("Willing to help an investigation", Answer.said(person.cooperates())));
        lines.add(choose("Agrees to be referred to the NRM", "No"));
        lines.add(typed("Why not", reason(person)));
        lines.add(
                choose("Gender", person.gender() == null ? "" : person.gender().word()));
        lines.add(choose("Nationality", Country.nationality(person.nationality())));
        if (!person.secondNationality().isEmpty()) {
            lines.add(choose("Second nationality", Country.nationality(person.secondNationality())));
        }
        if (identity == null) {
            lines.add(choose("Name and contact details", "Leave them out: the person did not agree to be known"));
        } else {
            lines.add(typed("First name", identity.firstName()));
            lines.add(typed("Last name", identity.lastName()));
            lines.add(typed("How to contact them", identity.contact()));
        }
        return new Part("Duty to notify", lines);
    }

    private static String reason(NotificationAnswers.Person person) {
        return person.noReferral() == NoReferral.BEST_INTERESTS
                ? Stream.of(NoReferral.BEST_INTERESTS.word() + ".", person.reason())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n"))
                : Objects.requireNonNullElse(person.reason(), "");
    }

    private static Line choose(String asks, String answer) {
        return new Line(asks, answer, false);
    }

    private static Line typed(String asks, String answer) {
        return new Line(asks, answer, true);
    }
}

package waymark.conferences.forums;

import java.util.List;
import waymark.kernel.Area;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// How a forum works, as a form: filled from it and read again.
final class ForumForm {

    static final String ANY = "any";
    static final String ALL = "all";
    static final String NEW_GROUP = "new";
    static final String OLD_GROUP = "existing";

    static final List<Choice> YES_NO = List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"));
    static final List<Choice> RULES = List.of(Choice.of(ALL, "All of them"), Choice.of(ANY, "One of them is enough"));
    static final List<Choice> SUBJECTS =
            Choice.from(List.of(Forum.Subject.values()), Forum.Subject::name, Forum.Subject::title);

    private static final int NAME = 120;
    private static final int LINES = 20;
    private static final int LINE = 300;

    private static final String CONFIDENTIALITY =
            "What agencies share here is for this conference alone. It is passed on only where a law requires it or somebody is in danger, and on a lawful basis that is recorded.";

    private ForumForm() {}

    static String answer(boolean yes) {
        return yes ? "yes" : "no";
    }

    /// The timings of a forum that nobody has set otherwise.
    static FormData usual() {
        return FormData.empty()
                .with("repeatMonths", "12")
                .with("decideDays", "2")
                .with("agendaDays", "5")
                .with("minutesDays", "5")
                .with("reviewWeeks", "6")
                .with("itemMinutes", "15")
                .with("keepYears", "6")
                .with("make", NEW_GROUP)
                .with("confidentiality", CONFIDENTIALITY);
    }

    static FormData of(Forum forum) {
        return FormData.version(forum.version())
                .with("name", forum.name())
                .with("purpose", forum.purpose())
                .with("about", forum.about().name())
                .with("personAttends", answer(forum.personAttends()))
                .with("asksSection42", answer(forum.asksSection42()))
                .with("threshold", String.join("\n", forum.threshold()))
                .with("rule", forum.anyOfThreshold() ? ANY : ALL)
                .with("quorum", forum.quorum())
                .with("repeatMonths", forum.repeatMonths())
                .with("decideDays", forum.decideDays())
                .with("agendaDays", forum.agendaDays())
                .with("minutesDays", forum.minutesDays())
                .with("reviewWeeks", forum.reviewWeeks())
                .with("itemMinutes", forum.itemMinutes())
                .with("keepYears", forum.keepYears())
                .with("confidentiality", forum.confidentiality())
                .with("endedOn", forum.endedOn());
    }

    /// @param code of the forum; empty where its group is made with it
    static Forum read(FormReader reader, String code, Area area, List<Choice> sectors) {
        var threshold = reader.form().lines("threshold");
        reader.when(threshold.isEmpty(), "threshold", "Enter what a referral has to meet, one thing on each line");
        reader.when(threshold.size() > LINES, "threshold", "Enter no more than %d lines".formatted(LINES));
        reader.when(
                threshold.stream().anyMatch(line -> line.length() > LINE),
                "threshold",
                "A line must be %d characters or fewer".formatted(LINE));
        return new Forum(
                code,
                reader.form().version(),
                code,
                area.code(),
                area.name(),
                reader.requiredLine("name", "Name", NAME, "Enter what the forum is called"),
                reader.text("purpose", "What it is for", FormReader.REASON),
                reader.choice("about", Forum.Subject.class, "Choose what its items are about"),
                yes(reader, "personAttends", "Choose whether the person is invited"),
                yes(reader, "asksSection42", "Choose whether section 42 is asked first"),
                threshold,
                reader.choice("rule", RULES, Choice::value, "Choose how much of it has to be met")
                        .value()
                        .equals(ANY),
                reader.choices("quorum", sectors, Choice::value, "").stream()
                        .map(Choice::value)
                        .toList(),
                reader.number("repeatMonths", "Months", 1, 60),
                reader.number("decideDays", "Working days to decide", 1, 20),
                reader.number("agendaDays", "Working days before the meeting", 0, 30),
                reader.number("minutesDays", "Working days for the minutes", 1, 30),
                reader.number("reviewWeeks", "Weeks until the review", 1, 52),
                reader.number("itemMinutes", "Minutes for an item", 5, 240),
                reader.number("keepYears", "Years", 1, 30),
                reader.required(
                        "confidentiality",
                        "The statement",
                        FormReader.TEXT,
                        "Enter the statement on confidentiality that everybody accepts"),
                reader.date("endedOn", "Last day").orElse(null));
    }

    private static boolean yes(FormReader reader, String name, String missing) {
        return reader.choice(name, YES_NO, Choice::value, missing).value().equals("yes");
    }
}

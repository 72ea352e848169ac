package waymark.cases.notification;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is typed freely into a notification. Each is screened; everything else is chosen from closed lists.
enum Box {
    REASON(
            Section.PERSON,
            "reason",
            "Why there is no referral",
            "What they are worried about, or why it is not in their interests",
            answers -> answers.person().reason()),
    OTHER_KIND(
            Section.EXPLOITATION,
            "otherKind",
            "What else",
            "Only where you ticked something else",
            answers -> answers.exploitation().otherKind()),
    OTHER_AUTHORITY(
            Section.EXPLOITATION,
            "otherAuthority",
            "Which other local authority",
            "The name of the council and nothing smaller",
            answers -> answers.exploitation().otherAuthority()),
    BEGAN(
            Section.STORY,
            "began",
            "How it started",
            "What was promised, what they expected, what pay was agreed",
            answers -> answers.story().began()),
    JOURNEY(
            Section.STORY,
            "journey",
            "How they were moved",
            "Only where they were taken somewhere",
            answers -> answers.story().journey()),
    TASKS(
            Section.STORY,
            "tasks",
            "What they had to do",
            "Tasks, hours and breaks",
            answers -> answers.story().tasks()),
    CONDITIONS(
            Section.STORY,
            "conditions",
            "How they lived",
            "Living conditions",
            answers -> answers.story().conditions()),
    TREATMENT(
            Section.STORY,
            "treatment",
            "How they were treated",
            "Control, threats, coercion, papers that were taken",
            answers -> answers.story().treatment()),
    STAYING(
            Section.STORY,
            "keeping",
            "What keeps them there",
            "Where they are still in it",
            answers -> answers.story().keeping()),
    LEFT(
            Section.STORY,
            "left",
            "How they left",
            "Where they are not: who helped, whose choice it was, why then",
            answers -> answers.story().left()),
    CONTACT(
            Section.STORY,
            "contact",
            "The last contact (optional)",
            "What was said, threats, what they did to stop it",
            answers -> answers.story().contact()),
    WHY_NOW(
            Section.STORY,
            "whyNow",
            "What kept them from reporting before",
            "Where it was not reported before",
            answers -> answers.story().whyNow()),
    SIGNS(
            Section.JUDGEMENT,
            "signs",
            "The signs",
            "Signs that you or others saw",
            answers -> answers.judgement().signs()),
    INTERVIEW(
            Section.JUDGEMENT,
            "interview",
            "Where and how you spoke with them",
            "The setting, who was there by their role, breaks, how they seemed",
            answers -> answers.judgement().interview()),
    INSIGHT(
            Section.JUDGEMENT,
            "insight",
            "Your professional judgement",
            "What you conclude, and from what",
            answers -> answers.judgement().insight()),
    DOUBTS(
            Section.JUDGEMENT,
            "doubts",
            "The doubts",
            "Say where fear and trauma may explain them",
            answers -> answers.judgement().doubts()),
    OTHERS(
            Section.JUDGEMENT,
            "others",
            "Who else is involved, by their role",
            "A doctor, a support worker: no names",
            answers -> answers.judgement().others()),
    EXPLOITERS(
            Section.JUDGEMENT,
            "exploiters",
            "Who exploited them",
            "In what relation they were to them. A name leads to the person: leave it out, and give it to the police as intelligence",
            answers -> answers.judgement().exploiters()),
    EXPLOITERS_PLACE(
            Section.JUDGEMENT,
            "exploitersPlace",
            "Where the exploiters are",
            "The local authority or the country",
            answers -> answers.judgement().exploitersPlace()),
    OTHER_PEOPLE(
            Section.JUDGEMENT,
            "otherPeople",
            "The other people (optional)",
            "How many; no names",
            answers -> answers.judgement().otherPeople()),
    FUTURE(
            Section.JUDGEMENT,
            "future",
            "Why it may happen again",
            "",
            answers -> answers.judgement().future());

    private final Section section;
    private final String field;
    private final String label;
    private final String hint;
    private final Function<NotificationAnswers, String> text;

    Box(Section section, String field, String label, String hint, Function<NotificationAnswers, String> text) {
        this.section = section;
        this.field = field;
        this.label = label;
        this.hint = hint;
        this.text = text;
    }

    Section section() {
        return section;
    }

    /// The name of its field and of the component.
    String field() {
        return field;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    String text(NotificationAnswers answers) {
        return text.apply(answers);
    }

    /// Those of a section, in order.
    static List<Box> of(Section section) {
        return Stream.of(values()).filter(box -> box.section == section).toList();
    }
}

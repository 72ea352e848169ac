package waymark.cases.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Nationalities;
import waymark.cases.screening.Screener;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// What is notified. There is no place for a name, a date of birth, an address, a telephone number, a
/// reference or anything else that says who the person is: the law forbids it without their agreement, and
/// who agreed is kept apart ([SharedIdentity]). Free text is in [Box]; all else comes from closed lists.
///
/// Components may be empty while it is written.
record NotificationAnswers(Person person, Exploitation exploitation, Story story, Judgement judgement) {

    /// The longest text of a box.
    static final int LONGEST = 4_000;

    /// The longest that all boxes may be together: they are screened as one text, with what was chosen.
    static final int LONGEST_TOGETHER = Screener.LONGEST - 1_000;

    private static final int LINE = 200;

    static final NotificationAnswers EMPTY = new NotificationAnswers(
            new Person(null, "", "", AgeBand.NOT_SAID, null, null, "", null),
            new Exploitation(List.of(), "", null, "", "", "", "", null, "", "", "", "", ""),
            new Story("", null, "", "", "", "", null, "", "", null, "", null, ""),
            new Judgement(null, "", "", "", null, "", null, "", "", null, "", null, "", null, "", null));

    /// About the person.
    ///
    /// @param nationality ISO code of its country
    /// @param secondNationality the same; empty where there is none
    /// @param childThen whether they were under 18 at any time of it
    /// @param reason why there is no referral
    /// @param cooperates whether they are willing to help an investigation
    record Person(
            @Nullable Gender gender,
            String nationality,
            String secondNationality,
            AgeBand age,
            @Nullable Answer childThen,
            @Nullable NoReferral noReferral,
            String reason,
            @Nullable Answer cooperates) {

        static Person read(FormReader reader) {
            var nationalities = Country.orUnknown(Nationalities.choices());
            return new Person(
                    optional(reader, "gender", Gender.class),
                    countryCode(reader, "nationality", nationalities),
                    countryCode(reader, "secondNationality", nationalities),
                    optional(reader, "age", AgeBand.class) instanceof AgeBand age ? age : AgeBand.NOT_SAID,
                    optional(reader, "childThen", Answer.class),
                    optional(reader, "noReferral", NoReferral.class),
                    text(reader, Box.REASON),
                    optional(reader, "cooperates", Answer.class));
        }
    }

    /// What it was, when and where: a month or year, a local authority or country, nothing finer.
    ///
    /// @param where in the UK, abroad or both
    /// @param authority code of an area, [#OTHER] or [#UNKNOWN]
    /// @param staying the same, for where they stay now
    record Exploitation(
            List<ExploitationKind> kinds,
            String otherKind,
            @Nullable Answer several,
            String beganMonth,
            String beganYear,
            String endedMonth,
            String endedYear,
            @Nullable Where where,
            String authority,
            String otherAuthority,
            String country,
            String secondCountry,
            String staying) {

        static final String OTHER = "OTHER";
        static final String UNKNOWN = "UNKNOWN";

        Exploitation {
            kinds = List.copyOf(kinds);
        }

        /// @param places codes of the areas, with [#OTHER] and [#UNKNOWN]
        static Exploitation read(FormReader reader, List<String> places) {
            return new Exploitation(
                    reader.choices("kinds", List.of(ExploitationKind.values()), ExploitationKind::name, ""),
                    text(reader, Box.OTHER_KIND),
                    optional(reader, "several", Answer.class),
                    month(reader, "beganMonth"),
                    year(reader, "beganYear"),
                    month(reader, "endedMonth"),
                    year(reader, "endedYear"),
                    optional(reader, "where", Where.class),
                    place(reader, "authority", places),
                    reader.line(Box.OTHER_AUTHORITY.field(), Box.OTHER_AUTHORITY.label(), LINE),
                    countryCode(reader, "country", Country.choices()),
                    countryCode(reader, "secondCountry", Country.choices()),
                    place(reader, "staying", places));
        }

        private static String month(FormReader reader, String name) {
            return reader.optionalChoice(name, MonthOrYear.months(), one -> one.value(), "Choose a month of the list")
                    .map(one -> one.value())
                    .orElse("");
        }

        private static String year(FormReader reader, String name) {
            var text = reader.line(name, "Year", LINE);
            reader.when(
                    !text.isEmpty() && !MonthOrYear.year(text), name, "Enter a year with four digits, such as 2026");
            return text;
        }

        private static String place(FormReader reader, String name, List<String> places) {
            return reader.optionalChoice(name, places, code -> code, "Choose a place of the list")
                    .orElse("");
        }
    }

    /// What happened.
    record Story(
            String began,
            @Nullable Answer moved,
            String journey,
            String tasks,
            String conditions,
            String treatment,
            @Nullable Answer still,
            String keeping,
            String left,
            @Nullable LastContact lastContact,
            String contact,
            @Nullable Answer reported,
            String whyNow) {

        static Story read(FormReader reader) {
            return new Story(
                    text(reader, Box.BEGAN),
                    optional(reader, "moved", Answer.class),
                    text(reader, Box.JOURNEY),
                    text(reader, Box.TASKS),
                    text(reader, Box.CONDITIONS),
                    text(reader, Box.TREATMENT),
                    optional(reader, "still", Answer.class),
                    text(reader, Box.STAYING),
                    text(reader, Box.LEFT),
                    optional(reader, "lastContact", LastContact.class),
                    text(reader, Box.CONTACT),
                    optional(reader, "reported", Answer.class),
                    text(reader, Box.WHY_NOW));
        }
    }

    /// What the writer thinks.
    ///
    /// @param police whether the police know of it; their reference would lead to the person
    record Judgement(
            @Nullable Answer seen,
            String signs,
            String interview,
            String insight,
            @Nullable Answer doubted,
            String doubts,
            @Nullable Answer involved,
            String others,
            String exploiters,
            @Nullable Answer placeKnown,
            String exploitersPlace,
            @Nullable Answer more,
            String otherPeople,
            @Nullable Answer again,
            String future,
            @Nullable Answer police) {

        static Judgement read(FormReader reader) {
            return new Judgement(
                    optional(reader, "seen", Answer.class),
                    text(reader, Box.SIGNS),
                    text(reader, Box.INTERVIEW),
                    text(reader, Box.INSIGHT),
                    optional(reader, "doubted", Answer.class),
                    text(reader, Box.DOUBTS),
                    optional(reader, "involved", Answer.class),
                    text(reader, Box.OTHERS),
                    text(reader, Box.EXPLOITERS),
                    optional(reader, "placeKnown", Answer.class),
                    text(reader, Box.EXPLOITERS_PLACE),
                    optional(reader, "more", Answer.class),
                    text(reader, Box.OTHER_PEOPLE),
                    optional(reader, "again", Answer.class),
                    text(reader, Box.FUTURE),
                    optional(reader, "police", Answer.class));
        }
    }

    /// Where somebody was exploited.
    enum Where {
        UK("In the UK"),
        ABROAD("Abroad"),
        BOTH("In the UK and abroad");

        private final String word;

        Where(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean uk() {
            return this != ABROAD;
        }

        boolean abroad() {
            return this != UK;
        }
    }

    /// The same with what was typed for a section.
    ///
    /// @param places codes of those that can be chosen
    NotificationAnswers read(FormReader reader, Section section, List<String> places) {
        return switch (section) {
            case PERSON -> with(Person.read(reader));
            case EXPLOITATION -> with(Exploitation.read(reader, places));
            case STORY -> with(Story.read(reader));
            case JUDGEMENT -> with(Judgement.read(reader));
        };
    }

    NotificationAnswers with(Person changed) {
        return new NotificationAnswers(changed, exploitation, story, judgement);
    }

    NotificationAnswers with(Exploitation changed) {
        return new NotificationAnswers(person, changed, story, judgement);
    }

    NotificationAnswers with(Story changed) {
        return new NotificationAnswers(person, exploitation, changed, judgement);
    }

    NotificationAnswers with(Judgement changed) {
        return new NotificationAnswers(person, exploitation, story, changed);
    }

    /// The answers of one section, to fill its form.
    Record of(Section section) {
        return switch (section) {
            case PERSON -> person;
            case EXPLOITATION -> exploitation;
            case STORY -> story;
            case JUDGEMENT -> judgement;
        };
    }

    /// An answer that the service asks for and that is not there yet.
    record Missing(Section section, String field, String what) {}

    /// All that is missing, in the order of the sections.
    List<Missing> missing() {
        var found = new ArrayList<Missing>();
        missing(found, Section.PERSON, person.gender() == null, "gender", "Gender");
        missing(found, Section.PERSON, person.nationality().isEmpty(), "nationality", "Nationality");
        missing(found, Section.PERSON, person.childThen() == null, "childThen", "Whether they were under 18 then");
        missing(found, Section.PERSON, person.noReferral() == null, "noReferral", "Why there is no referral");
        missing(found, Section.PERSON, person.cooperates() == null, "cooperates", "Whether they would help");
        missing(found, Section.EXPLOITATION, exploitation.kinds().isEmpty(), "kinds", "Types of exploitation");
        missing(
                found,
                exploitation.kinds().contains(ExploitationKind.OTHER)
                        && exploitation.otherKind().isEmpty(),
                Box.OTHER_KIND);
        missing(
                found,
                Section.EXPLOITATION,
                exploitation.several() == null,
                "several",
                "Whether it happened more than once");
        missing(found, Section.EXPLOITATION, exploitation.beganYear().isEmpty(), "beganYear", "When it began");
        var where = exploitation.where();
        missing(found, Section.EXPLOITATION, where == null, "where", "Where it happened");
        missing(
                found,
                Section.EXPLOITATION,
                where != null && where.uk() && exploitation.authority().isEmpty(),
                "authority",
                "The local authority where it happened");
        missing(
                found,
                Section.EXPLOITATION,
                where != null && where.abroad() && exploitation.country().isEmpty(),
                "country",
                "The country where it happened");
        missing(
                found,
                exploitation.authority().equals(Exploitation.OTHER)
                        && exploitation.otherAuthority().isEmpty(),
                Box.OTHER_AUTHORITY);
        missing(found, Section.EXPLOITATION, exploitation.staying().isEmpty(), "staying", "Where they stay now");
        missing(found, story.began().isEmpty(), Box.BEGAN);
        missing(found, Section.STORY, story.moved() == null, "moved", "Whether they were taken somewhere");
        missing(found, story.moved() == Answer.YES && story.journey().isEmpty(), Box.JOURNEY);
        missing(found, story.tasks().isEmpty(), Box.TASKS);
        missing(found, story.conditions().isEmpty(), Box.CONDITIONS);
        missing(found, story.treatment().isEmpty(), Box.TREATMENT);
        missing(found, Section.STORY, story.still() == null, "still", "Whether they are still in it");
        missing(found, story.still() == Answer.YES && story.keeping().isEmpty(), Box.STAYING);
        missing(found, story.still() == Answer.NO && story.left().isEmpty(), Box.LEFT);
        missing(found, Section.STORY, story.lastContact() == null, "lastContact", "The last contact");
        missing(found, Section.STORY, story.reported() == null, "reported", "Whether it was reported before");
        missing(found, story.reported() == Answer.NO && story.whyNow().isEmpty(), Box.WHY_NOW);
        missing(found, Section.JUDGEMENT, judgement.seen() == null, "seen", "Whether there were signs");
        missing(found, judgement.seen() == Answer.YES && judgement.signs().isEmpty(), Box.SIGNS);
        missing(found, judgement.interview().isEmpty(), Box.INTERVIEW);
        missing(found, judgement.insight().isEmpty(), Box.INSIGHT);
        missing(found, Section.JUDGEMENT, judgement.doubted() == null, "doubted", "Whether there are doubts");
        missing(found, judgement.doubted() == Answer.YES && judgement.doubts().isEmpty(), Box.DOUBTS);
        missing(found, Section.JUDGEMENT, judgement.involved() == null, "involved", "Whether others are involved");
        missing(found, judgement.involved() == Answer.YES && judgement.others().isEmpty(), Box.OTHERS);
        missing(found, judgement.exploiters().isEmpty(), Box.EXPLOITERS);
        missing(
                found,
                Section.JUDGEMENT,
                judgement.placeKnown() == null,
                "placeKnown",
                "Whether it is known where the exploiters are");
        missing(
                found,
                judgement.placeKnown() == Answer.YES
                        && judgement.exploitersPlace().isEmpty(),
                Box.EXPLOITERS_PLACE);
        missing(found, Section.JUDGEMENT, judgement.more() == null, "more", "Whether there are others in it");
        missing(found, Section.JUDGEMENT, judgement.again() == null, "again", "Whether it may happen again");
        missing(found, judgement.again() == Answer.YES && judgement.future().isEmpty(), Box.FUTURE);
        missing(found, Section.JUDGEMENT, judgement.police() == null, "police", "Whether the police know of it");
        return List.copyOf(found);
    }

    private static void missing(List<Missing> found, Section section, boolean missing, String field, String what) {
        if (missing) {
            found.add(new Missing(section, field, what));
        }
    }

    private static void missing(List<Missing> found, boolean missing, Box box) {
        missing(found, box.section(), missing, box.field(), box.label());
    }

    /// How long all boxes are together, in characters.
    int length() {
        return written().stream().mapToInt(box -> box.text(this).length() + 2).sum();
    }

    /// The boxes that say something.
    List<Box> written() {
        return Stream.of(Box.values()).filter(box -> !box.text(this).isEmpty()).toList();
    }

    private static String text(FormReader reader, Box box) {
        return reader.text(box.field(), box.label(), LONGEST);
    }

    private static String countryCode(FormReader reader, String name, List<Choice> countries) {
        return reader.optionalChoice(name, countries, one -> one.value(), "Choose a country of the list")
                .map(one -> one.value())
                .orElse("");
    }

    private static <E extends Enum<E>> @Nullable E optional(FormReader reader, String name, Class<E> of) {
        return reader.optionalChoice(name, List.of(of.getEnumConstants()), Enum::name, "Choose one of the answers")
                .orElse(null);
    }
}

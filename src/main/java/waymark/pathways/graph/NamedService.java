package waymark.pathways.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A service that the title of a step can name, and which numbers are its own. A number beside a step belongs
/// to the service that the step names, or the page says what to use instead; so it has to be known which
/// service that is. The same for every partnership: the numbers themselves are in the directory.
public enum NamedService {
    /// Not a number but an address: the statutory referral and the report under the duty to notify
    /// are made there.
    REFERRAL_FORM(
            "the Report modern slavery form",
            "",
            false,
            List.of("NRM_SERVICE"),
            List.of("report modern slavery", "make the nrm referral", "duty to notify report")),
    CHILDREN(
            "children’s social care",
            "CHILD",
            true,
            List.of(),
            List.of("children’s social care", "social worker", "child safeguarding")),
    ADULTS("the adult safeguarding team", "ADULT", true, List.of(), List.of("adult safeguarding")),
    DUTY_TEAM(
            "the council’s emergency duty team",
            "OUT_OF_HOURS",
            true,
            List.of(),
            List.of("emergency duty team", "out-of-hours team", "duty team")),
    HOUSING("the council’s housing team", "HOUSING", true, List.of(), List.of("housing team", "homelessness")),
    SALVATION_ARMY(
            "The Salvation Army",
            "",
            true,
            List.of("SALVATION_ARMY", "SALVATION_ARMY_ALT"),
            List.of("salvation army", "support line")),
    GUARDIAN(
            "the independent guardianship service",
            "",
            true,
            List.of("ICTG"),
            List.of("independent guardian", "guardianship")),
    HELPLINE("the helpline", "", true, List.of("MS_HELPLINE"), List.of("helpline")),
    EMERGENCY("999", "", true, List.of("EMERGENCY"), List.of("999")),
    POLICE("the police", "INTELLIGENCE", true, List.of("POLICE_101", "EMERGENCY"), List.of("police", "101")),

    /// The police are one (Home Office list), so their number is right where no other
    /// first responder answers.
    FIRST_RESPONDER("a first responder", "FIRST_RESPONDER", false, List.of("POLICE_101"), List.of("a first responder")),

    /// Somebody in the reader's own organisation, whom no directory of a partnership lists.
    OWN_LEAD("your safeguarding lead", "", false, List.of(), List.of("your safeguarding lead"));

    private final String words;
    private final String subject;
    private final boolean open;
    private final List<String> lines;
    private final List<String> names;

    NamedService(String words, String subject, boolean open, List<String> lines, List<String> names) {
        this.words = words;
        this.subject = subject;
        this.open = open;
        this.lines = lines;
        this.names = names;
    }

    /// As a sentence says it.
    public String words() {
        return words;
    }

    /// True where anybody may ring it, so that a number for everybody is missed where there is none.
    public boolean open() {
        return open;
    }

    /// True where the reader's own organisation has its number.
    public boolean own() {
        return this == OWN_LEAD;
    }

    /// True where it is an online form, so that a telephone number is only for help with it.
    public boolean form() {
        return this == REFERRAL_FORM;
    }

    /// True where the public line of the whole country is its own.
    public boolean has(String line) {
        return lines.contains(line);
    }

    /// True where it has a number of the whole country.
    public boolean national() {
        return !lines.isEmpty();
    }

    /// True where a step that turns to this turns to the service.
    public boolean in(PathwayStep.Reach reach) {
        return (!subject.isEmpty() && subject.equals(reach.subject()))
                || reach.lines().stream().anyMatch(lines::contains);
    }

    /// The service that a title names; of several, the one named first.
    public static Optional<NamedService> named(String title) {
        var said = title.toLowerCase(Locale.UK).replace('\'', '’');
        return Arrays.stream(values())
                .filter(one -> one.place(said) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(one -> one.place(said)));
    }

    /// The service that answers for a subject of the directory.
    public static Optional<NamedService> of(String subject) {
        return Arrays.stream(values())
                .filter(one -> !subject.isEmpty() && one.subject.equals(subject))
                .findFirst();
    }

    /// Where the title names it first.
    private int place(String said) {
        return names.stream()
                .mapToInt(said::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}

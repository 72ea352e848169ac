package waymark.launch.draft;

import static waymark.launch.draft.LaunchColumn.choice;
import static waymark.launch.draft.LaunchColumn.choices;
import static waymark.launch.draft.LaunchColumn.line;
import static waymark.launch.draft.LaunchColumn.lines;
import static waymark.launch.draft.LaunchColumn.tick;
import static waymark.launch.draft.LaunchColumn.year;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.web.forms.Choice;

/// The steps in which a partnership is set up, in their order. Each is a table: of one row, or of many.
public enum LaunchStep {
    NAME(
            "Name of the partnership",
            "What your pages, packs and e-mails say.",
            false,
            true,
            "",
            List.of(
                    line(
                            "name",
                            "Name",
                            "Like: North Country Anti-Slavery Partnership",
                            200,
                            "Enter the name of the partnership"),
                    LaunchColumn.code(),
                    line(
                            "source",
                            "Where these facts come from",
                            "Like: our strategy of 2027. People see it beside the list of areas",
                            500,
                            "Enter where the facts come from"))),
    AREAS(
            "Areas",
            "The council areas that the partnership covers. Each can have its own plan and its own quarterly return.",
            true,
            true,
            "area",
            List.of(
                    line(
                            "name",
                            "Area",
                            "As people say it, like: Northshire",
                            200,
                            "Enter the name of the area",
                            "name"),
                    line(
                            "council",
                            "Council",
                            "The council’s full name",
                            200,
                            "Enter the name of the council",
                            "local authority"),
                    LaunchColumn.code())),
    PARTNERS(
            "Partner organisations",
            "Who is in the partnership. People are added later, one by one or by their organisation’s lead.",
            true,
            true,
            "partner",
            List.of(
                    line("name", "Name", "", 200, "Enter the name of the organisation", "organisation", "partner"),
                    choice("sector", "Sector", "", "Choose the sector", _ -> Sectors.CHOICES),
                    choices("areas", "Areas", "Where it works. Leave empty for all", "", Draft::areas, "area"),
                    choice("coverage", "Works beyond these areas", "", "", _ -> Sectors.COVERAGE),
                    tick(
                            "firstResponder",
                            "May refer to the National Referral Mechanism",
                            "The Home Office lists it as a first responder",
                            "first responder"),
                    choice("duty", "Duty to notify the Home Office", "", "", _ -> Sectors.DUTIES, "duty to notify"),
                    line(
                            "known",
                            "Short name",
                            "Initials or another name by which people look for it",
                            200,
                            "",
                            "also known as",
                            "abbreviation"),
                    LaunchColumn.code())),
    GROUPS(
            "Groups and seats",
            "The board, the local groups and others that meet. Who holds a seat is said later.",
            true,
            true,
            "group",
            List.of(
                    line("name", "Name", "Like: Strategic Board", 200, "Enter the name of the group", "group"),
                    choice("tier", "Kind", "", "Choose what kind of group it is", _ -> Sectors.TIERS, "tier"),
                    choices("areas", "Areas it answers for", "Leave empty for all", "", Draft::areas, "areas"),
                    choice("cadence", "Meets", "", "Choose how often it meets", _ -> Sectors.CADENCES, "cadence"),
                    lines(
                            "seats",
                            "Seats",
                            "One on each line. After a colon, the partner whose seat it is, like: Police: Northshire Police",
                            5_000),
                    LaunchColumn.code())),
    STRATEGY(
            "Strategy",
            "Its title and its years.",
            false,
            true,
            "",
            List.of(
                    line(
                            "title",
                            "Title of the strategy",
                            "Like: Our strategy 2027 to 2030",
                            300,
                            "Enter the title of the strategy"),
                    year("from", "First year", "Enter the first year of the strategy"),
                    year("to", "Last year", "Enter the last year of the strategy"))),
    OBJECTIVES(
            "Priorities and objectives",
            "What the strategy sets out to do. Objectives with the same priority belong together.",
            true,
            true,
            "objective",
            List.of(
                    line("objective", "Objective", "", 1_000, "Enter the objective"),
                    line(
                            "priority",
                            "Priority",
                            "Like: Support people to recover",
                            300,
                            "Enter the priority that it belongs to"),
                    choices(
                            "fourPs",
                            "Which of the four Ps",
                            "",
                            "Choose at least one of the four Ps",
                            _ -> Sectors.FOUR_PS,
                            "4 Ps",
                            "four ps"),
                    choice(
                            "accountable",
                            "Who answers for it",
                            "A partner organisation",
                            "Choose the partner who answers for it",
                            Draft::partners,
                            "accountable",
                            "owner"))),
    MEASURES(
            "Measures",
            "What is counted each quarter to see whether it works. You can add them later too.",
            true,
            false,
            "measure",
            List.of(
                    line(
                            "title",
                            "What is counted",
                            "Like: Support plans reviewed on time",
                            200,
                            "Enter what is counted",
                            "measure"),
                    choice("objective", "Objective", "", "Choose the objective", Draft::objectives),
                    choice("unit", "Unit", "", "Choose the unit", _ -> Sectors.UNITS),
                    choice("better", "Better is", "", "Choose which is better", _ -> Sectors.BETTER),
                    line("source", "Where the figure comes from", "", 1_000, "Enter where the figure comes from"),
                    choices("areas", "Areas that return it", "Leave empty for all", "", Draft::areas, "areas"),
                    tick("countsPeople", "Each one counted is a person", "Small numbers are then hidden in packs"))),
    NUMBERS(
            "Public numbers",
            "Your own telephone numbers, such as adult social care. 999, 101 and the national helpline are there already.",
            true,
            false,
            "number",
            List.of(
                    line(
                            "name",
                            "Name",
                            "With its place, like: Adult social care, Northshire Council",
                            200,
                            "Enter the name"),
                    line("number", "Number", "As it is printed. Leave it empty until somebody has found it", 200, ""),
                    line(
                            "useWhen",
                            "When to use it",
                            "Like: Concern about an adult",
                            300,
                            "Enter when to use it",
                            "use when"),
                    choice("subject", "For", "", "", _ -> Sectors.SUBJECTS),
                    choice("area", "Only for the area", "", "", Draft::areas, "area"),
                    line("hours", "Hours", "Like: Monday to Friday, 9am to 5pm", 200, ""),
                    tick("confirmed", "Its owner has confirmed it", "Otherwise every page says that nobody has"),
                    LaunchColumn.code())),
    PATHWAYS(
            "Pathways",
            "Step-by-step guidance on what to do. Waymark has a national starter set, which your editor and reviewer look over before anybody follows it.",
            false,
            false,
            "",
            List.of(choice("starter", "How do you begin?", "", "Choose how you begin", _ -> Sectors.STARTER)));

    private final String title;
    private final String description;
    private final boolean many;
    private final boolean needed;
    private final String thing;
    private final List<LaunchColumn> columns;

    LaunchStep(
            String title, String description, boolean many, boolean needed, String thing, List<LaunchColumn> columns) {
        this.title = title;
        this.description = description;
        this.many = many;
        this.needed = needed;
        this.thing = thing;
        this.columns = columns;
    }

    /// As addresses say it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/launch/" + code();
    }

    static Optional<LaunchStep> of(String code) {
        return Stream.of(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /// True of a table of many rows.
    public boolean many() {
        return many;
    }

    /// True where no partnership can be opened without it.
    public boolean needed() {
        return needed;
    }

    /// What one row of it is: "area".
    public String thing() {
        return thing;
    }

    public List<LaunchColumn> columns() {
        return columns;
    }

    /// "1 area", "3 areas".
    public String counted(int rows) {
        return rows == 1 ? "1 " + thing : rows + " " + thing + "s";
    }

    /// What its fields can be filled with from lists that do not change.
    static final class Sectors {

        static final List<Choice> CHOICES = List.of(
                Choice.of("STATUTORY", "Statutory"),
                Choice.of("LAW_ENFORCEMENT", "Law enforcement"),
                Choice.of("HEALTH", "Health"),
                Choice.of("THIRD_SECTOR", "Third sector"),
                Choice.of("COMMUNITY_SAFETY", "Community safety"),
                Choice.of("NATIONAL_NETWORK", "National network"),
                Choice.of("ACADEMIC", "Academic"));

        static final List<Choice> COVERAGE =
                List.of(Choice.of("regional", "In the region"), Choice.of("national", "In the whole country"));

        static final List<Choice> DUTIES = List.of(
                Choice.of("law", "By law", "Section 52 of the Modern Slavery Act 2015"),
                Choice.of("policy", "By Home Office policy"));

        static final List<Choice> TIERS = List.of(
                Choice.of("strategic", "Strategic"),
                Choice.of("operational", "Operational"),
                Choice.of("case", "About cases"),
                Choice.of("task", "For one task"));

        static final List<Choice> CADENCES = List.of(
                Choice.of("weekly", "Weekly"),
                Choice.of("monthly", "Monthly"),
                Choice.of("quarterly", "Quarterly"),
                Choice.of("yearly", "Yearly"),
                Choice.of("as_needed", "As needed"));

        static final List<Choice> FOUR_PS = List.of(
                Choice.of("PURSUE", "Pursue"),
                Choice.of("PREVENT", "Prevent"),
                Choice.of("PROTECT", "Protect"),
                Choice.of("PREPARE", "Prepare"));

        static final List<Choice> UNITS = List.of(
                Choice.of("count", "A number"),
                Choice.of("per_cent", "Per cent"),
                Choice.of("days", "Days"),
                Choice.of("pounds", "Pounds"));

        static final List<Choice> BETTER = List.of(Choice.of("higher", "Higher"), Choice.of("lower", "Lower"));

        static final List<Choice> SUBJECTS = List.of(
                Choice.of("ADULT", "Concerns about an adult"),
                Choice.of("CHILD", "Concerns about a child"),
                Choice.of("OUT_OF_HOURS", "Out of hours"));

        static final List<Choice> STARTER = List.of(
                Choice.of("yes", "With the national starter set", "14 pathways as drafts"),
                Choice.of("no", "With none: we write our own"));

        private Sectors() {}
    }
}

package waymark.strategy.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.web.sheets.SheetColumn;

/// The columns of a sheet of actions, in the order of the template.
enum PlanColumn {
    REFERENCE("Reference", "", "ref", "id", "action reference", "action ref"),
    TITLE("Title", "", "action", "what will be done", "action title"),
    DETAIL("Detail", "", "description", "details"),
    AREA("Area", "area", "local authority", "council area", "locality"),
    OBJECTIVE("Objective", "objective", "strategic objective", "objective code"),
    OWNER("Owner", "owner", "owner organisation", "organisation", "lead organisation", "agency"),
    LEAD("Lead person", "lead", "lead", "person", "lead officer", "responsible person", "by whom", "who"),
    PARTNERS("Supporting partners", "", "partners", "supported by"),
    START("Start date", "", "start", "from", "starts"),
    DUE("Due date", "", "due", "deadline", "by when", "end date", "target date", "completion date");

    /// As a sheet can be read.
    static final List<SheetColumn> READ =
            Arrays.stream(values()).map(PlanColumn::column).toList();

    private final String heading;
    private final String kind;
    private final String[] others;

    PlanColumn(String heading, String kind, String... others) {
        this.heading = heading;
        this.kind = kind;
        this.others = others;
    }

    String heading() {
        return heading;
    }

    /// The kind of choices that its cells hold, or empty.
    String kind() {
        return kind;
    }

    /// How a form says it, and how the plan calls it.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True where a new action needs it.
    boolean needed() {
        return switch (this) {
            case TITLE, AREA, OBJECTIVE, OWNER, START, DUE -> true;
            default -> false;
        };
    }

    private SheetColumn column() {
        return SheetColumn.of(key(), heading, others);
    }

    static Optional<PlanColumn> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}

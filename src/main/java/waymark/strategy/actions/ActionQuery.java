package waymark.strategy.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.strategy.objectives.FourP;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettings;
import waymark.web.lists.FilterChip;

/// The query string of a list of actions. Unknown values are ignored, so that an old
/// link shows a list and never an error.
public record ActionQuery(
        @Nullable String q,
        @Nullable String area,
        @Nullable String priority,
        @Nullable String objective,
        @Nullable String owner,
        @Nullable String lead,
        @Nullable String p,
        @Nullable String rag,
        @Nullable String show,
        @Nullable String only,
        @Nullable String sort,
        @Nullable String page) {

    static final List<String> COLUMNS = List.of("ref", "title", "area", "objective", "owner", "due", "rag", "progress");

    public ActionQuery {
        q = orEmpty(q);
        area = orEmpty(area);
        priority = orEmpty(priority);
        objective = orEmpty(objective);
        owner = orEmpty(owner);
        lead = orEmpty(lead);
        p = orEmpty(p);
        rag = orEmpty(rag);
        show = orEmpty(show);
        only = orEmpty(only);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public ActionFilter filter(StrategySettings settings, LocalDate today) {
        return new ActionFilter(
                orNull(q),
                orNull(area),
                orNull(priority),
                orNull(objective),
                orNull(owner),
                person(lead),
                fourP(p),
                Colour.parse(orEmpty(rag)).orElse(null),
                open(),
                "overdue".equals(only) ? today : null,
                "changed".equals(only) ? settings.quarter(today).firstDay(settings.firstMonth()) : null);
    }

    /// Open actions unless asked otherwise, or a colour is asked for that only a closed one has.
    private @Nullable Boolean open() {
        if ("all".equals(show)) {
            return null;
        }
        if ("closed".equals(show)) {
            return false;
        }
        boolean open = orEmpty(rag).isEmpty() && !"changed".equals(only);
        return open ? Boolean.TRUE : null;
    }

    /// The filters in force, each as a chip that removes it.
    List<FilterChip> chips(StrategyChoices.Offered choices) {
        var chips = new ArrayList<FilterChip>();
        FilterChip.add(chips, "Words", "q", q, orEmpty(q));
        FilterChip.add(chips, "Area", "area", area, choices.label("area", orEmpty(area)));
        FilterChip.add(chips, "Priority", "priority", priority, orEmpty(priority));
        FilterChip.add(chips, "Objective", "objective", objective, orEmpty(objective));
        FilterChip.add(chips, "Owner", "owner", owner, choices.label("owner", orEmpty(owner)));
        FilterChip.add(chips, "Lead", "lead", lead, choices.label("lead", orEmpty(lead)));
        var strand = fourP(p);
        FilterChip.add(chips, "4 P", "p", p, strand == null ? orEmpty(p) : strand.word());
        FilterChip.add(
                chips,
                "Colour",
                "rag",
                rag,
                Colour.parse(orEmpty(rag)).map(Colour::word).orElse(orEmpty(rag)));
        FilterChip.add(chips, "Status", "show", show, "all".equals(show) ? "Open and closed" : "Closed");
        FilterChip.add(chips, "Only", "only", only, "overdue".equals(only) ? "Overdue" : "Changed since last quarter");
        return chips;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable UUID person(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(text)
                : null;
    }

    private static @Nullable FourP fourP(@Nullable String text) {
        return Arrays.stream(FourP.values())
                .filter(strand -> strand.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}

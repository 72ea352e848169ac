package waymark.strategy.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.strategy.actions.Action;
import waymark.strategy.actions.ActionEvent;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.rag.Rag;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;
import waymark.web.sheets.ColumnMatch;
import waymark.web.sheets.Sheet;
import waymark.web.sheets.SheetDates;

/// Reads a sheet of actions: a row with a reference changes that action, and its empty cells leave their fields
/// as they are; a row without one is a new action. Whatever is wrong is noted at its cell, and reading goes on.
final class ActionSheet {

    private static final Set<String> NOTHING = Set.of("nobody", "none", "-");

    private final Sheet sheet;
    private final ColumnMatch match;
    private final PlanWords words;
    private final Actor actor;
    private final LocalDate today;

    private final Map<String, CellFault> faults = new LinkedHashMap<>();
    private final List<RowFault> rowFaults = new ArrayList<>();
    private final List<PlanPreview.Addition> added = new ArrayList<>();
    private final List<PlanPreview.Change> changed = new ArrayList<>();
    private final List<KnownAction> unchanged = new ArrayList<>();

    private ActionSheet(Sheet sheet, ColumnMatch match, PlanWords words, Actor actor, LocalDate today) {
        this.sheet = sheet;
        this.match = match;
        this.words = words;
        this.actor = actor;
        this.today = today;
    }

    /// The references that the sheet names.
    static Set<Ref> references(Sheet sheet, ColumnMatch match) {
        var refs = new HashSet<Ref>();
        for (int row = match.first(); row < sheet.rows().size(); row++) {
            Ref.parse(sheet.cell(row, match.column(PlanColumn.REFERENCE.key()))).ifPresent(refs::add);
        }
        return refs;
    }

    /// The titles of its new actions.
    static Set<String> newTitles(Sheet sheet, ColumnMatch match) {
        var titles = new HashSet<String>();
        for (int row = match.first(); row < sheet.rows().size(); row++) {
            if (sheet.cell(row, match.column(PlanColumn.REFERENCE.key())).isEmpty()) {
                titles.add(sheet.cell(row, match.column(PlanColumn.TITLE.key())));
            }
        }
        return titles;
    }

    /// The columns with more at their end: for what new actions need, and the sheet has no column for.
    static ColumnMatch completed(Sheet sheet, ColumnMatch match) {
        int reference = match.column(PlanColumn.REFERENCE.key());
        boolean fresh =
                rows(sheet, match).anyMatch(row -> sheet.cell(row, reference).isEmpty());
        var keys = new ArrayList<String>(match.keys());
        for (var column : PlanColumn.values()) {
            boolean asked = column == PlanColumn.TITLE && reference < 0; // the person says first which it is
            if (fresh && column.needed() && !asked && match.column(column.key()) < 0) {
                keys.add(column.key());
            }
        }
        return new ColumnMatch(match.heading(), keys);
    }

    private static Stream<Integer> rows(Sheet sheet, ColumnMatch match) {
        return IntStream.range(match.first(), sheet.rows().size())
                .filter(row -> !sheet.empty(row))
                .boxed();
    }

    /// Reads all of it.
    ///
    /// @param known the actions whose references it names
    /// @param titled open actions with the title of a new one
    static SheetReading read(
            Sheet sheet,
            ColumnMatch match,
            PlanWords words,
            Actor actor,
            Map<Ref, KnownAction> known,
            List<KnownAction> titled,
            LocalDate today) {
        return new ActionSheet(sheet, match, words, actor, today).read(known, titled);
    }

    private SheetReading read(Map<Ref, KnownAction> known, List<KnownAction> titled) {
        var seen = new HashMap<Ref, Integer>();
        rows(sheet, match).forEach(row -> {
            var text = cell(row, PlanColumn.REFERENCE);
            var ref = Ref.parse(text);
            if (text.isEmpty()) {
                readNew(row, titled);
            } else if (ref.isEmpty() || !known.containsKey(ref.get())) {
                fault(
                        row,
                        PlanColumn.REFERENCE,
                        "The reference of an action, like AC-0012, or nothing for a new action");
            } else if (seen.putIfAbsent(ref.get(), row) instanceof Integer first) {
                rowFaults.add(new RowFault(
                        row, "%s is in row %d already. Leave one of the two out".formatted(ref.get(), first + 1)));
            } else {
                readChange(row, known.get(ref.get()));
            }
        });
        return new SheetReading(
                List.copyOf(faults.values()), rowFaults, new PlanPreview(added, changed, unchanged, words));
    }

    private void readNew(int row, List<KnownAction> titled) {
        int before = noted();
        var title = title(row, "");
        var detail = detail(row, "");
        var area = area(row);
        var objective = choice(row, PlanColumn.OBJECTIVE, "", objectiveAllowed());
        var owner = choice(row, PlanColumn.OWNER, "", ownerAllowed());
        var lead = lead(row, null);
        var partners = partners(row, owner, null);
        var start = day(row, PlanColumn.START, today);
        var due = day(row, PlanColumn.DUE, today);
        if (noted() > before) {
            return;
        }
        var plan = ActionPlan.of(title, detail, area, objective, owner, lead, partners, start, due);
        if (due.isBefore(start)) {
            late(row, start);
            return;
        }
        titled.stream()
                .filter(one -> one.action().plan().title().equalsIgnoreCase(title))
                .filter(one -> FieldChanges.between(one.action().plan(), plan).stream()
                        .noneMatch(Set.of("area", "objective", "owner", "due")::contains))
                .findFirst()
                .ifPresentOrElse(
                        one -> rowFaults.add(new RowFault(
                                row,
                                "The plan of %s has this action already: %s. Leave the row out, or put the reference into it to change that action"
                                        .formatted(one.areaName(), one.ref()))),
                        () -> added.add(new PlanPreview.Addition(row + 1, plan)));
    }

    private void readChange(int row, KnownAction known) {
        int before = noted();
        var now = known.action().plan();
        var area = cell(row, PlanColumn.AREA);
        if (!area.isEmpty()
                && !PlanWords.tidy(area).equals(PlanWords.tidy(known.areaName()))
                && !area.equalsIgnoreCase(now.area())) {
            fault(
                    row,
                    PlanColumn.AREA,
                    "%s, or nothing. Work that moves to another area is withdrawn here and added there"
                            .formatted(known.areaName()));
        }
        var owner = owner(row, known);
        var plan = now.with(
                title(row, now.title()),
                detail(row, now.detail()),
                now.area(),
                choice(row, PlanColumn.OBJECTIVE, now.objective(), objectiveAllowed()),
                owner,
                lead(row, known),
                partners(row, owner, now),
                day(row, PlanColumn.START, now.start()),
                day(row, PlanColumn.DUE, now.due()));
        if (noted() > before) {
            return;
        }
        if (FieldChanges.between(now, plan).isEmpty()) {
            unchanged.add(known);
            return;
        }
        change(row, known, plan);
    }

    private void change(int row, KnownAction known, ActionPlan plan) {
        if (!known.action().mayEdit(actor)) {
            rowFaults.add(new RowFault(
                    row,
                    "%s is in the plan of %s, which you may not change. Leave the row out"
                            .formatted(known.ref(), known.areaName())));
            return;
        }
        switch (known.action()) {
            case Action.Closed closed ->
                rowFaults.add(new RowFault(
                        row,
                        "%s is %s. Leave the row out, or have the action reopened first"
                                .formatted(closed.ref(), lower(closed.status().words()))));
            case Action.Open open -> {
                switch (open.change(plan, today)) {
                    case Ruling.Agreed(ActionEvent event) ->
                        changed.add(PlanPreview.change(known, (ActionEvent.Changed) event, words));
                    case Ruling.Refused(var _) -> late(row, plan.start());
                }
            }
        }
    }

    /// The due date lies before the start: at the cell of the one, or of the other where that is the one given.
    private void late(int row, LocalDate start) {
        if (cell(row, PlanColumn.DUE).isEmpty()) {
            fault(row, PlanColumn.START, "A day on or before the due date");
        } else {
            fault(row, PlanColumn.DUE, "A day on or after the start date, " + Rag.day(start));
        }
    }

    private String title(int row, String now) {
        var title = cell(row, PlanColumn.TITLE);
        int length = title.codePointCount(0, title.length());
        if (length > FormReader.TITLE) {
            fault(
                    row,
                    PlanColumn.TITLE,
                    "%d characters or fewer; this has %d. The rest may go into the detail"
                            .formatted(FormReader.TITLE, length));
        }
        if (title.isEmpty() && now.isEmpty()) {
            fault(row, PlanColumn.TITLE, "What will be done, in one sentence that begins with a verb");
        }
        return title.isEmpty() || Sheet.says(title, now) ? now : title;
    }

    private String detail(int row, String now) {
        var detail = cell(row, PlanColumn.DETAIL);
        if (detail.codePointCount(0, detail.length()) > FormReader.TEXT) {
            fault(row, PlanColumn.DETAIL, "%,d characters or fewer".formatted(FormReader.TEXT));
        }
        if (detail.isEmpty() || Sheet.says(detail, now)) {
            return now;
        }
        return nothing(detail) ? "" : detail;
    }

    private List<Choice> editable() {
        return words.offered().of("area").stream()
                .filter(area -> actor.may(Permission.EDIT_PLAN, Scope.area(area.value())))
                .toList();
    }

    /// Where the person plans for one area only, that is what is meant.
    private String area(int row) {
        var editable = editable();
        var text = cell(row, PlanColumn.AREA);
        if (text.isEmpty() && editable.size() == 1) {
            return editable.getFirst().value();
        }
        var found = words.find("area", text).stream().filter(editable::contains).toList();
        if (found.size() == 1) {
            return found.getFirst().value();
        }
        fault(row, PlanColumn.AREA, "An area whose plan you may change", editable, words.nearest("area", text));
        return "";
    }

    private String choice(int row, PlanColumn column, String now, String allowed) {
        var text = cell(row, column);
        if (text.isEmpty() && !now.isEmpty()) {
            return now;
        }
        var found = words.find(column.kind(), text);
        if (found.size() == 1) {
            return found.getFirst().value();
        }
        offer(row, column, allowed, words.offered().of(column.kind()));
        return "";
    }

    private String owner(int row, KnownAction known) {
        var text = cell(row, PlanColumn.OWNER);
        var now = known.action().plan().owner();
        boolean same = text.equalsIgnoreCase(now) || PlanWords.tidy(text).equals(PlanWords.tidy(known.ownerName()));
        return same ? now : choice(row, PlanColumn.OWNER, now, ownerAllowed());
    }

    private @Nullable UUID lead(int row, @Nullable KnownAction known) {
        var text = cell(row, PlanColumn.LEAD);
        var now = known == null ? null : known.action().plan().lead();
        if (text.isEmpty()) {
            return now;
        }
        if (nothing(text)) {
            return null;
        }
        var named = Optional.ofNullable(known).map(KnownAction::leadName).orElse("");
        var found = words.find("lead", text);
        if (now != null
                && (PlanWords.tidy(text).equals(PlanWords.tidy(named))
                        || found.stream().anyMatch(one -> one.value().equals(now.toString())))) {
            return now;
        }
        if (found.size() == 1) {
            return UUID.fromString(found.getFirst().value());
        }
        var people = new ArrayList<Choice>();
        people.add(Choice.of("nobody", PlanWords.NOBODY));
        people.addAll(found.isEmpty() ? words.offered().of("lead") : found);
        offer(
                row,
                PlanColumn.LEAD,
                found.isEmpty()
                        ? "The name of a person in the directory, or “nobody”"
                        : "One person: %d have this name".formatted(found.size()),
                people);
        return null;
    }

    /// Without the owner, who is no partner of their own work.
    private List<String> partners(int row, String owner, @Nullable ActionPlan now) {
        var before = now == null ? List.<String>of() : now.partners();
        var text = cell(row, PlanColumn.PARTNERS);
        if (text.isEmpty() || nothing(text)) {
            return (text.isEmpty() ? before : List.<String>of())
                    .stream().filter(code -> !code.equals(owner)).toList();
        }
        var codes = new ArrayList<String>();
        for (var part : text.split("[;\n]", -1)) {
            var found = words.find("owner", part);
            if (found.size() == 1) {
                codes.add(found.getFirst().value());
            } else if (before.contains(part.strip())) {
                codes.add(part.strip());
            } else if (!part.isBlank()) {
                fault(
                        row,
                        PlanColumn.PARTNERS,
                        "Names or codes of organisations in the directory with a semicolon between them; “%s” is none"
                                .formatted(part.strip()));
            }
        }
        var sorted = codes.stream()
                .filter(code -> !code.equals(owner))
                .distinct()
                .sorted()
                .toList();
        return Set.copyOf(sorted).equals(Set.copyOf(before)) ? before : sorted;
    }

    private LocalDate day(int row, PlanColumn column, LocalDate now) {
        var text = cell(row, column);
        boolean change = !cell(row, PlanColumn.REFERENCE).isEmpty();
        if (text.isEmpty() && change) {
            return now;
        }
        var day = SheetDates.parse(text);
        if (day.isEmpty()) {
            fault(row, column, "A day, like 30/9/%d: the day before the month".formatted(today.getYear() + 1));
        }
        return day.orElse(now);
    }

    private static String objectiveAllowed() {
        return "The code of an objective, or its words";
    }

    private static String ownerAllowed() {
        return "The name or code of an organisation in the directory";
    }

    private void offer(int row, PlanColumn column, String allowed, List<Choice> choices) {
        fault(row, column, allowed, choices, words.nearest(column.kind(), cell(row, column)));
    }

    private void fault(int row, PlanColumn column, String allowed) {
        fault(row, column, allowed, List.of(), "");
    }

    /// Cells of a column with the same text and the same fault are one. Empty cells are, where the whole
    /// column is empty.
    private void fault(int row, PlanColumn column, String allowed, List<Choice> choices, String nearest) {
        int place = match.column(column.key());
        var found = cell(row, column);
        boolean together = !found.isEmpty()
                || rows(sheet, match).allMatch(each -> cell(each, column).isEmpty());
        boolean longText = column == PlanColumn.TITLE || column == PlanColumn.DETAIL;
        var key = "%s|%s|%s|%s".formatted(column, allowed, found, together && !longText ? "" : row);
        var rows =
                new ArrayList<Integer>(faults.containsKey(key) ? faults.get(key).rows() : List.of());
        rows.add(row);
        boolean near = choices.stream().anyMatch(one -> one.value().equals(nearest));
        faults.put(key, new CellFault(column, Math.max(place, 0), rows, found, allowed, choices, near ? nearest : ""));
    }

    /// How much was noted so far.
    private int noted() {
        return faults.values().stream().mapToInt(fault -> fault.rows().size()).sum() + rowFaults.size();
    }

    private String cell(int row, PlanColumn column) {
        int place = match.column(column.key());
        return place < 0 ? "" : sheet.cell(row, place);
    }

    private static boolean nothing(String text) {
        return NOTHING.contains(PlanWords.tidy(text));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package waymark.strategy.bulk;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.actions.ManyChanges;
import waymark.strategy.actions.PlanChanges;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.sheets.ColumnMatch;
import waymark.web.sheets.Sheet;
import waymark.web.sheets.SheetReader;

/// Actions from a spreadsheet: sent, mended cell by cell, looked at, and only then saved, all or none. Nothing
/// is kept between the pages: each form carries the cells that were read, and the file itself is kept nowhere.
@Controller
@RequestMapping("/actions/import")
class ActionImportController {

    static final String START = "strategy/bulk/import";
    private static final String MEND = "strategy/bulk/importMend";
    private static final String PREVIEW = "strategy/bulk/importPreview";

    /// The first page.
    record Start(String pasted, List<Problem> problems) {}

    /// A column of the sheet, with the first things in it.
    record ColumnView(String letters, String heading, String examples, String key) {

        String name() {
            return "column-" + letters;
        }
    }

    /// What was sent, and how its columns are read.
    record Columns(Sheet sheet, ColumnMatch match) {

        private static final int EXAMPLES = 3;

        static final List<Choice> READ_AS =
                Choice.from(List.of(PlanColumn.values()), PlanColumn::key, PlanColumn::heading);
        static final List<Choice> HEADINGS =
                List.of(Choice.of("yes", "Headings"), Choice.of("no", "An action: the sheet has no headings"));

        String headings() {
            return match.heading() >= 0 ? "yes" : "no";
        }

        List<ColumnView> all() {
            return IntStream.range(0, Math.max(sheet.width(), match.keys().size()))
                    .mapToObj(this::view)
                    .toList();
        }

        /// The headings of columns that are not read.
        List<String> unread() {
            return all().stream()
                    .filter(one -> one.key().isEmpty() && !(one.heading() + one.examples()).isEmpty())
                    .map(one -> one.heading().isEmpty() ? "column " + one.letters() : one.heading())
                    .toList();
        }

        private ColumnView view(int column) {
            var examples = IntStream.range(match.first(), sheet.rows().size())
                    .mapToObj(row -> sheet.cell(row, column))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .limit(EXAMPLES)
                    .toList();
            return new ColumnView(
                    Sheet.letters(column),
                    match.heading() < 0 ? "" : sheet.cell(match.heading(), column),
                    String.join(", ", examples),
                    column < match.keys().size() ? match.keys().get(column) : "");
        }
    }

    /// What is wrong, each at its cell.
    record Mend(Columns columns, SheetReading reading, boolean matched, List<Problem> problems) {

        /// So many are shown at once: the others when these are right.
        static final int MOST = 50;

        List<CellFault> faults() {
            return reading.faults().stream().limit(MOST).toList();
        }

        List<RowFault> rowFaults() {
            return reading.rowFaults().stream().limit(MOST).toList();
        }

        /// How many are not shown yet.
        int more() {
            return Math.max(reading.faults().size() - MOST, 0)
                    + Math.max(reading.rowFaults().size() - MOST, 0);
        }
    }

    /// What would be saved.
    record Preview(Columns columns, PlanPreview preview, List<Problem> problems) {}

    private static final int MOST_COLUMNS = 100;

    private final KnownActions known;
    private final StrategyChoices choices;
    private final PlanChanges changes;
    private final Clock clock;

    ActionImportController(KnownActions known, StrategyChoices choices, PlanChanges changes, Clock clock) {
        this.known = known;
        this.choices = choices;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping
    @Allow(EDIT_PLAN)
    ModelAndView start() {
        return Page.show(START, new Start("", List.of()));
    }

    /// Reads what was sent, or what was read before with what the person mended since.
    @PostMapping
    @Allow(EDIT_PLAN)
    ModelAndView read(FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        return switch (sent(form, file)) {
            case Ruling.Refused(var problems) -> Page.refuse(START, new Start(form.text("pasted"), problems));
            case Ruling.Agreed(Columns columns) -> show(columns, read(columns, actor));
        };
    }

    @PostMapping("/confirmation")
    @Allow(EDIT_PLAN)
    ModelAndView save(FormData form, Actor.Person actor) {
        var columns = carried(form);
        if (columns == null) {
            return Page.go("/actions/import");
        }
        var reading = read(columns, actor);
        if (reading.faulty() || reading.preview().empty()) {
            return show(columns, reading);
        }
        var overtaken = reading.preview().overtaken(Seen.read(form.text("seen")));
        if (!overtaken.isEmpty()) {
            return overtaken(columns, actor, overtaken);
        }
        return switch (changes.save(
                actor, ManyChanges.SPREADSHEET, reading.preview().planned(today()))) {
            case Saved.Done<List<Ref>> _ ->
                Page.go(Notice.done(reading.preview().summary()), "/actions");
            case Saved.Stale<List<Ref>>(var refs) -> overtaken(columns, actor, refs);
        };
    }

    private ModelAndView overtaken(Columns columns, Actor.Person actor, List<Ref> refs) {
        var now = read(columns, actor);
        return now.faulty()
                ? show(columns, now)
                : Page.conflict(
                        PREVIEW, new Preview(columns, now.preview(), List.of(new Problem("", Seen.overtaken(refs)))));
    }

    private static ModelAndView show(Columns columns, SheetReading reading) {
        boolean matched = columns.match().column(PlanColumn.TITLE.key()) >= 0
                || columns.match().column(PlanColumn.REFERENCE.key()) >= 0;
        if (!matched) {
            var problem = new Problem("column-A", "Say which column holds the title or the reference of an action");
            return Page.refuse(MEND, new Mend(columns, reading, false, List.of(problem)));
        }
        if (reading.faulty()) {
            return Page.refuse(MEND, new Mend(columns, reading, true, problems(reading)));
        }
        return Page.show(PREVIEW, new Preview(columns, reading.preview(), List.of()));
    }

    private static List<Problem> problems(SheetReading reading) {
        var problems = new ArrayList<Problem>();
        reading.faults().stream()
                .limit(Mend.MOST)
                .forEach(fault -> problems.add(new Problem(fault.field(), fault.summary())));
        reading.rowFaults().stream()
                .limit(Mend.MOST)
                .forEach(fault -> problems.add(new Problem(
                        "skip-" + fault.number(), "Row %d: %s".formatted(fault.number(), fault.message()))));
        return problems;
    }

    private SheetReading read(Columns columns, Actor.Person actor) {
        var sheet = columns.sheet();
        var match = columns.match();
        return ActionSheet.read(
                sheet,
                match,
                new PlanWords(choices.forPlan(actor)),
                actor,
                known.of(ActionSheet.references(sheet, match)),
                known.titled(ActionSheet.newTitles(sheet, match)),
                today());
    }

    private static Ruling<Columns> sent(FormData form, @Nullable MultipartFile file) {
        var carried = carried(form);
        if (carried != null) {
            return Ruling.agreed(carried);
        }
        boolean chosen = file != null && !file.isEmpty();
        var pasted = form.text("pasted");
        if (!chosen && pasted.isEmpty()) {
            return Ruling.refused("file", "Choose a file, or paste rows from a spreadsheet");
        }
        if (chosen && !pasted.isEmpty()) {
            return Ruling.refused("pasted", "Choose a file or paste rows, not both; empty one of the two");
        }
        var sheet =
                chosen && file != null ? SheetReader.file("file", bytes(file)) : SheetReader.pasted("pasted", pasted);
        return sheet.map(read ->
                new Columns(read, ActionSheet.completed(read, ColumnMatch.guess(read, PlanColumn.READ))));
    }

    /// The sheet of the page before, with its columns as chosen there, and its cells as mended there.
    private static @Nullable Columns carried(FormData form) {
        var sheet = Sheet.of(form.text("sheet")).orElse(null);
        if (sheet == null) {
            return null;
        }
        var keys = IntStream.range(0, MOST_COLUMNS)
                .mapToObj(column -> "column-" + Sheet.letters(column))
                .takeWhile(form::has)
                .map(form::text)
                .toList();
        var match = ColumnMatch.chosen(sheet, form.text("headings").equals("yes"), keys, PlanColumn.READ);
        var mended = Mending.of(sheet, form);
        return new Columns(mended, ActionSheet.completed(mended, match));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new InvariantViolation("an upload that was received cannot be read", gone);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

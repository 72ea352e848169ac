package waymark.launch.draft;

import static waymark.kernel.Permission.IMPORT_PARTNERSHIP;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// A step of setting up: a form where it has one row, else its rows with the ways to add more.
@Controller
@RequestMapping("/launch/{step}")
class LaunchStepController {

    static final String FORM = "launch/draft/form";
    private static final String TABLE = "launch/draft/table";

    /// One row of a step as it is typed.
    ///
    /// @param row counted from 0; -1 of a new one
    record Form(LaunchStep step, int row, Draft draft, FormData form, List<Problem> problems) {

        boolean fresh() {
            return row < 0;
        }

        String action() {
            if (!step.many()) {
                return step.path();
            }
            return fresh() ? step.path() + "/new" : step.path() + "/rows/" + (row + 1);
        }

        String title() {
            if (!step.many()) {
                return step.title();
            }
            return (fresh() ? "Add one " : "Change this ") + step.thing();
        }

        List<Choice> choices(LaunchColumn column) {
            return column.options().of(draft);
        }

        /// True where a step before it has to come first.
        boolean nothingToChoose(LaunchColumn column) {
            return choices(column).isEmpty();
        }

        /// Can be taken back.
        boolean saved() {
            return !step.many() && !draft.rows(step).isEmpty();
        }

        int seen() {
            return draft.step(step).number();
        }
    }

    /// A row as people read it.
    ///
    /// @param fault what is wrong with it; empty where nothing is
    record RowView(int number, String name, List<String> cells, String fault) {}

    /// @param faults of the step as a whole
    /// @param more what can be chosen from a list
    record Table(
            LaunchStep step,
            List<LaunchColumn> shown,
            List<RowView> rows,
            List<String> faults,
            SavedStep saved,
            int more,
            List<Problem> problems) {}

    private static final int SHOWN = 4;

    private final LaunchDrafts drafts;
    private final LaunchCheck check;
    private final LaunchOffers offers;
    private final LaunchGate gate;

    LaunchStepController(LaunchDrafts drafts, LaunchCheck check, LaunchOffers offers, LaunchGate gate) {
        this.drafts = drafts;
        this.check = check;
        this.offers = offers;
        this.gate = gate;
    }

    @GetMapping
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView show(@PathVariable("step") String code, Actor.Person actor) {
        var step = LaunchGate.step(code);
        var closed = gate.closed(actor);
        if (closed.isPresent()) {
            return closed.get();
        }
        var draft = drafts.draft(actor);
        return step.many()
                ? Page.show(TABLE, table(actor, step, draft))
                : Page.show(FORM, new Form(step, 0, draft, filled(step, draft, 0), List.of()));
    }

    private Table table(Actor actor, LaunchStep step, Draft draft) {
        var faults = check.faults(actor, draft).getOrDefault(step, List.of());
        var shown = step.columns().stream()
                .filter(column -> column.kind() != LaunchColumn.Kind.CODE)
                .limit(SHOWN)
                .toList();
        var rows = new ArrayList<RowView>();
        for (int i = 0; i < draft.rows(step).size(); i++) {
            int at = i;
            var row = draft.rows(step).get(i);
            rows.add(new RowView(
                    i + 1,
                    row.cell(shown.getFirst().key()),
                    shown.stream()
                            .skip(1)
                            .map(column -> column.words(row.cell(column.key()), draft))
                            .toList(),
                    faults.stream()
                            .filter(fault -> fault.row() == at)
                            .map(LaunchCheck.Fault::message)
                            .findFirst()
                            .orElse("")));
        }
        return new Table(
                step,
                shown,
                rows,
                faults.stream()
                        .filter(fault -> fault.row() < 0)
                        .map(LaunchCheck.Fault::message)
                        .toList(),
                draft.step(step),
                offers.of(step, draft).values().stream().mapToInt(List::size).sum(),
                List.of());
    }

    /// A form with what is in a row already.
    static FormData filled(LaunchStep step, Draft draft, int row) {
        var form = FormData.version(draft.step(step).number());
        if (row < 0 || row >= draft.rows(step).size()) {
            return form;
        }
        for (var column : step.columns()) {
            var cell = draft.rows(step).get(row).cell(column.key());
            form = column.kind() == LaunchColumn.Kind.CHOICES
                    ? form.with(column.key(), LaunchColumn.parts(cell))
                    : form.with(column.key(), (Object) cell);
        }
        return form;
    }

    /// The row that a form carries.
    static RowReading read(LaunchStep step, FormData form, Draft draft) {
        return RowReading.of(
                step,
                key -> step.columns().stream()
                        .filter(column -> column.key().equals(key))
                        .map(column -> column.kind() == LaunchColumn.Kind.CHOICES
                                ? String.join(LaunchColumn.BETWEEN, form.all(key))
                                : form.text(key))
                        .findFirst()
                        .orElse(""),
                draft);
    }

    /// Saves a step of one row.
    @PostMapping
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView save(@PathVariable("step") String code, FormData form, Actor.Person actor) {
        var step = LaunchGate.step(code);
        var closed = gate.closed(actor);
        if (closed.isPresent() || step.many()) {
            return closed.orElseGet(() -> Page.go(step.path()));
        }
        var draft = drafts.draft(actor);
        var read = read(step, form, draft).among(step, List.of());
        if (!read.problems().isEmpty()) {
            return Page.refuse(FORM, new Form(step, 0, draft, form, read.problems()));
        }
        var ruling = Ruling.agreed(List.of(read.row())).save(rows -> saved(actor, draft, step, form.version(), rows));
        return switch (ruling) {
            case Saved.Done<SavedStep> _ -> Page.go(Notice.done("Saved"), "/launch");
            case Saved.Stale<SavedStep> _ -> Page.merged(show(code, actor));
            case Ruling.Refused<SavedStep>(var problems) -> Page.refuse(FORM, new Form(step, 0, draft, form, problems));
        };
    }

    private Saved<SavedStep> saved(Actor.Person actor, Draft draft, LaunchStep step, int seen, List<LaunchRow> rows) {
        var now = draft.step(step);
        return now.number() == seen ? drafts.save(actor, now, rows) : Saved.stale(now);
    }

    /// Takes the last save of the step back.
    @PostMapping("/undo")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView undo(@PathVariable("step") String code, FormData form, Actor.Person actor) {
        var step = LaunchGate.step(code);
        var closed = gate.closed(actor);
        if (closed.isPresent()) {
            return closed.get();
        }
        var now = drafts.draft(actor).step(step);
        boolean nothing = now.rows().isEmpty() && now.backTo() == null;
        if (nothing || now.number() != form.version()) {
            return Page.go(
                    Notice.important("Nothing was undone: somebody saved this step since. See it as it is now"),
                    step.path());
        }
        return switch (drafts.takeBack(actor, now)) {
            case Saved.Done<SavedStep> _ -> Page.go(Notice.done("The last save of this step is undone"), step.path());
            case Saved.Stale<SavedStep> _ -> Page.go(step.path());
        };
    }
}

package waymark.launch.draft;

import static waymark.kernel.Permission.IMPORT_PARTNERSHIP;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.launch.draft.LaunchStepController.Form;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// One row of a step with many: added, changed, removed.
@Controller
@RequestMapping("/launch/{step}")
class LaunchRowController {

    private final LaunchDrafts drafts;
    private final LaunchGate gate;

    LaunchRowController(LaunchDrafts drafts, LaunchGate gate) {
        this.drafts = drafts;
        this.gate = gate;
    }

    @GetMapping("/new")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView begin(@PathVariable("step") String code, Actor.Person actor) {
        var step = LaunchGate.table(code);
        var draft = drafts.draft(actor);
        return gate.closed(actor)
                .orElseGet(() -> Page.show(
                        LaunchStepController.FORM,
                        new Form(step, -1, draft, LaunchStepController.filled(step, draft, -1), List.of())));
    }

    @PostMapping("/new")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView add(@PathVariable("step") String code, FormData form, Actor.Person actor) {
        return save(LaunchGate.table(code), -1, form, actor);
    }

    /// @param row counted from 1
    @GetMapping("/rows/{row}")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView edit(@PathVariable("step") String code, @PathVariable int row, Actor.Person actor) {
        var step = LaunchGate.table(code);
        var closed = gate.closed(actor);
        if (closed.isPresent()) {
            return closed.get();
        }
        var draft = drafts.draft(actor);
        there(draft, step, row);
        return Page.show(
                LaunchStepController.FORM,
                new Form(step, row - 1, draft, LaunchStepController.filled(step, draft, row - 1), List.of()));
    }

    @PostMapping("/rows/{row}")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView change(@PathVariable("step") String code, @PathVariable int row, FormData form, Actor.Person actor) {
        return save(LaunchGate.table(code), row - 1, form, actor);
    }

    @PostMapping("/rows/{row}/removal")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView remove(@PathVariable("step") String code, @PathVariable int row, FormData form, Actor.Person actor) {
        var step = LaunchGate.table(code);
        var closed = gate.closed(actor);
        if (closed.isPresent()) {
            return closed.get();
        }
        var draft = drafts.draft(actor);
        if (draft.step(step).number() != form.version()) {
            return overtaken(step);
        }
        there(draft, step, row);
        var rows = new ArrayList<LaunchRow>(draft.rows(step));
        rows.remove(row - 1);
        return switch (drafts.save(actor, draft.step(step), rows)) {
            case Saved.Done<SavedStep> _ ->
                Page.go(Notice.done("Removed. “Undo the last save” brings it back"), step.path());
            case Saved.Stale<SavedStep> _ -> overtaken(step);
        };
    }

    private ModelAndView save(LaunchStep step, int row, FormData form, Actor.Person actor) {
        var closed = gate.closed(actor);
        if (closed.isPresent()) {
            return closed.get();
        }
        var draft = drafts.draft(actor);
        var now = draft.step(step);
        var rows = new ArrayList<LaunchRow>(now.rows());
        if (row >= 0) {
            there(draft, step, row + 1);
            rows.remove(row);
        }
        var read = LaunchStepController.read(step, form, draft).among(step, rows);
        if (!read.problems().isEmpty()) {
            return Page.refuse(LaunchStepController.FORM, new Form(step, row, draft, form, read.problems()));
        }
        if (now.number() != form.version() && row >= 0) {
            return Page.merged(edit(step.code(), row + 1, actor));
        }
        rows.add(row < 0 ? rows.size() : row, read.row());
        return switch (drafts.save(actor, now, rows)) {
            case Saved.Done<SavedStep> _ ->
                Page.go(
                        Notice.done(
                                row < 0
                                        ? "Added: "
                                                + read.row()
                                                        .cell(step.columns()
                                                                .getFirst()
                                                                .key())
                                        : "Saved"),
                        step.path());
            case Saved.Stale<SavedStep> _ -> overtaken(step);
        };
    }

    private static ModelAndView overtaken(LaunchStep step) {
        return Page.go(
                Notice.important("Nothing was saved: somebody else saved the %s since. See them as they are now"
                        .formatted(step.title().toLowerCase(Locale.ROOT))),
                step.path());
    }

    private static void there(Draft draft, LaunchStep step, int row) {
        if (row < 1 || row > draft.rows(step).size()) {
            throw new NotFound(row);
        }
    }
}

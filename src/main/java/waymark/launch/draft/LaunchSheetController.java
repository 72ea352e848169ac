package waymark.launch.draft;

import static waymark.kernel.Permission.IMPORT_PARTNERSHIP;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.launch.draft.LaunchSheet.SheetFault;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.ListFile;
import waymark.web.sheets.Sheet;
import waymark.web.sheets.SheetReader;

/// Rows that come with a spreadsheet, chosen or pasted: all of them, or none and the list of what is wrong.
@Controller
@RequestMapping("/launch/{step}")
class LaunchSheetController {

    private static final String PAGE = "launch/draft/sheet";

    /// @param pasted as it was sent; a chosen file has to be chosen again, as browsers want it
    record View(LaunchStep step, String pasted, List<SheetFault> faults, List<Problem> problems) {}

    private final LaunchDrafts drafts;
    private final LaunchGate gate;

    LaunchSheetController(LaunchDrafts drafts, LaunchGate gate) {
        this.drafts = drafts;
        this.gate = gate;
    }

    @GetMapping("/sheet")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView show(@PathVariable("step") String code, Actor.Person actor) {
        var step = LaunchGate.table(code);
        return gate.closed(actor).orElseGet(() -> Page.show(PAGE, new View(step, "", List.of(), List.of())));
    }

    /// The headings of a step, with what may be in its cells and the rows that are there.
    @GetMapping({"/template.csv", "/template.xlsx"})
    @Allow(IMPORT_PARTNERSHIP)
    ListFile template(@PathVariable("step") String code, Actor.Person actor) {
        var step = LaunchGate.table(code);
        var draft = drafts.draft(actor);
        var allowed = new LinkedHashMap<String, List<String>>();
        for (var column : step.columns()) {
            if (column.kind() == LaunchColumn.Kind.CHOICE) {
                allowed.put(
                        column.heading(),
                        column.options().of(draft).stream().map(Choice::label).toList());
            }
        }
        return new ListFile(
                step.code(),
                step.columns().stream().map(LaunchColumn::heading).toList(),
                draft.rows(step).stream()
                        .map(row -> step.columns().stream()
                                .map(column -> column.words(row.cell(column.key()), draft))
                                .toList())
                        .toList(),
                allowed);
    }

    @PostMapping("/sheet")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView read(
            @PathVariable("step") String code,
            FormData form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Person actor) {
        var step = LaunchGate.table(code);
        var closed = gate.closed(actor);
        if (closed.isPresent()) {
            return closed.get();
        }
        return switch (sent(form.text("pasted"), file)) {
            case Ruling.Refused<Sheet>(var problems) ->
                Page.refuse(PAGE, new View(step, form.text("pasted"), List.of(), problems));
            case Ruling.Agreed<Sheet>(var sheet) -> add(step, sheet, form.text("pasted"), actor);
        };
    }

    private ModelAndView add(LaunchStep step, Sheet sheet, String pasted, Actor.Person actor) {
        var draft = drafts.draft(actor);
        var read = LaunchSheet.read(step, sheet, draft);
        if (!read.faults().isEmpty()) {
            int count = read.faults().size();
            var field = pasted.isEmpty() ? "file" : "pasted";
            var problem = new Problem(
                    field,
                    count == 1
                            ? "1 cell cannot be used, and nothing was added. The table says which"
                            : "%d cells cannot be used, and nothing was added. The table says which".formatted(count));
            return Page.refuse(PAGE, new View(step, pasted, read.faults(), List.of(problem)));
        }
        var rows = new ArrayList<LaunchRow>(draft.rows(step));
        rows.addAll(read.rows());
        return switch (drafts.save(actor, draft.step(step), rows)) {
            case Saved.Done<SavedStep> _ ->
                Page.go(Notice.done("Added: " + step.counted(read.rows().size())), step.path());
            case Saved.Stale<SavedStep> _ ->
                Page.conflict(
                        PAGE,
                        new View(
                                step,
                                pasted,
                                List.of(),
                                List.of(
                                        new Problem(
                                                "pasted",
                                                "Nothing was added: somebody else saved this step since. Send the sheet again"))));
        };
    }

    private static Ruling<Sheet> sent(String pasted, @Nullable MultipartFile file) {
        boolean chosen = file != null && !file.isEmpty();
        if (!chosen && pasted.isEmpty()) {
            return Ruling.refused("file", "Choose a file, or paste rows from a spreadsheet");
        }
        if (chosen && !pasted.isEmpty()) {
            return Ruling.refused("pasted", "Choose a file or paste rows, not both; empty one of the two");
        }
        return chosen && file != null ? SheetReader.file("file", bytes(file)) : SheetReader.pasted("pasted", pasted);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new InvariantViolation("an upload that was received cannot be read", gone);
        }
    }
}

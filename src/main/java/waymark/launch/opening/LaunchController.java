package waymark.launch.opening;

import static waymark.kernel.Permission.IMPORT_PARTNERSHIP;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.launch.draft.Draft;
import waymark.launch.draft.DraftFile;
import waymark.launch.draft.LaunchCheck;
import waymark.launch.draft.LaunchCheck.Fault;
import waymark.launch.draft.LaunchColumn;
import waymark.launch.draft.LaunchDrafts;
import waymark.launch.draft.LaunchGate;
import waymark.launch.draft.LaunchRow;
import waymark.launch.draft.LaunchStep;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.Tone;
import waymark.web.forms.FormData;

/// The start of a partnership as a whole: how far each step has come, all of it on one page, and the button
/// that opens it.
@Controller
@RequestMapping("/launch")
class LaunchController {

    /// A step in the list.
    record StepView(LaunchStep step, String hint, String status, Tone tone) {}

    /// @param opened the name of the partnership once it is open, else empty
    record Overview(String opened, List<StepView> steps, boolean ready) {}

    /// A step with all that was typed.
    record Section(LaunchStep step, List<RowView> rows, List<String> faults) {}

    /// A row with its name and the cells that say something.
    record RowView(String name, List<Map.Entry<String, String>> cells, String fault) {}

    /// @param digest says which draft was looked at
    record Preview(String name, List<Section> sections, int faults, String digest) {}

    private final LaunchDrafts drafts;
    private final LaunchCheck check;
    private final LaunchGate gate;
    private final LaunchOpening opening;
    private final DirectoryApi directory;

    LaunchController(
            LaunchDrafts drafts, LaunchCheck check, LaunchGate gate, LaunchOpening opening, DirectoryApi directory) {
        this.drafts = drafts;
        this.check = check;
        this.gate = gate;
        this.opening = opening;
        this.directory = directory;
    }

    @GetMapping
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView overview(Actor.Person actor) {
        var opened = directory.partnershipName(actor);
        if (!opened.isEmpty()) {
            return Page.show("launch/opening/overview", new Overview(opened, List.of(), false));
        }
        var draft = drafts.draft(actor);
        var faults = check.faults(actor, draft);
        var steps = new ArrayList<StepView>();
        for (var step : LaunchStep.values()) {
            steps.add(view(step, draft, faults.getOrDefault(step, List.of())));
        }
        return Page.show("launch/opening/overview", new Overview("", steps, faults.isEmpty()));
    }

    private static StepView view(LaunchStep step, Draft draft, List<Fault> faults) {
        int rows = draft.rows(step).size();
        if (rows == 0) {
            return step.needed()
                    ? new StepView(step, step.description(), "To do", Tone.BLUE)
                    : new StepView(step, step.description(), "Optional", Tone.GREY);
        }
        var first = draft.rows(step).getFirst().cell(step.columns().getFirst().key());
        var column = step.columns().getFirst();
        var hint = step.many() ? step.counted(rows) : column.words(first, draft);
        if (!faults.isEmpty()) {
            return new StepView(
                    step,
                    hint + ". " + faults.getFirst().message(),
                    faults.size() == 1 ? "1 to put right" : faults.size() + " to put right",
                    Tone.YELLOW);
        }
        return new StepView(step, hint, "Done", Tone.GREEN);
    }

    @GetMapping("/preview")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView preview(Actor.Person actor) {
        return gate.closed(actor)
                .orElseGet(() -> Page.show("launch/opening/preview", preview(actor, drafts.draft(actor))));
    }

    private Preview preview(Actor actor, Draft draft) {
        var faults = check.faults(actor, draft);
        var sections = new ArrayList<Section>();
        for (var step : LaunchStep.values()) {
            var own = faults.getOrDefault(step, List.of());
            var rows = new ArrayList<RowView>();
            for (int i = 0; i < draft.rows(step).size(); i++) {
                rows.add(row(step, draft, i, own));
            }
            sections.add(new Section(
                    step,
                    rows,
                    own.stream()
                            .filter(fault -> fault.row() < 0)
                            .map(Fault::message)
                            .toList()));
        }
        return new Preview(
                draft.value(LaunchStep.NAME, "name"),
                sections,
                faults.values().stream().mapToInt(List::size).sum(),
                draft.digest());
    }

    private static RowView row(LaunchStep step, Draft draft, int at, List<Fault> faults) {
        LaunchRow row = draft.rows(step).get(at);
        var first = step.columns().getFirst();
        var cells = step.columns().stream()
                .filter(column -> !step.many() || !column.equals(first))
                .filter(column -> !row.cell(column.key()).isEmpty() && column.kind() != LaunchColumn.Kind.CODE)
                .map(column -> Map.entry(column.heading(), column.words(row.cell(column.key()), draft)))
                .toList();
        return new RowView(
                first.words(row.cell(first.key()), draft),
                cells,
                faults.stream()
                        .filter(fault -> fault.row() == at)
                        .map(Fault::message)
                        .findFirst()
                        .orElse(""));
    }

    /// The partnership file that the draft makes, to keep or to go on with elsewhere.
    @GetMapping("/partnership.json")
    @Allow(IMPORT_PARTNERSHIP)
    ResponseEntity<byte[]> file(Actor.Person actor) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"partnership.json\"")
                .body(new DraftFile(drafts.draft(actor)).bytes());
    }

    @PostMapping("/opening")
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView open(FormData form, Actor.Person actor) {
        var closed = gate.closed(actor);
        if (closed.isPresent()) {
            return closed.get();
        }
        Optional<String> refused = opening.open(actor, form.text("digest"));
        return refused.map(why -> Page.go(Notice.important(why), "/launch/preview"))
                .orElseGet(() -> Page.go(
                        Notice.done("The partnership is open. Now say who you are, and bring in the first people"),
                        "/"));
    }
}

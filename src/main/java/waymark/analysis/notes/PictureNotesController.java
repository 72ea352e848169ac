package waymark.analysis.notes;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// An analyst writes what changed and what is not known beside a chart.
@Controller
@RequestMapping("/insight/notes/{chart}")
class PictureNotesController {

    private static final String FORM = "analysis/notes/form";
    private static final int LONGEST = 2_000;

    record Form(NotedChart chart, List<PictureNote> before, FormData form, List<Problem> problems) {}

    private record Words(String changed, String unknown) {}

    private final PictureNotes notes;

    PictureNotesController(PictureNotes notes) {
        this.notes = notes;
    }

    private static NotedChart known(String chart) {
        return NotedChart.of(chart).orElseThrow(() -> new NotFound("chart"));
    }

    @GetMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView edit(@PathVariable String chart, Actor.Person actor) {
        var of = known(chart);
        var beside = notes.beside(actor);
        var form = FormData.version(beside.version(of));
        var before = beside.of(of);
        return Page.show(
                FORM,
                new Form(
                        of,
                        before,
                        before.isEmpty()
                                ? form
                                : form.with("changed", before.getFirst().changed())
                                        .with("unknown", before.getFirst().unknown()),
                        List.of()));
    }

    @PostMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView save(@PathVariable String chart, FormData form, Actor.Person actor) {
        var of = known(chart);
        var read = form.read(reader -> new Words(
                reader.required("changed", "What changed", LONGEST, "Say what changed, or that nothing did"),
                reader.required("unknown", "What is not known", LONGEST, "Say what is not known")));
        return switch (read.save(words -> notes.write(actor, of, form.version(), words.changed(), words.unknown()))) {
            case Saved.Done<PictureNotes.Beside> _ -> Page.go(Notice.done("Saved, with today’s date"), of.path());
            case Ruling.Refused<PictureNotes.Beside>(var problems) ->
                Page.refuse(FORM, new Form(of, notes.beside(actor).of(of), form, problems));
            case Saved.Stale<PictureNotes.Beside> _ -> Page.merged(edit(chart, actor));
        };
    }
}

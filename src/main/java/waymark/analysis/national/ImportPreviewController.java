package waymark.analysis.national;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.national.NationalFigures.Given;
import waymark.analysis.national.SpreadsheetReading.Line;
import waymark.analysis.national.SpreadsheetReading.State;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What was found in a spreadsheet of national figures, with every value and every doubt: taken, or put
/// aside.
@Controller
@RequestMapping("/insight/national/imports/{ref}")
class ImportPreviewController {

    private static final String PREVIEW = "analysis/national/preview";

    /// @param open lines that would add something
    /// @param same how many values are held already
    /// @param chosen the index of each line that is ticked
    /// @param before the same file, taken before; null where it was not
    record Preview(
            NationalImport it,
            List<Line> open,
            long same,
            List<String> chosen,
            @Nullable NationalImport before,
            List<Problem> problems) {

        long count(State state) {
            return open.stream().filter(one -> one.state() == state).count();
        }

        long doubtful() {
            return open.stream().filter(one -> !one.sure()).count();
        }

        boolean chosen(Line line) {
            return chosen.contains(String.valueOf(line.index()));
        }

        /// Doubts that belong to no value that would be taken, by kind.
        Map<Doubt.Kind, List<Doubt>> others() {
            return it.content().others().stream()
                    .collect(Collectors.groupingBy(Doubt::kind, java.util.TreeMap::new, Collectors.toList()));
        }
    }

    private final NationalImports imports;
    private final NationalFigures figures;

    ImportPreviewController(NationalImports imports, NationalFigures figures) {
        this.imports = imports;
        this.figures = figures;
    }

    private Preview preview(
            Actor.Person actor, NationalImport it, @Nullable List<String> sent, List<Problem> problems) {
        var lines = it.content().against(figures.held(actor), it.publishedOn());
        var open = lines.stream().filter(one -> one.state() != State.SAME).toList();
        var chosen = sent == null
                ? open.stream()
                        .filter(Line::sure)
                        .map(one -> String.valueOf(one.index()))
                        .toList()
                : sent;
        return new Preview(
                it,
                it.waits() ? open : List.of(),
                lines.size() - (long) open.size(),
                chosen,
                imports.takenBefore(actor, it).orElse(null),
                problems);
    }

    @GetMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView show(@PathVariable String ref, Actor.Person actor) {
        return Page.show(PREVIEW, preview(actor, imports.get(actor, ref), null, List.of()));
    }

    private NationalImport waiting(Actor.Person actor, String ref) {
        var it = imports.get(actor, ref);
        if (!it.waits()) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// Takes the values that are ticked.
    @PostMapping("/confirmation")
    @Allow(ANALYSE_FIGURES)
    ModelAndView take(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = waiting(actor, ref);
        var chosen = form.all("take");
        var values = preview(actor, it, chosen, List.of()).open().stream()
                .filter(one -> chosen.contains(String.valueOf(one.index())))
                .map(one -> new Given(
                        one.value().series(), one.value().period(), one.value().value(), one.first()))
                .toList();
        if (values.isEmpty()) {
            return Page.refuse(
                    PREVIEW,
                    preview(
                            actor,
                            it,
                            chosen,
                            List.of(new Problem("take", "Tick the values to take, or put the file aside"))));
        }
        return after(
                ref,
                imports.take(actor, it, form.version(), values),
                "Values added: %d. Nothing that was held is changed".formatted(values.size()));
    }

    /// Puts the file aside.
    @PostMapping("/refusal")
    @Allow(ANALYSE_FIGURES)
    ModelAndView refuse(@PathVariable String ref, FormData form, Actor.Person actor) {
        return after(
                ref, imports.refuse(actor, waiting(actor, ref), form.version()), "Put aside. Nothing of it is taken");
    }

    private static ModelAndView after(String ref, Saved<NationalImport> saved, String done) {
        return Page.go(
                saved instanceof Saved.Done<NationalImport>
                        ? Notice.done(done)
                        : Notice.important("Somebody else decided about it first. Nothing of yours was saved"),
                "/insight/national/imports/%s",
                ref);
    }
}

package waymark.analysis.synthetic;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.APPROVE_RELEASES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.synthetic.SyntheticExtracts.Made;
import waymark.analysis.synthetic.SyntheticExtracts.Wanted;
import waymark.insight.synthetic.Pool;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.mvc.Download;
import waymark.web.sheets.SheetReader;

/// Synthetic extracts: made from a pool of counts, approved by somebody else, taken out.
@Controller
@RequestMapping("/insight/synthetic")
class SyntheticExtractsController {

    private static final String FORM = "analysis/synthetic/form";
    private static final int LONGEST_SOURCE = 300;
    private static final List<Choice> LENGTHS = List.of(
            Choice.of("2", "Two attributes together"),
            Choice.of(
                    "3", "Three attributes together", "More is kept of how attributes go together, and more is lost"));

    record Index(List<Made> extracts, boolean makes) {}

    record View(Made it, boolean approves) {}

    record Form(FormData form, List<Problem> problems) {

        List<Choice> lengths() {
            return LENGTHS;
        }
    }

    private final SyntheticExtracts extracts;

    SyntheticExtractsController(SyntheticExtracts extracts) {
        this.extracts = extracts;
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("analysis/synthetic/extracts", new Index(extracts.all(actor), actor.may(ANALYSE_FIGURES)));
    }

    @GetMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView ask() {
        return Page.show(FORM, new Form(FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView make(FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        var pool = pool(form, file);
        var read = form.<Ruling<Wanted>>read(reader -> {
            if (pool instanceof Ruling.Refused<Pool>(var problems)) {
                problems.forEach(problem -> reader.when(true, problem.field(), problem.message()));
            }
            var title = reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title");
            var source = reader.requiredLine("source", "The source", LONGEST_SOURCE, "Say whose pool it is");
            var length = reader.choice("length", LENGTHS, Choice::value, "Choose how many attributes go together");
            return pool.map(of -> new Wanted(title, source, of, Integer.parseInt(length.value())));
        });
        return switch (read.then(wanted -> wanted)) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(FORM, new Form(form, problems));
            case Ruling.Agreed<Wanted>(var wanted) ->
                Page.go(
                        Notice.done("Made. Somebody else approves it before it leaves"),
                        "/insight/synthetic/%s",
                        extracts.make(actor, wanted));
        };
    }

    private static Ruling<Pool> pool(FormData form, @Nullable MultipartFile file) {
        if (file != null && !file.isEmpty()) {
            try {
                return SheetReader.file("file", file.getBytes()).then(PoolText::read);
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
        return form.text(PoolText.FIELD).isEmpty()
                ? Ruling.refused(PoolText.FIELD, "Enter the pool, or choose a file")
                : SheetReader.pasted(PoolText.FIELD, form.text(PoolText.FIELD)).then(PoolText::read);
    }

    @GetMapping("/{ref}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = extracts.get(actor, ref);
        return Page.show("analysis/synthetic/extract", new View(it, it.approvable(actor)));
    }

    /// Somebody else approves it.
    @PostMapping("/{ref}/approval")
    @Allow(APPROVE_RELEASES)
    ModelAndView approve(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = extracts.get(actor, ref);
        if (!it.approvable(actor)) {
            throw new NotFound(ref);
        }
        return Page.go(
                extracts.approve(actor, it, form.version())
                        ? Notice.done("Approved. It can be taken out")
                        : Notice.important("Somebody else changed it first. Nothing of yours was saved"),
                it.path());
    }

    @GetMapping("/{ref}/extract.zip")
    @Allow(VIEW_PACKS)
    @RecordsAccess
    ResponseEntity<byte[]> file(@PathVariable Ref ref, Actor.Person actor) {
        if (extracts.get(actor, ref).approvedOn() == null) {
            throw new NotFound(ref);
        }
        return Download.of(
                "synthetic-" + ref + ".zip",
                MediaType.parseMediaType("application/zip"),
                extracts.takeOut(actor, ref).orElseThrow(() -> new NotFound(ref)));
    }
}

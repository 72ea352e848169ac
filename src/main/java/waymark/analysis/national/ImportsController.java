package waymark.analysis.national;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.national.NationalFigures.Given;
import waymark.analysis.national.SpreadsheetReading.Line;
import waymark.analysis.national.SpreadsheetReading.State;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.sheets.NamedSheet;
import waymark.web.sheets.SheetReader;

/// Spreadsheets of national figures: brought, looked at with every value and every doubt, and only then taken.
@Controller
@RequestMapping("/insight/national/imports")
class ImportsController {

    static final String PATH = "/insight/national/imports";
    private static final String LIST = "analysis/national/imports";
    private static final String PREVIEW = "analysis/national/preview";
    private static final int LONGEST_EDITION = 150;

    record Index(List<NationalImport> imports, FormData form, List<Problem> problems) {}

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

    private record Brought(String edition, LocalDate publishedOn, List<NamedSheet> sheets) {}

    private final NationalImports imports;
    private final NationalFigures figures;
    private final Clock clock;

    ImportsController(NationalImports imports, NationalFigures figures, Clock clock) {
        this.imports = imports;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView list(Actor.Person actor) {
        return Page.show(LIST, new Index(imports.all(actor), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView bring(
            FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        var bytes = bytes(file);
        var today = LocalDate.now(clock);
        var read = form.read(reader -> {
                    var edition = reader.requiredLine(
                            "edition",
                            "The edition",
                            LONGEST_EDITION,
                            "Say which edition it is, as its title page does");
                    var day = reader.requiredDate("publishedOn", "Day of publication", today.minusMonths(1));
                    reader.when(
                            day.isAfter(today), "publishedOn", "The day of publication must be today or in the past");
                    reader.when(bytes.length == 0, "file", "Choose a file");
                    return new Brought(edition, day, List.of());
                })
                .then(brought -> SheetReader.sheets("file", bytes)
                        .map(sheets -> new Brought(brought.edition(), brought.publishedOn(), sheets)));
        return switch (read) {
            case Ruling.Refused<Brought>(var problems) ->
                Page.refuse(LIST, new Index(imports.all(actor), form, problems));
            case Ruling.Agreed<Brought>(var brought) -> {
                var content = SpreadsheetReading.read(brought.sheets());
                if (content.values().isEmpty()) {
                    yield Page.refuse(
                            LIST, new Index(imports.all(actor), form, List.of(new Problem("file", nothing(content)))));
                }
                var name = file == null ? null : file.getOriginalFilename();
                yield Page.go(
                        "%s/%s",
                        PATH,
                        imports.bring(
                                actor,
                                brought.edition(),
                                brought.publishedOn(),
                                NationalImports.tidy(name == null ? "" : name),
                                bytes,
                                content));
            }
        };
    }

    private static String nothing(SpreadsheetReading content) {
        var first = content.doubts().stream()
                .limit(3)
                .map(one -> (one.cell().isEmpty() ? "" : one.cell() + ": ") + one.words())
                .collect(Collectors.joining(". "));
        return "No figure was found in it: no sheet has quarters or years with headings that are known"
                + (first.isEmpty() ? "" : ". " + first);
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
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

    @GetMapping("/{ref}")
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
    @PostMapping("/{ref}/confirmation")
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
    @PostMapping("/{ref}/refusal")
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
                "%s/%s",
                PATH,
                ref);
    }
}

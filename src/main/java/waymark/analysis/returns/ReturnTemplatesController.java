package waymark.analysis.returns;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.figures.ProvidedFigure;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The templates of returns, and a page to add a version of one.
@Controller
@RequestMapping("/insight/returns/templates")
class ReturnTemplatesController {

    private static final String FORM = "analysis/returns/template";

    record Index(List<ReturnTemplate> templates) {}

    /// @param figures that can be named in a field
    record Form(ReturnTemplate it, List<ProvidedFigure> figures, FormData form, List<Problem> problems) {}

    private final ReturnTemplates templates;
    private final OnwardCounting counting;
    private final Clock clock;

    ReturnTemplatesController(ReturnTemplates templates, OnwardCounting counting, Clock clock) {
        this.templates = templates;
        this.counting = counting;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView list(Actor.Person actor) {
        return Page.show("analysis/returns/templates", new Index(templates.current(actor)));
    }

    private ReturnTemplate known(Actor actor, String code) {
        return templates.find(actor, code).orElseThrow(() -> new NotFound("template"));
    }

    private Form form(ReturnTemplate it, FormData form, List<Problem> problems) {
        return new Form(
                it,
                counting.figures().stream()
                        .sorted(Comparator.comparing(ProvidedFigure::title))
                        .toList(),
                form,
                problems);
    }

    @GetMapping("/{code}")
    @Allow(ANALYSE_FIGURES)
    ModelAndView edit(@PathVariable String code, Actor.Person actor) {
        var it = known(actor, code);
        var filled = FormData.version(it.version())
                .with("title", it.title())
                .with("receiver", it.receiver())
                .with("about", it.about())
                .with("fields", ReturnTemplate.lines(it.fields()))
                .with("checkedOn", it.checkedOn())
                .with("checkedBy", it.checkedBy());
        return Page.show(FORM, form(it, filled, List.of()));
    }

    @PostMapping("/{code}")
    @Allow(ANALYSE_FIGURES)
    ModelAndView add(@PathVariable String code, FormData form, Actor.Person actor) {
        var it = known(actor, code);
        var fields = ReturnTemplate.read("fields", form.lines("fields"));
        var read = form.read(reader -> {
            var checkedOn = reader.date("checkedOn", "The day");
            var checkedBy = reader.line("checkedBy", "The name", FormReader.TITLE);
            reader.when(
                    checkedOn.filter(day -> day.isAfter(LocalDate.now(clock))).isPresent(),
                    "checkedOn",
                    "The day must be today or in the past");
            reader.when(
                    checkedOn.isPresent() == checkedBy.isEmpty(),
                    "checkedBy",
                    "Say who compared it and when, or leave both empty");
            if (fields instanceof Ruling.Refused<List<ReturnTemplate.Field>>(var problems)) {
                problems.forEach(problem -> reader.when(true, problem.field(), problem.message()));
            }
            return new ReturnTemplates.Wanted(
                    reader.requiredLine("title", "The title", FormReader.TITLE, "Enter a title"),
                    reader.requiredLine("receiver", "The receiver", FormReader.TITLE, "Say who asks for it"),
                    reader.text("about", "The note", FormReader.REASON),
                    fields instanceof Ruling.Agreed<List<ReturnTemplate.Field>>(var agreed) ? agreed : List.of(),
                    checkedOn.orElse(null),
                    checkedBy);
        });
        return switch (read) {
            case Ruling.Refused<ReturnTemplates.Wanted>(var problems) -> Page.refuse(FORM, form(it, form, problems));
            case Ruling.Agreed<ReturnTemplates.Wanted>(var wanted) ->
                form.version() == it.version() && templates.add(actor, it.code(), it.version() + 1, wanted)
                        ? Page.go(
                                Notice.done("Version %d is added. Returns begun before keep theirs"
                                        .formatted(it.version() + 1)),
                                "/insight/returns/templates")
                        : Page.merged(edit(code, actor));
        };
    }
}

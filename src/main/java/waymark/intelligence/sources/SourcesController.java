package waymark.intelligence.sources;

import static waymark.kernel.Permission.KEEP_SOURCES;

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
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Custodians see numbers; who a number is they see after they said why.
@Controller
@RequestMapping("/intelligence/sources")
class SourcesController {

    private static final String ASK = "intelligence/sources/reason";
    private static final String SOURCE = "intelligence/sources/source";
    private static final List<Choice> RISKS = List.of(
            Choice.of("LOW", "Low"), Choice.of("MEDIUM", "Medium"), Choice.of("HIGH", "High: they could be harmed"));

    record Index(List<SourceLine> sources) {}

    record Ask(String number, FormData form, List<Problem> problems) {}

    record View(
            RegisteredSources.Source source,
            List<RegisteredSources.Origin> told,
            List<RegisteredSources.Assessment> assessments,
            List<RegisteredSources.Opening> openings,
            FormData form,
            List<Problem> problems) {

        List<Choice> risks() {
            return RISKS;
        }
    }

    private record Judged(String risk, String words) {}

    private final RegisteredSources sources;

    SourcesController(RegisteredSources sources) {
        this.sources = sources;
    }

    @GetMapping
    @Allow(KEEP_SOURCES)
    ModelAndView list() {
        return Page.show("intelligence/sources/sources", new Index(sources.kept()));
    }

    @GetMapping("/{number}")
    @Allow(KEEP_SOURCES)
    ModelAndView ask(@PathVariable Ref number) {
        return Page.show(ASK, new Ask(sources.get(number.value()).number(), FormData.empty(), List.of()));
    }

    /// The page of a source is the answer to its reason: there is no address that shows it without one.
    @PostMapping("/{number}")
    @Allow(KEEP_SOURCES)
    ModelAndView open(@PathVariable Ref number, FormData form, Actor.Person actor) {
        sources.get(number.value());
        return switch (form.read(reader -> reader.requiredLine("reason", "The reason", 300, "Enter why you open it"))) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(ASK, new Ask(number.value(), form, problems));
            case Ruling.Agreed<String>(var reason) ->
                Page.show(SOURCE, view(sources.open(actor, number.value(), reason), FormData.empty(), List.of()));
        };
    }

    private View view(RegisteredSources.Source source, FormData form, List<Problem> problems) {
        return new View(
                source,
                sources.told(source.id()),
                sources.assessments(source.id()),
                sources.openings(source.id()),
                form,
                problems);
    }

    @PostMapping("/{number}/assessment")
    @Allow(KEEP_SOURCES)
    ModelAndView assess(@PathVariable Ref number, FormData form, Actor.Person actor) {
        var source = sources.get(number.value());
        var read = form.read(reader -> new Judged(
                reader.choice("risk", RISKS, Choice::value, "Choose the risk").value(),
                reader.required(
                        "words", "What could happen", 2_000, "Enter what could happen and how they may be reached")));
        return switch (read) {
            case Ruling.Refused<Judged>(var problems) -> Page.refuse(SOURCE, view(source, form, problems));
            case Ruling.Agreed<Judged>(var judged) -> {
                sources.assess(actor, source, judged.risk(), judged.words());
                yield Page.go(Notice.done("Saved. The source is closed again"), "/intelligence/sources");
            }
        };
    }
}

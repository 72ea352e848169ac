package waymark.analysis.local;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Adds a local figure, and withdraws one that turned out to be wrong.
@Controller
@RequestMapping("/insight/local")
class LocalFigureController {

    private static final String FORM = "analysis/local/form";
    private static final String WITHDRAWAL = "analysis/local/withdrawal";

    record Form(List<Choice> areas, FormData form, List<Problem> problems) {

        List<Choice> sides() {
            return List.of(CountedSide.values()).stream()
                    .map(one -> Choice.of(one.name(), one.words(), one.hint()))
                    .toList();
        }

        List<Choice> checks() {
            return Choice.from(
                    List.of(LocalFigure.Checked.values()), LocalFigure.Checked::name, LocalFigure.Checked::words);
        }
    }

    record Withdrawal(LocalFigure it, FormData form, List<Problem> problems) {}

    private final LocalFigures figures;
    private final DirectoryApi directory;
    private final Clock clock;

    LocalFigureController(LocalFigures figures, DirectoryApi directory, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.clock = clock;
    }

    private List<Choice> areas(Actor actor) {
        var areas = new ArrayList<>(Choice.from(directory.areas(actor), Area::code, Area::name));
        areas.add(LocalFigure.Given.ELSEWHERE);
        return areas;
    }

    @GetMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView add(Actor.Person actor) {
        return Page.show(FORM, new Form(areas(actor), FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView save(FormData form, Actor.Person actor) {
        var areas = areas(actor);
        return switch (LocalFigure.Given.read(form, areas, LocalDate.now(clock))) {
            case Ruling.Refused<LocalFigure.Given>(var problems) -> Page.refuse(FORM, new Form(areas, form, problems));
            case Ruling.Agreed<LocalFigure.Given>(var given) -> {
                figures.add(actor, given);
                yield Page.go(Notice.done("Added"), "/insight/local");
            }
        };
    }

    @GetMapping("/{ref}/withdrawal")
    @Allow(ANALYSE_FIGURES)
    ModelAndView withdrawal(@PathVariable String ref, Actor.Person actor) {
        var it = figures.standing(actor, ref);
        return Page.show(WITHDRAWAL, new Withdrawal(it, FormData.version(it.version()), List.of()));
    }

    @PostMapping("/{ref}/withdrawal")
    @Allow(ANALYSE_FIGURES)
    ModelAndView withdraw(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = figures.standing(actor, ref);
        var read =
                form.read(reader -> reader.required("why", "The reason", FormReader.REASON, "Say why it is withdrawn"));
        return switch (read.save(why -> figures.withdraw(actor, it, form.version(), why))) {
            case Saved.Done<LocalFigure> _ -> Page.go(Notice.done("Withdrawn. It stays to be read"), "/insight/local");
            case Ruling.Refused<LocalFigure>(var problems) ->
                Page.refuse(WITHDRAWAL, new Withdrawal(it, form, problems));
            case Saved.Stale<LocalFigure> _ -> Page.merged(withdrawal(ref, actor));
        };
    }
}

package waymark.analysis.local;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// How many people live in each area, which rates need.
@Controller
@RequestMapping("/insight/local/populations")
class PopulationsController {

    private static final String PAGE = "analysis/local/populations";

    record View(List<Population> all, Map<String, String> names, FormData form, List<Problem> problems) {

        String name(String area) {
            return names.getOrDefault(area, area);
        }

        List<Choice> areas() {
            return Choice.from(names.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
        }
    }

    private final LocalFigures figures;
    private final DirectoryApi directory;
    private final Clock clock;

    PopulationsController(LocalFigures figures, DirectoryApi directory, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView populations(Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        var names = new LinkedHashMap<String, String>();
        names.put(Population.COUNTRY, "United Kingdom");
        directory.areas(actor).forEach(area -> names.put(area.code(), area.name()));
        figures.all(actor).forEach(one -> names.putIfAbsent(one.area(), one.areaName()));
        return new View(figures.populations(actor), names, form, problems);
    }

    @PostMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView enter(FormData form, Actor.Person actor) {
        var areas = view(actor, form, List.of()).areas();
        return switch (Population.Given.read(form, areas, LocalDate.now(clock))) {
            case Ruling.Refused<Population.Given>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Population.Given>(var given) -> {
                figures.enter(actor, given);
                yield Page.go(Notice.done("Entered. What was entered before stays"), "/insight/local/populations");
            }
        };
    }
}

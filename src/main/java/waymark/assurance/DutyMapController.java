package waymark.assurance;

import static waymark.kernel.Permission.VIEW_DUTIES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.ListFile;

/// Duties by organisations as a picture and as a file.
@Controller
class DutyMapController {

    /// @param kind code of the one that is asked for, or empty for all
    record View(DutyMap map, List<Choice> kinds, String kind) {}

    private final Duties duties;
    private final DutyMaps maps;
    private final Clock clock;

    DutyMapController(Duties duties, DutyMaps maps, Clock clock) {
        this.duties = duties;
        this.maps = maps;
        this.clock = clock;
    }

    @GetMapping("/duties")
    @Allow(VIEW_DUTIES)
    ModelAndView show(@RequestParam(defaultValue = "") String kind, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var all = maps.all(today);
        var cells = kind.isEmpty()
                ? all
                : all.stream().filter(cell -> cell.kind().equals(kind)).toList();
        return Page.show(
                "assurance/map", new View(new DutyMap(reaching(cells), cells, today), DutyMap.choices(all), kind));
    }

    /// The duties that reach one of them.
    private List<Duty> reaching(List<DutyCell> cells) {
        var codes = cells.stream().map(DutyCell::duty).collect(Collectors.toSet());
        return duties.all().stream().filter(duty -> codes.contains(duty.code())).toList();
    }

    @GetMapping({"/duties.csv", "/duties.xlsx"})
    @Allow(VIEW_DUTIES)
    ListFile file(@RequestParam(defaultValue = "") String kind, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var cells = maps.ofKind(today, kind);
        return new ListFile("duties", DutyMap.header(), new DutyMap(duties.all(), cells, today).lines());
    }
}

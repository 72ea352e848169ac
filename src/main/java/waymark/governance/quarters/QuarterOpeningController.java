package waymark.governance.quarters;

import static waymark.kernel.Permission.PLAN_QUARTERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.quarters.ReportingQuarter.Issued;
import waymark.governance.quarters.ReportingQuarter.Opened;
import waymark.governance.quarters.ReportingQuarter.Planned;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;

/// Opens a quarter: each area gets its return. A second opening changes nothing.
@Controller
@RequestMapping("/quarters/{quarter}/opening")
class QuarterOpeningController {

    private static final String PAGE = "governance/quarters/opening";

    private final ReportingQuarters quarters;
    private final Clock clock;

    QuarterOpeningController(ReportingQuarters quarters, Clock clock) {
        this.quarters = quarters;
        this.clock = clock;
    }

    record View(Planned quarter, List<Area> areas, List<Problem> problems) {}

    @GetMapping
    @Allow(PLAN_QUARTERS)
    ModelAndView confirm(@PathVariable Quarter quarter) {
        return switch (quarters.get(quarter)) {
            case Planned planned -> Page.show(PAGE, new View(planned, quarters.areas(), List.of()));
            case Opened it -> already(it);
            case Issued it -> already(it);
        };
    }

    @PostMapping
    @Allow(PLAN_QUARTERS)
    ModelAndView open(@PathVariable Quarter quarter, Actor.Person actor) {
        return switch (quarters.get(quarter)) {
            case Planned planned -> open(planned, actor);
            case Opened it -> already(it);
            case Issued it -> already(it);
        };
    }

    private ModelAndView open(Planned planned, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var areas = quarters.areas();
        return switch (planned.open(today, areas).save(event -> quarters.save(actor, event, today))) {
            case Saved.Done<ReportingQuarter> _ ->
                Page.go(
                        Notice.done("%s is open. %d areas now write their returns"
                                .formatted(planned.title(), areas.size())),
                        "/quarters/%s",
                        planned.quarter());
            case Ruling.Refused<ReportingQuarter>(var problems) ->
                Page.refuse(PAGE, new View(planned, areas, problems));
            case Saved.Stale<ReportingQuarter>(Planned changed) ->
                Page.conflict(PAGE, new View(changed, areas, List.of()));
            case Saved.Stale<ReportingQuarter>(var current) -> already(current);
        };
    }

    private static ModelAndView already(ReportingQuarter it) {
        return Page.go(Notice.important("%s was opened already".formatted(it.title())), "/quarters/%s", it.quarter());
    }
}

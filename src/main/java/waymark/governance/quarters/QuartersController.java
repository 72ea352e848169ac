package waymark.governance.quarters;

import static waymark.kernel.Permission.APPROVE_PACK;
import static waymark.kernel.Permission.PLAN_QUARTERS;
import static waymark.kernel.Permission.PREPARE_PACK;
import static waymark.kernel.Permission.VIEW_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Quarter;
import waymark.web.Page;
import waymark.web.Tone;

/// The calendar of quarters, and the page of one quarter: the state of each area's return and the next step.
@Controller
class QuartersController {

    private final ReportingQuarters quarters;
    private final Clock clock;

    QuartersController(ReportingQuarters quarters, Clock clock) {
        this.quarters = quarters;
        this.clock = clock;
    }

    record Index(List<ReportingQuarter> quarters, boolean mayPlan) {

        static String state(ReportingQuarter quarter) {
            return switch (quarter) {
                case ReportingQuarter.Planned _ -> "Planned";
                case ReportingQuarter.Opened _ -> "Open";
                case ReportingQuarter.Issued _ -> "Pack issued";
            };
        }

        static Tone tone(ReportingQuarter quarter) {
            return switch (quarter) {
                case ReportingQuarter.Planned _ -> Tone.GREY;
                case ReportingQuarter.Opened _ -> Tone.BLUE;
                case ReportingQuarter.Issued _ -> Tone.GREEN;
            };
        }
    }

    record View(ReportingQuarter quarter, List<ReturnStatus> returns, Actor.Person reader, LocalDate today) {

        boolean mayOpen() {
            return quarter instanceof ReportingQuarter.Planned && reader.may(PLAN_QUARTERS);
        }

        boolean mayMove() {
            return !(quarter instanceof ReportingQuarter.Issued) && reader.may(PLAN_QUARTERS);
        }

        boolean seesPack() {
            return switch (quarter) {
                case ReportingQuarter.Planned _ -> false;
                case ReportingQuarter.Opened _ -> reader.may(PREPARE_PACK) || reader.may(APPROVE_PACK);
                case ReportingQuarter.Issued _ -> true;
            };
        }

        String next() {
            return new QuarterProgress(quarter, returns, today).next();
        }
    }

    @GetMapping("/quarters")
    @Allow(VIEW_RETURNS)
    ModelAndView index(Actor.Person actor) {
        return Page.show("governance/quarters/quarters", new Index(quarters.all(), actor.may(PLAN_QUARTERS)));
    }

    @GetMapping("/quarters/{quarter}")
    @Allow(VIEW_RETURNS)
    ModelAndView show(@PathVariable Quarter quarter, Actor.Person actor) {
        var it = quarters.get(quarter);
        return Page.show(
                "governance/quarters/quarter",
                new View(it, quarters.statuses(it.quarter()), actor, LocalDate.now(clock)));
    }
}

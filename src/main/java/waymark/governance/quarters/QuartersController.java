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
                case ReportingQuarter.Opened _ ->
                    reader.may(PREPARE_PACK)
                            || reader.may(APPROVE_PACK);
                case ReportingQuarter.Issued _ -> true;
            };
        }

        /// The next step of the whole quarter, who takes it and by when.
        String next() {
            var dates = quarter.dates();
            return switch (quarter) {
                case ReportingQuarter.Planned _ ->
                    "The coordinator opens the quarter on %s. Each area then writes its return."
                            .formatted(QuarterDates.say(dates.opens()));
                case ReportingQuarter.Issued issued ->
                    "The board pack was issued on %s. Nothing in this quarter changes any more."
                            .formatted(QuarterDates.say(issued.on()));
                case ReportingQuarter.Opened _ -> nextWhileOpen(dates);
            };
        }

        private String nextWhileOpen(QuarterDates dates) {
            long withAreas =
                    returns.stream().filter(it -> it.stage().withArea()).count();
            long waiting = returns.stream()
                    .filter(it -> it.stage() == ReturnStage.SUBMITTED)
                    .count();
            if (waiting > 0) {
                return "%s for the board to decide on%s."
                        .formatted(
                                counted(waiting, "return waits", "returns wait"),
                                by(dates.acceptBy(), " by %s", ", which was due on %s and is %s"));
            }
            if (withAreas > 0 && !today.isAfter(dates.acceptBy())) {
                return "%s still to come from the areas%s."
                        .formatted(
                                counted(withAreas, "return is", "returns are"),
                                by(dates.due(), ", due on %s", ", which were due on %s: %s"));
            }
            return "The coordinator prepares the board pack for %s.%s"
                    .formatted(
                            QuarterDates.say(dates.boardMeets()),
                            withAreas > 0
                                    ? " " + counted(withAreas, "area is missing.", "areas are missing.")
                                    : " All areas are in.");
        }

        /// @param over with the day and by how much it is late
        private String by(LocalDate agreed, String ahead, String over) {
            return today.isAfter(agreed)
                    ? over.formatted(QuarterDates.say(agreed), QuarterDates.late(agreed, today))
                    : ahead.formatted(QuarterDates.say(agreed));
        }

        private static String counted(long count, String one, String many) {
            return count + " " + (count == 1 ? one : many);
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

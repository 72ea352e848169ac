package waymark.exchange.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import waymark.exchange.api.ApiRows.View;
import waymark.exchange.consumers.Capability;

/// The delivery plan and what became of it: actions, measures, the figures of quarters whose pack was issued, and the
/// calendar of meetings.
@ResponseBody
class PlanResource implements ApiResource {

    /// One piece of work in the plan of an area, without the person who leads it.
    @Says("One piece of work in the plan of an area, without the person who leads it")
    record PlanAction(
            String ref,
            int version,
            String title,
            String area,
            String objective,
            String owner,
            List<String> partners,
            LocalDate startOn,
            LocalDate dueOn,
            String status,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate lastProgress,
            int openBlockers) {}

    /// What is measured, and by which areas.
    @Says("What is measured, and by which areas")
    record PlanMeasure(
            String ref,
            int version,
            String title,
            String objective,
            String unit,
            String direction,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            String source,
            List<String> areas,
            boolean countsPeople,
            @Nullable LocalDate retiredOn) {}

    /// What an area returned for a measure, in a quarter whose pack was issued.
    ///
    /// @param withheld true where it counts people: such a number is read in a released table or nowhere
    @Says("What an area returned for a measure, in a quarter whose pack was issued")
    record QuarterFigure(
            String quarter,
            String area,
            String measure,
            String title,
            String unit,
            @Nullable BigDecimal value,
            boolean withheld,
            String unavailableBecause) {}

    /// A meeting of a group, without its place and its link.
    @Says("A meeting of a group, without its place and its link")
    record GroupMeeting(
            String ref,
            int version,
            String group,
            @Nullable String area,
            Instant startsAt,
            int minutes,
            String state) {}

    private final ApiReader reader;

    PlanResource(ApiReader reader) {
        this.reader = reader;
    }

    @GetMapping("/actions")
    @Needs(Capability.READ_PLAN)
    @Says("List actions of the plan")
    ApiPage<PlanAction> actions(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String area) {
        return reader.page(View.ACTION, PlanAction.class, cursor, limit, area);
    }

    @GetMapping("/actions/{ref}")
    @Needs(Capability.READ_PLAN)
    @Says("Read one action")
    ResponseEntity<PlanAction> action(ApiCall call, @PathVariable String ref) {
        return reader.tagged(call, View.ACTION, PlanAction.class, ref, PlanAction::version);
    }

    @GetMapping("/measures")
    @Needs(Capability.READ_PLAN)
    @Says("List measures")
    ApiPage<PlanMeasure> measures(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String area) {
        return reader.page(View.MEASURE, PlanMeasure.class, cursor, limit, area);
    }

    @GetMapping("/measures/{ref}")
    @Needs(Capability.READ_PLAN)
    @Says("Read one measure")
    ResponseEntity<PlanMeasure> measure(ApiCall call, @PathVariable String ref) {
        return reader.tagged(call, View.MEASURE, PlanMeasure.class, ref, PlanMeasure::version);
    }

    @GetMapping("/figures")
    @Needs(Capability.READ_FIGURES)
    @Says("List figures of quarters whose pack was issued")
    ApiPage<QuarterFigure> figures(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String area) {
        return reader.page(View.FIGURE, QuarterFigure.class, cursor, limit, area);
    }

    @GetMapping("/meetings")
    @Needs(Capability.READ_MEETINGS)
    @Says("List meetings of groups")
    ApiPage<GroupMeeting> meetings(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String area) {
        return reader.page(View.MEETING, GroupMeeting.class, cursor, limit, area);
    }

    @GetMapping("/meetings/{ref}")
    @Needs(Capability.READ_MEETINGS)
    @Says("Read one meeting")
    ResponseEntity<GroupMeeting> meeting(ApiCall call, @PathVariable String ref) {
        return reader.tagged(call, View.MEETING, GroupMeeting.class, ref, GroupMeeting::version);
    }
}

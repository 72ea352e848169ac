package waymark.governance.quarters;

import java.time.LocalDate;
import java.util.List;

/// How far a quarter has come, with the returns of its areas.
record QuarterProgress(ReportingQuarter quarter, List<ReturnStatus> returns, LocalDate today) {

    /// The next step of the whole quarter, who takes it and by when.
    String next() {
        var dates = quarter.dates();
        return switch (quarter) {
            case ReportingQuarter.Planned _ ->
                "The coordinator opens the quarter on %s. Each area then writes its return."
                        .formatted(QuarterDates.say(dates.opens()));
            case ReportingQuarter.Issued issued ->
                "The board pack was issued on %s. %s".formatted(QuarterDates.say(issued.on()), afterwards());
            case ReportingQuarter.Opened _ -> nextWhileOpen(dates);
        };
    }

    /// Which returns may still follow the pack.
    private String afterwards() {
        var expected = returns.stream()
                .filter(it ->
                        it.supplementUntil() != null && (it.stage().withArea() || it.stage() == ReturnStage.SUBMITTED))
                .map(it -> it.area().name()
                        + (it.stage() == ReturnStage.SUBMITTED
                                ? " has submitted its return, and the board decides on it"
                                : " may submit its return until " + QuarterDates.say(it.supplementUntil())))
                .toList();
        return expected.isEmpty()
                ? "Nothing in this quarter changes any more."
                : String.join("; ", expected) + ". The pack stays as it is.";
    }

    private String nextWhileOpen(QuarterDates dates) {
        long withAreas = returns.stream().filter(it -> it.stage().withArea()).count();
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

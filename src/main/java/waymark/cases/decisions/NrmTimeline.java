package waymark.cases.decisions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.NrmState;
import waymark.cases.rules.RunningClock;
import waymark.web.Dates;
import waymark.web.Tone;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartCalendar;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartSpan;

/// The way of one person through the NRM, drawn: where it was from when to when, and the clocks.
final class NrmTimeline {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    /// Longer than this, a line for each quarter is enough.
    private static final int MONTHLY = 250;

    private static final int MARGIN = 7;
    private static final String OVER = "Over";

    private NrmTimeline() {}

    /// @param steps what was recorded, in any order
    static Chart draw(NrmProcess process, List<NrmStepLine> steps, List<RunningClock> clocks, LocalDate today) {
        var spans = new ArrayList<ChartSpan>();
        var walked = steps.stream()
                .filter(step -> !step.takenBack() && !step.correction())
                .sorted(Comparator.comparingInt(NrmStepLine::number))
                .toList();
        for (int place = 0; place < walked.size(); place++) {
            var step = walked.get(place);
            boolean last = place == walked.size() - 1;
            var until = last
                    ? process.state().ended() ? step.onDay() : today
                    : walked.get(place + 1).onDay();
            if (last || until.isAfter(step.onDay()) || step.to() == NrmState.RG_POSITIVE) {
                spans.add(new ChartSpan(
                        "Where it was",
                        step.to().words(),
                        step.onDay(),
                        until.isBefore(step.onDay()) ? step.onDay() : until,
                        false,
                        last ? "Now" : OVER,
                        last ? Tone.GREEN : Tone.GREY));
            }
        }
        var begin = spans.isEmpty() ? process.since() : spans.getFirst().from();
        for (var clock : clocks) {
            var from = clock.startedOn().isBefore(begin) ? begin : clock.startedOn();
            var end = clock.stoppedOn() != null ? clock.stoppedOn() : clock.endsOn() == null ? today : clock.endsOn();
            spans.add(new ChartSpan(
                    "Clocks",
                    clock.rule().name(),
                    from,
                    end.isBefore(from) ? from : end,
                    clock.live(today) && clock.endsOn() != null,
                    !clock.live(today) ? OVER : clock.standing(today).late() ? "After its day" : "Running",
                    !clock.live(today) ? Tone.GREY : clock.standing(today).late() ? Tone.ORANGE : Tone.BLUE));
        }
        return Chart.timeline(
                new ChartFrame(
                        "nrm-" + process.ref(),
                        "Time line",
                        "%s since %s. The dates are in the table below the picture."
                                .formatted(process.state().words(), Dates.day(process.since(), Locale.UK)),
                        "What",
                        "How it is",
                        ""),
                calendar(spans, process.since(), today),
                spans);
    }

    private static ChartCalendar calendar(List<ChartSpan> spans, LocalDate since, LocalDate today) {
        var first = spans.stream()
                .map(ChartSpan::from)
                .min(Comparator.naturalOrder())
                .orElse(since);
        var last = Stream.concat(spans.stream().map(ChartSpan::to), Stream.of(today))
                .max(Comparator.naturalOrder())
                .orElse(today)
                .plusDays(MARGIN);
        int months = ChronoUnit.DAYS.between(first, last) > MONTHLY ? 3 : 1;
        var sections = new ArrayList<ChartCalendar.Section>();
        sections.add(new ChartCalendar.Section(MONTH.format(first), first));
        for (var month = first.withDayOfMonth(1).plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            if ((month.getMonthValue() - 1) % months == 0) {
                sections.add(new ChartCalendar.Section(MONTH.format(month), month));
            }
        }
        return new ChartCalendar(first, last, today, sections);
    }
}

package waymark.web.charts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import waymark.web.Dates;
import waymark.web.Tone;

/// Bars along a calendar. Each has the pattern of its tone, its name above it and, where it is late, a broken line
/// from the day it was due to today.
final class ChartTimeline {

    private static final int LETTERS = 40;
    private static final int LINE = 17;
    private static final int BAR = 12;
    private static final int GAP = 12;

    /// Per cent of the width that the name of a quarter needs on a phone.
    private static final double NAME = 22;

    private final ChartPen pen;
    private final ChartCalendar calendar;

    private ChartTimeline(ChartFrame frame, ChartCalendar calendar) {
        this.pen = new ChartPen(frame);
        this.calendar = calendar;
    }

    static Chart draw(ChartFrame frame, ChartCalendar calendar, List<ChartSpan> spans) {
        int foot = height(spans);
        var chart = new ChartTimeline(frame, calendar);
        chart.frame(foot);
        chart.spans(spans);
        int height = chart.keys(spans, foot);
        return new Chart(frame.id(), frame.title(), chart.pen.finish(height), header(frame), table(spans));
    }

    private static List<String> header(ChartFrame frame) {
        return List.of(frame.label(), frame.value(), "Start", "Due");
    }

    private static List<List<String>> table(List<ChartSpan> spans) {
        return spans.stream()
                .map(span -> List.of(
                        span.label(),
                        span.word(),
                        Dates.brief(span.from(), Locale.UK),
                        Dates.brief(span.to(), Locale.UK)))
                .toList();
    }

    /// Where each quarter begins, and today.
    private void frame(int foot) {
        double free = 0;
        for (var section : calendar.sections()) {
            double x = calendar.at(section.from());
            pen.line(x, 18, x, foot, "stroke=\"" + ChartPen.GRID + "\"");
            if (x >= free && x <= 100 - NAME) {
                pen.text(x, 12, "start", section.label(), "font-size=\"13\" fill=\"" + ChartPen.QUIET + "\"");
                free = x + NAME;
            }
        }
        double now = calendar.at(calendar.today());
        pen.line(now, 18, now, foot, "stroke=\"" + ChartPen.INK + "\" stroke-width=\"2\"");
        pen.text(
                now,
                foot + 15,
                now < 15 ? "start" : now > 85 ? "end" : "middle",
                "Today",
                "font-weight=\"700\" font-size=\"13\"");
    }

    private void spans(List<ChartSpan> spans) {
        int top = 24;
        var group = "";
        for (var span : spans) {
            if (!span.group().equals(group)) {
                group = span.group();
                top = words(top, group, "font-weight=\"700\"") + 4;
            }
            top = words(top, span.label(), "");
            double from = calendar.at(span.from());
            double to = calendar.at(span.to().plusDays(1));
            pen.rect(from, top + 3, Math.max(to - from, 0.8), BAR, pen.tone(span.tone()) + " stroke-width=\"1.5\"");
            if (late(span, calendar.today())) {
                pen.line(
                        to,
                        top + 3 + BAR / 2.0,
                        calendar.at(calendar.today()),
                        top + 3 + BAR / 2.0,
                        "stroke=\"" + ChartPen.INK + "\" stroke-width=\"2\" stroke-dasharray=\"3 3\"");
            }
            top += BAR + GAP;
        }
    }

    /// Words on white, so that no line of the calendar runs through them; answers where the next begins. The table
    /// has all of a name that is too long for a line on a phone.
    private int words(int top, String words, String attributes) {
        pen.onWhite(
                0,
                top + 13,
                words.length() <= LETTERS
                        ? words
                        : words.substring(0, LETTERS - 1).strip() + "…",
                attributes);
        return top + LINE;
    }

    private int keys(List<ChartSpan> spans, int foot) {
        Map<String, Tone> words = new LinkedHashMap<>();
        spans.forEach(span -> words.putIfAbsent(span.word(), span.tone()));
        int place = 0;
        for (var word : words.entrySet()) {
            pen.key(place % 2 * 50, foot + 40 + place / 2 * 22, pen.tone(word.getValue()), word.getKey());
            place++;
        }
        return foot + 30 + (place + 1) / 2 * 22;
    }

    private static boolean late(ChartSpan span, LocalDate today) {
        return span.open() && span.to().isBefore(today);
    }

    private static int height(List<ChartSpan> spans) {
        long groups = spans.stream().map(ChartSpan::group).distinct().count();
        return 24 + (int) groups * (LINE + 4) + spans.size() * (LINE + BAR + GAP);
    }
}

package waymark.system.lines;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.health.SystemLine.State;

/// Whether all is well: every line, the worst first, with the last day of each.
@Controller
class SystemController {

    private static final int HOURS = 24;

    /// @param now when the page is of
    record View(List<Row> rows, List<Versions.Version> versions, Instant now) {

        List<Row> of(State state) {
            return rows.stream().filter(row -> row.line().state() == state).toList();
        }

        /// In one sentence.
        String verdict() {
            int bad = of(State.BAD).size();
            int watch = of(State.ATTENTION).size();
            if (rows.isEmpty()) {
                return "Nothing was checked yet. Checks run each minute.";
            }
            if (bad > 0) {
                return "%s critical%s. Do what is said beside it."
                        .formatted(
                                bad == 1 ? "One component is" : bad + " components are",
                                watch == 0
                                        ? ""
                                        : watch == 1
                                                ? ", and 1 needs attention"
                                                : ", and %d need attention".formatted(watch));
            }
            return watch == 0
                    ? "Everything is OK."
                    : "%s attention in the next days. Nothing is lost."
                            .formatted(watch == 1 ? "One component needs" : watch + " components need");
        }

        String tone() {
            if (!of(State.BAD).isEmpty()) {
                return "bad";
            }
            return of(State.ATTENTION).isEmpty() && !rows.isEmpty() ? "well" : "attention";
        }
    }

    /// @param strip the worst of each of the last 24 hours, the oldest first
    record Row(LineState line, List<Cell> strip, Instant now) {

        String since() {
            var span = Duration.between(line.since(), now);
            return span.toMinutes() < 1 ? "just now" : "for " + Spans.words(span);
        }

        boolean stale() {
            return line.lookedAt().plus(SystemLines.SILENT).isBefore(now);
        }

        /// What the strip shows, for who does not see it.
        String told() {
            return "In the last 24 hours: %s"
                    .formatted(List.of(State.BAD, State.ATTENTION, State.WELL).stream()
                            .map(state -> words(
                                    state,
                                    strip.stream()
                                            .filter(cell -> cell.state().equals(state.name()))
                                            .count()))
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(", ")));
        }

        private static String words(State state, long hours) {
            if (hours == 0) {
                return "";
            }
            var how = switch (state) {
                case BAD -> "critical";
                case ATTENTION -> "needing attention";
                case WELL -> "OK";
                case OFF -> "not used";
            };
            return "%s %s".formatted(Spans.count(hours, "hour"), how);
        }
    }

    /// One hour of a strip.
    ///
    /// @param state as [State] is named, or `NONE` where nothing was looked at
    record Cell(String state) {}

    private final SystemLines lines;
    private final Versions versions;
    private final Clock clock;

    SystemController(SystemLines lines, Versions versions, Clock clock) {
        this.lines = lines;
        this.versions = versions;
        this.clock = clock;
    }

    @GetMapping(SystemWatch.PATH)
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView show(Actor.Person actor) {
        var now = clock.instant();
        Map<String, State> hours = lines.hours(actor).stream()
                .collect(Collectors.toMap(
                        hour -> slot(hour.key(), hour.node(), hour.hour()), SystemLines.Hour::worst, (one, _) -> one));
        Function<LineState, Row> row = line -> new Row(line, strip(line, hours, now), now);
        return Page.show(
                "system/lines/system",
                new View(lines.all(actor).stream().map(row).toList(), versions.all(actor), now));
    }

    private static List<Cell> strip(LineState line, Map<String, State> hours, Instant now) {
        var cells = new ArrayList<Cell>();
        var last = now.truncatedTo(ChronoUnit.HOURS);
        for (int back = HOURS - 1; back >= 0; back--) {
            var state = hours.get(slot(line.key(), line.node(), last.minus(back, ChronoUnit.HOURS)));
            cells.add(new Cell(state == null ? "NONE" : state.name()));
        }
        return cells;
    }

    private static String slot(String key, String node, Instant hour) {
        return key + "/" + node + "/" + hour.getEpochSecond();
    }
}

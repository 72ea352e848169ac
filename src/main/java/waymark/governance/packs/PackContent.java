package waymark.governance.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.returns.PrintedFigure;
import waymark.governance.returns.Trend;
import waymark.governance.returns.TrendPoint;
import waymark.strategy.rag.Colour;
import waymark.web.PackSectionProvider;

/// Everything a board pack prints. Counts of people are in it only as disclosure control released them. The
/// page, the PDF, the charts and the CSV are all made from this record.
///
/// @param format of this record, so that a pack issued today can be read in ten years
/// @param summary in the coordinator's words
/// @param moved what was completed, and what is on target and got better
/// @param slipped what is red, and what is amber and got worse; in a pack before format 5 what is red
/// @param fewerThan the first count of people that is printed as it is; null in a pack of format 1
/// @param account the checkpoint of the audit log at the start of the day on which the pack was issued; null
///     in a pack of an earlier format, and where there was none
/// @param editionNumber null in a pack of an earlier format, which is the first
/// @param changes what changed since the edition before, in sentences; empty in the first
/// @param unlocked the returns of issued packs that were opened again since the latest pack
/// @param headlines at most five sentences that follow from the figures; none in a pack before format 5
/// @param series the figures of earlier quarters, for the trend lines; none in a pack before format 5
/// @param risks the worst risks; null in a pack that was issued before there were registers
/// @param accountability attendance and challenges; null in a pack before format 6
/// @param sections what other modules add; none in a pack before format 7
public record PackContent(
        int format,
        String quarter,
        String title,
        LocalDate boardMeets,
        boolean demonstration,
        String summary,
        List<AreaLine> areas,
        List<Item> moved,
        List<Item> slipped,
        List<Request> requests,
        List<PriorityPage> priorities,
        List<AreaPage> pages,
        @Nullable Integer fewerThan,
        @Nullable AuditCheckpoint account,
        @Nullable Integer editionNumber,
        List<String> changes,
        List<Unlocked> unlocked,
        List<String> headlines,
        List<Series> series,
        @Nullable PackRisks risks,
        @Nullable Accountability accountability,
        List<PackSectionProvider.Section> sections) {

    static final int FORMAT = 7;

    /// The threshold of every pack of format 1.
    private static final int FEWER_THAN_BEFORE = 5;

    public PackContent {
        areas = List.copyOf(areas);
        moved = List.copyOf(moved);
        slipped = List.copyOf(slipped);
        requests = List.copyOf(requests);
        priorities = List.copyOf(priorities);
        pages = List.copyOf(pages);
        // packs before format 4 have neither
        changes = changes == null ? List.of() : List.copyOf(changes);
        unlocked = unlocked == null ? List.of() : List.copyOf(unlocked);
        // packs before format 5 have neither
        headlines = headlines == null ? List.of() : List.copyOf(headlines);
        series = series == null ? List.of() : List.copyOf(series);
        // packs before format 7 have none
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    /// Which edition this is: 1 for the pack as it was first issued.
    int edition() {
        return editionNumber == null ? 1 : editionNumber;
    }

    /// A return that had been locked in an issued pack and was opened again since.
    record Unlocked(String areaReturn, String areaName, String quarterTitle, LocalDate on, String by, String reason) {

        /// As a sentence.
        String sentence() {
            return "The return of %s for %s was unlocked on %s by %s: %s"
                    .formatted(areaName, quarterTitle, QuarterDates.say(on), by, reason);
        }
    }

    /// The same as the next edition, with what changed since the one before.
    PackContent next(int number, List<String> differences) {
        return new PackContent(
                format,
                quarter,
                title,
                boardMeets,
                demonstration,
                summary,
                areas,
                moved,
                slipped,
                requests,
                priorities,
                pages,
                fewerThan,
                account,
                number,
                differences,
                unlocked,
                headlines,
                series,
                risks,
                accountability,
                sections);
    }

    /// The same with the risks of the registers, attendance and challenges, and what other modules add.
    PackContent with(PackRisks registered, Accountability found, List<PackSectionProvider.Section> added) {
        return new PackContent(
                format,
                quarter,
                title,
                boardMeets,
                demonstration,
                summary,
                areas,
                moved,
                slipped,
                requests,
                priorities,
                pages,
                fewerThan,
                account,
                editionNumber,
                changes,
                unlocked,
                headlines,
                series,
                registered,
                found,
                added);
    }

    /// How organisations attended in the quarter and since, and the challenges that wait or were closed.
    ///
    /// @param from the first day that is counted
    /// @param to the last day that is counted
    record Accountability(LocalDate from, LocalDate to, List<Attendance> attendance, List<Challenge> challenges) {

        Accountability {
            attendance = List.copyOf(attendance);
            challenges = List.copyOf(challenges);
        }

        /// Those that wait for an answer or for who challenged.
        List<Challenge> open() {
            return challenges.stream().filter(Challenge::waits).toList();
        }

        int absences() {
            return attendance.stream().mapToInt(Attendance::absent).sum();
        }

        List<Challenge> closed() {
            return challenges.stream().filter(one -> !one.waits()).toList();
        }
    }

    /// The organisations of one kind together.
    ///
    /// @param counted meetings that count for them
    record Attendance(String kind, int organisations, int came, int apologies, int absent, int counted) {

        /// `12 of 14 (86%)`.
        String share() {
            return "%d of %d (%d%%)".formatted(came, counted, counted == 0 ? 0 : Math.round(came * 100.0 / counted));
        }
    }

    /// A challenge, with its answer as far as it was given.
    ///
    /// @param state as the database says it
    record Challenge(
            String ref,
            String challenger,
            String challenged,
            String asked,
            LocalDate due,
            String state,
            String answer) {

        boolean waits() {
            return state.equals("open") || state.equals("answered");
        }

        /// The state in words.
        String said() {
            return switch (state) {
                case "open" -> "Open, answer by " + QuarterDates.say(due);
                case "answered" -> "Answered";
                case "accepted" -> "Answer accepted";
                case "disagreed" -> "Closed, not agreed";
                case "escalated" -> "Taken to another group";
                default -> "Withdrawn";
            };
        }
    }

    /// A checkpoint of the audit log, printed so that every copy of the pack is a witness of it.
    ///
    /// @param origin the name of this audit log
    /// @param entries how many it covers
    /// @param root the hash over all of them, in base64
    /// @param signed when, as printed
    record AuditCheckpoint(String origin, long entries, String root, String signed) {

        /// As a sentence.
        String sentence() {
            return "On %s the audit log had %,d entries. The hash over all of them, and the name of the log:"
                    .formatted(signed, entries);
        }
    }

    /// Whether an area is in the pack, and if not, why.
    ///
    /// @param areaReturn reference of its return
    /// @param standing in words: "Accepted", or "Missing: sent back and not submitted again"
    /// @param timeliness "On time", "Late" or "Missing"
    /// @param lead its area leads with their organisations; null in a pack before format 5
    record AreaLine(
            String area,
            String name,
            String areaReturn,
            boolean present,
            String standing,
            String timeliness,
            @Nullable LocalDate submitted,
            @Nullable String lead) {

        /// The standing within a sentence.
        String said() {
            return standing.substring(0, 1).toLowerCase(Locale.ROOT) + standing.substring(1);
        }

        /// "Accepted" or "Missing", for a tag.
        String word() {
            int colon = standing.indexOf(':');
            return colon < 0 ? standing : standing.substring(0, colon);
        }

        /// Why it is missing, within a sentence.
        String reason() {
            return why().isEmpty() ? said() : why();
        }

        /// Why it is missing; empty where it is not.
        String why() {
            return standing.substring(word().length()).replaceFirst("^: ", "");
        }
    }

    /// One line of the summary or of the escalations.
    ///
    /// @param anchor where in the return it comes from: `action-AC-0001` or `measure-ME-0001`
    /// @param owner who answers for it, with their organisation; before format 5 an organisation or an area
    /// @param change since the quarter before, in brief; null for an action, and in a pack before format 5
    /// @param trend null where it cannot be said, and in a pack before format 5
    record Item(
            String area,
            String areaName,
            String areaReturn,
            String anchor,
            String title,
            Colour colour,
            String because,
            String owner,
            @Nullable String change,
            @Nullable Trend trend) {

        /// Whether it gets better or worse; empty where it cannot be said, and in a pack of an earlier format.
        String course() {
            return trend == null ? "" : trend.words();
        }

        boolean measure() {
            return anchor.startsWith("measure-");
        }

        /// Why it is in the list, with its change and whether that is better or worse.
        String evidence() {
            return Stream.of(because, change == null ? "" : change, course())
                    .filter(words -> !words.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    /// Those of them that are actions.
    static List<Item> actions(List<Item> items) {
        return items.stream().filter(item -> !item.measure()).toList();
    }

    /// Those of them that are measures, under their title, in the order in which they are first named.
    static Map<String, List<Item>> measures(List<Item> items) {
        return items.stream()
                .filter(Item::measure)
                .collect(Collectors.groupingBy(Item::title, LinkedHashMap::new, Collectors.toList()));
    }

    /// The figures of one measure in one area, oldest first, up to the quarter of the pack; a quarter without a
    /// figure is left out.
    record Series(String measure, String area, List<TrendPoint> points) {

        Series {
            points = List.copyOf(points);
        }
    }

    /// What an area asks of the board, and the answer as it stood when the pack was made.
    record Request(
            String request,
            String area,
            String areaName,
            String areaReturn,
            String wording,
            String outcome,
            String answer) {}

    /// One priority: the colours of its actions over all areas, and its measures.
    record PriorityPage(String priority, String title, List<ColourCount> actions, List<MeasureRow> measures) {

        PriorityPage {
            actions = List.copyOf(actions);
            measures = List.copyOf(measures);
        }

        int actionCount() {
            return actions.stream().mapToInt(ColourCount::actions).sum();
        }
    }

    record ColourCount(Colour colour, int actions) {}

    /// One measure over the areas.
    ///
    /// @param target for each area, as printed; "no target" where none is set
    /// @param targetAmount the same as a number, null where none is set
    /// @param total over all areas; null where the measure does not add up (percentages, days)
    /// @param source where the figures come from; null in a pack before format 5
    record MeasureRow(
            String measure,
            String title,
            String unit,
            String objective,
            boolean countsPeople,
            String target,
            @Nullable BigDecimal targetAmount,
            List<PrintedFigure> cells,
            @Nullable PrintedFigure total,
            @Nullable String source) {

        MeasureRow {
            cells = List.copyOf(cells);
        }

        Optional<PrintedFigure> of(String area) {
            return cells.stream().filter(cell -> cell.area().equals(area)).findFirst();
        }
    }

    /// One area's own page.
    record AreaPage(
            String area, String name, String areaReturn, String achievements, String challenges, List<Action> actions) {

        AreaPage {
            actions = List.copyOf(actions);
        }

        /// Its red and amber actions, worst first.
        List<Action> urgent() {
            return actions.stream()
                    .filter(action -> action.colour() == Colour.RED || action.colour() == Colour.AMBER)
                    .sorted(Comparator.comparing(Action::colour))
                    .toList();
        }

        /// The colours of its actions, worst first.
        List<ColourCount> counts() {
            return Arrays.stream(Colour.values())
                    .map(colour -> new ColourCount(colour, (int) actions.stream()
                            .filter(action -> action.colour() == colour)
                            .count()))
                    .filter(count -> count.actions() > 0)
                    .toList();
        }
    }

    /// How an action stood, and what the area says of it.
    record Action(
            String action,
            String title,
            String objective,
            String owner,
            String status,
            Colour colour,
            String because,
            @Nullable LocalDate due,
            String progress) {}

    /// How small counts of people are printed, in a sentence.
    String smallNumbers() {
        int threshold = fewerThan == null ? FEWER_THAN_BEFORE : fewerThan;
        return "A count of people from 1 to %d is printed as “fewer than %d”".formatted(threshold - 1, threshold);
    }

    /// The measures of one area, over all priorities.
    List<MeasureRow> measuresOf(String area) {
        return priorities.stream()
                .flatMap(priority -> priority.measures().stream())
                .filter(row -> row.of(area).isPresent())
                .toList();
    }

    /// What only the board can move: everything red. Each needs a recovery plan.
    List<Item> escalations() {
        return slipped.stream().filter(item -> item.colour() == Colour.RED).toList();
    }

    /// What is in the list of what slipped; a pack before format 5 had another rule.
    String slippedRule() {
        return format < 5
                ? "Actions past their due date and measures well off their target, by the rule when the pack was issued."
                : "Actions that are red, measures that are red, and measures that are amber and get worse."
                        + " Each red one needs a recovery plan. The owner of a measure is the area lead.";
    }

    /// The measures of all priorities.
    List<MeasureRow> measures() {
        return priorities.stream()
                .flatMap(priority -> priority.measures().stream())
                .toList();
    }

    /// Why figures read as they do, each reason once with the measures and areas it is given for.
    List<String> notes() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (var row : measures()) {
            Stream.concat(row.cells().stream(), Stream.ofNullable(row.total()))
                    .filter(cell -> !cell.note().isEmpty())
                    .forEach(cell -> places.computeIfAbsent(cell.note(), _ -> new ArrayList<>())
                            .add(row.title() + ", " + cell.areaName()));
        }
        return places.entrySet().stream()
                .map(entry -> "%s: %s".formatted(String.join("; ", entry.getValue()), entry.getKey()))
                .toList();
    }

    /// The own page of an area; empty where its return is missing.
    Optional<AreaPage> page(String area) {
        return pages.stream().filter(page -> page.area().equals(area)).findFirst();
    }

    /// What slipped in one area.
    List<Item> slippedIn(String area) {
        return slipped.stream().filter(item -> item.area().equals(area)).toList();
    }

    /// The earlier figures of a measure in an area, with that of this quarter.
    List<TrendPoint> pointsOf(String measure, String area) {
        return series.stream()
                .filter(one -> one.measure().equals(measure) && one.area().equals(area))
                .findFirst()
                .map(Series::points)
                .orElse(List.of());
    }

    /// What cannot be said because returns are missing, in sentences.
    List<String> unsaid() {
        return missing().stream()
                .map(area -> "Nothing can be said of %s: %s".formatted(area.name(), area.reason()))
                .toList();
    }

    /// In place of an empty list: that there is nothing, as far as returns are here.
    String nothing(String said) {
        if (missing().isEmpty()) {
            return said;
        }
        if (pages.isEmpty()) {
            return "Not known: no return has been accepted.";
        }
        return said + " This is of the returns accepted; it is not known of " + joined(missing()) + ".";
    }

    /// Below a list of requests: of which areas it is not known what they ask, or empty.
    String notAsked() {
        return missing().isEmpty() ? "" : "It is not known what is asked by " + joined(missing()) + ".";
    }

    private static String joined(List<AreaLine> areas) {
        return areas.stream().map(AreaLine::name).collect(Collectors.joining(", "));
    }

    /// How a figure changed, in brief; that it is not known where it cannot be said.
    static String brief(PrintedFigure cell) {
        if (cell.trend() == null) {
            return cell.change().isEmpty() ? "not known" : cell.change();
        }
        return cell.change()
                .replace(" since the quarter before, which is", ":")
                .replace(" since the quarter before", "");
    }

    /// A text in its lines, for print that knows no line ends.
    static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    List<AreaLine> missing() {
        return areas.stream().filter(area -> !area.present()).toList();
    }
}

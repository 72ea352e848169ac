package waymark.governance.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.returns.PrintedFigure;
import waymark.strategy.rag.Colour;

/// Everything a board pack prints. Counts of people are in it only as disclosure control released them. The
/// page, the PDF, the charts and the CSV are all made from this record.
///
/// @param format of this record, so that a pack issued today can be read in ten years
/// @param summary in the coordinator's words
/// @param moved what was completed or got better in the quarter
/// @param slipped what is late or off its target
/// @param fewerThan the first count of people that is printed as it is; null in a pack of format 1
/// @param account the checkpoint of the audit log at the start of the day on which the pack was issued; null
///     in a pack of an earlier format, and where there was none
/// @param editionNumber null in a pack of an earlier format, which is the first
/// @param changes what changed since the edition before, in sentences; empty in the first
/// @param unlocked the returns of issued packs that were opened again since the latest pack
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
        List<Unlocked> unlocked) {

    static final int FORMAT = 4;

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
                unlocked);
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
    record AreaLine(
            String area,
            String name,
            String areaReturn,
            boolean present,
            String standing,
            String timeliness,
            @Nullable LocalDate submitted) {

        /// The standing within a sentence.
        String said() {
            return standing.substring(0, 1).toLowerCase(Locale.ROOT) + standing.substring(1);
        }

        /// "Accepted" or "Missing", for a tag.
        String word() {
            int colon = standing.indexOf(':');
            return colon < 0 ? standing : standing.substring(0, colon);
        }

        /// Why it is missing; empty where it is not.
        String why() {
            return standing.substring(word().length()).replaceFirst("^: ", "");
        }
    }

    /// One line of the summary or of the escalations.
    ///
    /// @param anchor where in the return it comes from: `action-AC-0001` or `measure-ME-0001`
    /// @param owner who answers for it
    record Item(
            String area,
            String areaName,
            String areaReturn,
            String anchor,
            String title,
            Colour colour,
            String because,
            String owner) {}

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
    record MeasureRow(
            String measure,
            String title,
            String unit,
            String objective,
            boolean countsPeople,
            String target,
            @Nullable BigDecimal targetAmount,
            List<PrintedFigure> cells,
            @Nullable PrintedFigure total) {

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

    /// What only the board can move: red items.
    List<Item> escalations() {
        return slipped;
    }

    /// The same by who answers for them, in the order in which they are first named.
    Map<String, List<Item>> escalationsByOwner() {
        return escalations().stream()
                .collect(Collectors.groupingBy(Item::owner, LinkedHashMap::new, Collectors.toList()));
    }

    /// Items under their title, in the order in which they are first named: one line for a
    /// measure that moved in three areas.
    static Map<String, List<Item>> byTitle(List<Item> items) {
        return items.stream().collect(Collectors.groupingBy(Item::title, LinkedHashMap::new, Collectors.toList()));
    }

    /// One line of the first page: an action or a measure, and the areas where it moved and where it slipped.
    record Movement(String title, String moved, String slipped) {}

    /// What moved and what slipped, each action and measure once, so that it fits on one page.
    List<Movement> movements() {
        var moves = byTitle(moved);
        var slips = byTitle(slipped);
        var titles = new LinkedHashSet<>(moves.keySet());
        titles.addAll(slips.keySet());
        return titles.stream()
                .map(title -> new Movement(title, areaNames(moves.get(title)), areaNames(slips.get(title))))
                .toList();
    }

    private static String areaNames(@Nullable List<Item> items) {
        return items == null ? "" : items.stream().map(Item::areaName).collect(Collectors.joining(", "));
    }

    /// A text in its lines, for print that knows no line ends.
    static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    List<AreaLine> missing() {
        return areas.stream().filter(area -> !area.present()).toList();
    }
}

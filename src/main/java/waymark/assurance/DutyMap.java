package waymark.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;

/// Duties by organisations: one row for each organisation that a duty reaches, by kind.
///
/// @param cells of the organisations, in the order of the picture
record DutyMap(List<Duty> duties, List<DutyCell> cells, LocalDate today) {

    /// Organisations of one kind.
    record Kind(String code, String name, List<Row> rows) {}

    /// An organisation.
    record Row(String code, String name, Map<String, DutyCell> byDuty) {

        Optional<DutyCell> at(Duty duty) {
            return Optional.ofNullable(byDuty.get(duty.code()));
        }

        /// How many of the duties the organisation said something of.
        long assessed() {
            return byDuty.values().stream().filter(DutyCell::assessed).count();
        }
    }

    /// The duties under one law.
    record Law(String name, int duties) {}

    /// The laws in order, each over its columns.
    List<Law> laws() {
        var laws = duties.stream().collect(Collectors.groupingBy(Duty::law, LinkedHashMap::new, Collectors.counting()));
        return laws.entrySet().stream()
                .map(each -> new Law(each.getKey(), each.getValue().intValue()))
                .toList();
    }

    /// The organisations that a duty reaches, by kind.
    List<Kind> kinds() {
        return kinds(true);
    }

    /// Those that are reached at most under a condition, and did not say that it holds, by kind.
    List<Kind> others() {
        return kinds(false);
    }

    private List<Kind> kinds(boolean counting) {
        var kinds = new ArrayList<Kind>();
        cells.stream()
                .collect(Collectors.groupingBy(DutyCell::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, ofKind) -> {
                    var rows = rows(ofKind, counting);
                    if (!rows.isEmpty()) {
                        kinds.add(new Kind(code, ofKind.getFirst().kindName(), rows));
                    }
                });
        return kinds;
    }

    private static List<Row> rows(List<DutyCell> ofKind, boolean counting) {
        return ofKind.stream()
                .collect(Collectors.groupingBy(DutyCell::organisation, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(own -> own.stream().anyMatch(DutyCell::counts) == counting)
                .map(own -> new Row(
                        own.getFirst().organisation(),
                        own.getFirst().organisationName(),
                        own.stream().collect(Collectors.toMap(DutyCell::duty, each -> each))))
                .toList();
    }

    /// The kinds to choose from.
    static List<Choice> choices(Collection<DutyCell> cells) {
        var kinds = new LinkedHashMap<String, String>();
        cells.forEach(cell -> kinds.putIfAbsent(cell.kind(), cell.kindName()));
        return kinds.entrySet().stream()
                .map(each -> Choice.of(each.getKey(), each.getValue()))
                .toList();
    }

    /// What to say in words before the picture: "12 not met".
    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("not met", count(cell -> cell.compliance() == Compliance.NOT_MET));
        counts.put("partly met", count(cell -> cell.compliance() == Compliance.PARTLY));
        counts.put("evidence out of date", count(cell -> cell.expired(today)));
        counts.put("not assessed", count(cell -> cell.effect() == Effect.BOUND && !cell.assessed()));
        counts.put("overdue", count(cell -> cell.overdue(today)));
        counts.put("a peer disagrees", count(DutyCell::disagreed));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private long count(Predicate<DutyCell> which) {
        return cells.stream().filter(which).count();
    }

    /// The header of the file and its lines, one for each organisation and duty.
    static List<String> header() {
        return List.of(
                "Organisation",
                "Kind",
                "Law",
                "Duty",
                "Code",
                "Bound",
                "Why",
                "Compliance",
                "Level",
                "Assessed on",
                "Due",
                "Pieces of evidence",
                "Evidence counts until",
                "Evidence out of date",
                "Peer",
                "Peer: compliance",
                "Peer: level",
                "Peer disagrees");
    }

    List<List<?>> lines() {
        var byCode = duties.stream().collect(Collectors.toMap(Duty::code, duty -> duty));
        var lines = new ArrayList<List<?>>();
        for (var cell : cells) {
            var duty = byCode.get(cell.duty());
            if (duty != null) {
                lines.add(line(cell, duty));
            }
        }
        return lines;
    }

    private List<?> line(DutyCell cell, Duty duty) {
        var line = new ArrayList<Object>();
        line.add(cell.organisationName());
        line.add(cell.kindName());
        line.add(duty.law());
        line.add(duty.title());
        line.add(duty.code());
        line.add(cell.effect().word());
        line.add(cell.why());
        line.add(cell.compliance() == null ? "" : cell.compliance().word());
        line.add(orEmpty(cell.maturity()));
        line.add(orEmpty(cell.assessedOn()));
        line.add(orEmpty(cell.due()));
        line.add(cell.evidence());
        line.add(orEmpty(cell.expires()));
        line.add(cell.expired(today) ? "Yes" : "No");
        line.add(cell.peerName());
        line.add(cell.peerCompliance() == null ? "" : cell.peerCompliance().word());
        line.add(orEmpty(cell.peerMaturity()));
        line.add(cell.disagreed() ? "Yes" : "No");
        return line;
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}

package waymark.launch.draft;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.web.forms.Choice;

/// Rows that a step can begin with, so that what is published or the same everywhere is chosen and not
/// typed: councils, first responders, groups, a frame of objectives (`launch/SOURCES.md`).
@Component
class LaunchOffers {

    /// A row that is offered.
    ///
    /// @param group what it stands under on the page
    record Offer(String group, Choice choice, LaunchRow row) {}

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<CSVRecord> councils = read("councils.csv");
    private final List<CSVRecord> partners = read("partners.csv");
    private final List<CSVRecord> objectives = read("objectives.csv");
    private final List<CSVRecord> measures = read("measures.csv");

    /// True where a step has something to choose from.
    static boolean any(LaunchStep step) {
        return step.many();
    }

    /// What can still be added to a step, by the headings it stands under.
    Map<String, List<Offer>> of(LaunchStep step, Draft draft) {
        var first = step.columns().getFirst().key();
        var there = draft.rows(step).stream()
                .map(row -> row.cell(first).toLowerCase(Locale.ROOT))
                .toList();
        var groups = new LinkedHashMap<String, List<Offer>>();
        all(step, draft)
                .filter(offer -> !there.contains(offer.row().cell(first).toLowerCase(Locale.ROOT)))
                .forEach(offer -> groups.computeIfAbsent(offer.group(), _ -> new ArrayList<>())
                        .add(offer));
        return groups;
    }

    private Stream<Offer> all(LaunchStep step, Draft draft) {
        return switch (step) {
            case AREAS -> councils.stream().map(LaunchOffers::area);
            case PARTNERS -> Stream.concat(councils(draft), partners.stream().map(LaunchOffers::partner));
            case GROUPS -> groups(draft);
            case OBJECTIVES -> objectives.stream().map(LaunchOffers::objective);
            case MEASURES ->
                measures.stream()
                        .map(LaunchOffers::measure)
                        .filter(offer -> draft.objectives().stream()
                                .anyMatch(one -> one.value().equals(offer.row().cell("objective"))));
            case NUMBERS -> numbers(draft);
            case NAME, STRATEGY, PATHWAYS -> Stream.of();
        };
    }

    private static Offer area(CSVRecord line) {
        return offer(
                line.get("region"),
                line.get("area"),
                line.get("council"),
                LaunchRow.of("name", line.get("area"), "council", line.get("council")));
    }

    private static Stream<Offer> councils(Draft draft) {
        return draft.rows(LaunchStep.AREAS).stream()
                .map(area -> offer(
                        "Councils of your areas",
                        area.cell("council"),
                        "First responder, with a duty to notify",
                        LaunchRow.of(
                                "name",
                                area.cell("council"),
                                "sector",
                                "STATUTORY",
                                "areas",
                                area.cell("code"),
                                "firstResponder",
                                LaunchColumn.YES,
                                "duty",
                                "law")));
    }

    private static Offer partner(CSVRecord line) {
        boolean responder = line.get("first_responder").equals("yes");
        return offer(
                line.get("group"),
                line.get("name"),
                responder ? "First responder" : "",
                LaunchRow.of(
                        "name",
                        line.get("name"),
                        "code",
                        line.get("code"),
                        "sector",
                        line.get("sector"),
                        "coverage",
                        line.get("coverage"),
                        "firstResponder",
                        responder ? LaunchColumn.YES : "",
                        "duty",
                        line.get("duty")));
    }

    private static Stream<Offer> groups(Draft draft) {
        var local = draft.areas().stream()
                .map(area -> group(
                        area.label() + " Operational Group",
                        "operational",
                        area.value(),
                        "quarterly",
                        "Chair\nCouncil\nPolice\nAdult safeguarding\nChildren’s safeguarding\nHealth\nThird sector"));
        var whole = Stream.of(
                group(
                        "Strategic Board",
                        "strategic",
                        "",
                        "quarterly",
                        "Chair\nPolice and Crime Commissioner\nPolice\nCouncils\nHealth\nThird sector\nPartnership coordinator"),
                group(
                        "Multi-agency Case Conference",
                        "case",
                        "",
                        "monthly",
                        "Chair\nPolice\nAdult social care\nHealth\nHousing\nThird sector"));
        return Stream.concat(whole, local);
    }

    private static Offer group(String name, String tier, String area, String cadence, String seats) {
        return offer(
                "Groups that most partnerships have",
                name,
                seats.replace("\n", ", "),
                LaunchRow.of("name", name, "tier", tier, "areas", area, "cadence", cadence, "seats", seats));
    }

    private static Offer objective(CSVRecord line) {
        return offer(
                line.get("priority"),
                line.get("objective"),
                "",
                LaunchRow.of(
                        "priority",
                        line.get("priority"),
                        "objective",
                        line.get("objective"),
                        "fourPs",
                        line.get("four_ps")));
    }

    private static Offer measure(CSVRecord line) {
        return offer(
                "Measures to begin with",
                line.get("title"),
                line.get("objective"),
                LaunchRow.of(
                        "title",
                        line.get("title"),
                        "objective",
                        line.get("objective"),
                        "unit",
                        line.get("unit"),
                        "better",
                        line.get("better"),
                        "source",
                        line.get("source"),
                        "countsPeople",
                        line.get("counts_people").equals("yes") ? LaunchColumn.YES : ""));
    }

    private static Stream<Offer> numbers(Draft draft) {
        return draft.rows(LaunchStep.AREAS).stream()
                .flatMap(area -> Stream.of(
                        number(area, "Adult social care", "Concern about an adult", "ADULT"),
                        number(area, "Children’s social care", "Concern about a child", "CHILD"),
                        number(area, "Emergency duty team", "Out-of-hours concern", "OUT_OF_HOURS")));
    }

    private static Offer number(LaunchRow area, String what, String when, String subject) {
        var name = what + ", " + area.cell("council");
        return offer(
                "Numbers of your councils, which you fill in when you have them",
                name,
                when,
                LaunchRow.of("name", name, "useWhen", when, "subject", subject, "area", area.cell("code")));
    }

    /// Its name tells an offer from the others of its step.
    private static Offer offer(String group, String name, String hint, LaunchRow row) {
        return new Offer(group, Choice.of(name, name, hint), row);
    }

    private static List<CSVRecord> read(String name) {
        try (var in = new ClassPathResource("launch/" + name).getInputStream();
                var rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return List.copyOf(rows.getRecords());
        } catch (IOException unreadable) {
            throw new InvariantViolation("a list that comes with Waymark cannot be read: " + name, unreadable);
        }
    }
}

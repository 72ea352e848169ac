package waymark.launch.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import waymark.directory.DateText;
import waymark.directory.imports.PartnershipFile;
import waymark.web.forms.Choice;

/// The partnership file that the draft makes (`docs/partnership-file.md`), and which of its places comes from
/// which row.
public final class DraftFile {

    /// Where a place of the file comes from.
    ///
    /// @param row counted from 0
    record Origin(LaunchStep step, int row) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern PLACE = Pattern.compile("/([a-zA-Z]+)/([0-9]{1,6})(?:/objectives/([0-9]{1,6}))?.*");
    private static final Map<String, LaunchStep> LISTS = Map.of(
            "areas", LaunchStep.AREAS,
            "organisations", LaunchStep.PARTNERS,
            "groups", LaunchStep.GROUPS,
            "measures", LaunchStep.MEASURES,
            "publicNumbers", LaunchStep.NUMBERS);

    private final Draft draft;
    private final Map<String, List<Integer>> priorities = new LinkedHashMap<>();
    private final Map<String, String> objectives = new HashMap<>();

    public DraftFile(Draft draft) {
        this.draft = draft;
        var rows = draft.rows(LaunchStep.OBJECTIVES);
        for (int row = 0; row < rows.size(); row++) {
            priorities
                    .computeIfAbsent(rows.get(row).cell("priority"), _ -> new ArrayList<>())
                    .add(row);
        }
    }

    /// The file as it is handed to the importer and to people.
    public byte[] bytes() {
        return JSON.writeValueAsBytes(json());
    }

    /// The row that a JSON pointer of the file is about; nothing for what no row says.
    Optional<Origin> origin(String pointer) {
        if (pointer.startsWith("/partnership/strategy")) {
            return Optional.of(new Origin(LaunchStep.STRATEGY, 0));
        }
        if (pointer.startsWith("/partnership")) {
            return Optional.of(new Origin(LaunchStep.NAME, 0));
        }
        var place = PLACE.matcher(pointer);
        if (!place.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(place.group(2));
        if (place.group(1).equals("priorities")) {
            var rows = new ArrayList<>(priorities.values()).get(index);
            int within = place.group(3) == null ? 0 : Integer.parseInt(place.group(3));
            return Optional.of(new Origin(LaunchStep.OBJECTIVES, rows.get(within)));
        }
        return Optional.ofNullable(LISTS.get(place.group(1))).map(step -> new Origin(step, index));
    }

    private ObjectNode json() {
        var file = JSON.createObjectNode();
        file.put("format", PartnershipFile.FORMAT);
        var partnership = file.putObject("partnership");
        put(partnership, "code", draft.value(LaunchStep.NAME, "code"));
        put(partnership, "name", draft.value(LaunchStep.NAME, "name"));
        put(partnership, "source", draft.value(LaunchStep.NAME, "source"));
        strategy(partnership.putObject("strategy"));
        areas(file.putArray("areas"));
        sectors(file.putArray("sectors"));
        partners(file.putArray("organisations"));
        groups(file.putArray("groups"));
        priorities(file.putArray("priorities"));
        numbers(file.putArray("publicNumbers"));
        measures(file.putArray("measures"));
        if (draft.value(LaunchStep.PATHWAYS, "starter").equals(LaunchColumn.YES)) {
            file.put("starterPathways", true);
        }
        return file;
    }

    private void strategy(ObjectNode strategy) {
        put(strategy, "title", draft.value(LaunchStep.STRATEGY, "title"));
        for (var year : List.of("from", "to")) {
            var typed = draft.value(LaunchStep.STRATEGY, year);
            if (!typed.isEmpty()) {
                strategy.put(year, Integer.parseInt(typed));
            }
        }
    }

    private void areas(ArrayNode areas) {
        for (var row : draft.rows(LaunchStep.AREAS)) {
            var area = areas.addObject();
            put(area, "code", row.cell("code"));
            put(area, "name", row.cell("name"));
            put(area, "localAuthority", row.cell("council"));
        }
    }

    private static void sectors(ArrayNode sectors) {
        for (var sector : LaunchStep.Sectors.CHOICES) {
            sectors.addObject().put("code", sector.value()).put("name", sector.label());
        }
    }

    private void partners(ArrayNode partners) {
        for (var row : draft.rows(LaunchStep.PARTNERS)) {
            var partner = partners.addObject();
            put(partner, "code", row.cell("code"));
            partner.putArray("names").addObject().put("name", row.cell("name"));
            if (!row.cell("known").isEmpty()) {
                partner.putArray("alsoKnownAs")
                        .addObject()
                        .put("name", row.cell("known"))
                        .put("as", "abbreviation");
            }
            put(partner, "sector", row.cell("sector"));
            all(partner.putArray("areas"), row.cell("areas"));
            put(partner, "coverage", row.cell("coverage"));
            if (!row.cell("firstResponder").isEmpty()) {
                partner.putObject("firstResponder");
            }
            switch (row.cell("duty")) {
                case "law" -> partner.putObject("dutyToNotify");
                case "policy" -> partner.put("notifiesByPolicy", true);
                default -> {}
            }
        }
    }

    private void groups(ArrayNode groups) {
        for (var row : draft.rows(LaunchStep.GROUPS)) {
            var group = groups.addObject();
            put(group, "code", row.cell("code"));
            put(group, "name", row.cell("name"));
            put(group, "tier", row.cell("tier"));
            all(group.putArray("areas"), row.cell("areas"));
            put(group, "cadence", row.cell("cadence"));
            seats(group.putArray("seats"), row.cell("seats"));
        }
    }

    private void seats(ArrayNode seats, String lines) {
        var taken = new ArrayList<String>();
        for (var line : LaunchColumn.parts(lines)) {
            var typed = RowReading.Seat.of(line, draft);
            var code = DateText.code(typed.title());
            var seat = seats.addObject();
            put(seat, "code", numbered(code.isEmpty() ? "SEAT" : code, taken));
            put(seat, "title", typed.title());
            put(seat, "organisation", typed.organisation());
        }
    }

    private static String numbered(String wanted, List<String> taken) {
        var code = wanted;
        for (int next = 2; taken.contains(code); next++) {
            code = wanted.substring(0, Math.min(wanted.length(), 36)) + "_" + next;
        }
        taken.add(code);
        return code;
    }

    private void priorities(ArrayNode list) {
        int number = 0;
        for (var entry : priorities.entrySet()) {
            number++;
            var priority = list.addObject();
            priority.put("code", "SP" + number).put("number", number);
            put(priority, "title", entry.getKey());
            priority.putArray("governance");
            priority.putArray("partnerGroups");
            var below = priority.putArray("objectives");
            int each = 0;
            for (int row : entry.getValue()) {
                each++;
                objective(below.addObject(), "SP%d.%d".formatted(number, each), row);
            }
        }
    }

    private void objective(ObjectNode objective, String code, int row) {
        var typed = draft.rows(LaunchStep.OBJECTIVES).get(row);
        objectives.putIfAbsent(typed.cell("objective"), code);
        objective.put("code", code);
        put(objective, "text", typed.cell("objective"));
        var fourPs = objective.putArray("fourPs");
        LaunchColumn.parts(typed.cell("fourPs")).forEach(fourPs::add);
        put(objective, "accountable", typed.cell("accountable"));
    }

    private void numbers(ArrayNode numbers) {
        for (var row : draft.rows(LaunchStep.NUMBERS)) {
            var number = numbers.addObject();
            for (var key : List.of("code", "name", "number", "useWhen", "subject", "area", "hours")) {
                put(number, key, row.cell(key));
            }
            if (row.cell("number").contains("@")) {
                number.put("channel", "email");
            }
            if (!row.cell("confirmed").isEmpty()) {
                number.put("confirmed", true);
            }
        }
    }

    private void measures(ArrayNode measures) {
        var taken = new ArrayList<String>();
        for (var row : draft.rows(LaunchStep.MEASURES)) {
            var measure = measures.addObject();
            var code = DateText.code(row.cell("title"));
            put(measure, "code", numbered(code.isEmpty() ? "MEASURE" : code, taken));
            put(measure, "objective", objectives.getOrDefault(row.cell("objective"), ""));
            for (var key : List.of("title", "unit", "better", "source")) {
                put(measure, key, row.cell(key));
            }
            all(measure.putArray("areas"), row.cell("areas"));
            measure.put("countsPeople", !row.cell("countsPeople").isEmpty());
        }
    }

    /// The areas that were chosen; all where none was.
    private void all(ArrayNode areas, String chosen) {
        var codes = chosen.isEmpty() ? draft.areas().stream().map(Choice::value).toList() : LaunchColumn.parts(chosen);
        codes.forEach(areas::add);
    }

    private static void put(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }
}

package waymark.directory.services;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.directory.contacts.DutySpan;

/// Services as Open Referral UK 3.0 has them: the shape of its `/services`, with the fields of HSDS 3.0 that it builds
/// on. Which of our fields is which of theirs, and what has no place there, stands in decision 71.
///
/// Identifiers are made from our references, so that the next file names the same thing the same way.
final class OpenReferral {

    private static final String TAXONOMY = "Waymark";

    private final String partnership;
    private final LocalDate today;

    /// @param partnership code of it, since references are its own
    OpenReferral(String partnership, LocalDate today) {
        this.partnership = partnership;
        this.today = today;
    }

    Map<String, Object> page(List<ServiceRow> rows) {
        var page = new LinkedHashMap<String, Object>();
        page.put("total_items", rows.size());
        page.put("total_pages", 1);
        page.put("page_number", 1);
        page.put("size", rows.size());
        page.put("first_page", true);
        page.put("last_page", true);
        page.put("empty", rows.isEmpty());
        page.put("contents", rows.stream().map(this::service).toList());
        return page;
    }

    Map<String, Object> service(ServiceRow row) {
        var service = row.service();
        var details = service.details();
        var eligibility = details.eligibility();
        var reach = details.reach();
        var out = new LinkedHashMap<String, Object>();
        out.put("id", id("service", row.ref()));
        out.put("name", details.name());
        out.put("description", details.description());
        put(out, "url", reach.web());
        put(out, "email", reach.email());
        out.put("status", status(row));
        put(out, "interpretation_services", interpretation(reach.interpreter()));
        put(out, "application_process", joined(reach.wayIn().words(), reach.wayInWords()));
        out.put("fees_description", reach.costLine());
        put(out, "eligibility_description", joined(eligibility.line(), eligibility.words()));
        put(out, "minimum_age", eligibility.minimumAge());
        put(out, "maximum_age", eligibility.maximumAge());
        out.put("assured_date", service.checkedOn().toString());
        put(out, "assurer_email", row.assurer());
        put(
                out,
                "alert",
                service.alert(today)
                        .map(one -> one.text() + " (until " + one.until() + ")")
                        .orElse(""));
        out.put("phones", phones(row));
        out.put("schedules", schedules(row));
        out.put("service_areas", areas(row));
        out.put("languages", languages(row));
        out.put("organization", organisation(row));
        out.put("cost_options", costs(row));
        out.put("service_at_locations", locations(row));
        out.put("attributes", attributes(row));
        return out;
    }

    private String status(ServiceRow row) {
        if (!row.current() || !row.service().open(today)) {
            return "defunct";
        }
        return row.stands(today) ? "active" : "inactive";
    }

    private List<Map<String, Object>> phones(ServiceRow row) {
        var number = row.details().reach().phone();
        return number.isEmpty()
                ? List.of()
                : List.of(Map.of("id", id("phone", row.ref()), "number", number, "type", "voice"));
    }

    /// One for all days with the same hours; times are those of the wall clock in London.
    private List<Map<String, Object>> schedules(ServiceRow row) {
        var opening = row.details().opening();
        var days = opening.hours().spans().stream()
                .collect(Collectors.groupingBy(
                        span -> List.of(span.opens(), span.closes()),
                        LinkedHashMap::new,
                        Collectors.mapping(OpenReferral::day, Collectors.joining(","))));
        var schedules = new ArrayList<Map<String, Object>>();
        days.forEach((hours, byDay) -> {
            var out = new LinkedHashMap<String, Object>();
            out.put("id", id("schedule", row.ref() + "/" + hours + byDay));
            out.put("freq", "WEEKLY");
            out.put("interval", 1);
            out.put("byday", byDay);
            out.put("opens_at", time(hours.getFirst()));
            out.put("closes_at", time(hours.getLast()));
            out.put("description", opening.line());
            out.put(
                    "notes",
                    hours.getLast() > DutySpan.WHOLE_DAY ? "Europe/London; closes on the next day" : "Europe/London");
            schedules.add(out);
        });
        if (schedules.isEmpty() && !opening.words().isEmpty()) {
            schedules.add(Map.of("id", id("schedule", row.ref()), "description", opening.words()));
        }
        return schedules;
    }

    private static String day(DutySpan span) {
        return DayOfWeek.of(span.day()).name().substring(0, 2);
    }

    private static String time(int minutes) {
        return minutes == DutySpan.WHOLE_DAY
                ? "23:59"
                : "%02d:%02d".formatted(minutes % DutySpan.WHOLE_DAY / 60, minutes % 60);
    }

    private List<Map<String, Object>> areas(ServiceRow row) {
        return row.areas().stream()
                .map(area -> Map.<String, Object>of("id", id("service_area", row.ref() + "/" + area), "name", area))
                .toList();
    }

    private List<Map<String, Object>> languages(ServiceRow row) {
        return row.details().reach().languages().stream()
                .map(name -> {
                    var out = new LinkedHashMap<String, Object>();
                    out.put("id", id("language", row.ref() + "/" + name));
                    out.put("name", name);
                    Languages.code(name).ifPresent(code -> out.put("code", code));
                    return (Map<String, Object>) out;
                })
                .toList();
    }

    private Map<String, Object> organisation(ServiceRow row) {
        return Map.of(
                "id",
                id("organization", row.service().organisation()),
                "name",
                row.organisationName(),
                "description",
                row.sectorName());
    }

    private List<Map<String, Object>> costs(ServiceRow row) {
        var reach = row.details().reach();
        return switch (reach.cost()) {
            case FREE ->
                List.of(Map.of("id", id("cost_option", row.ref()), "option", "Free", "amount", 0, "currency", "GBP"));
            case COSTS -> List.of(Map.of("id", id("cost_option", row.ref()), "amount_description", reach.costWords()));
            case NOT_RECORDED -> List.of();
        };
    }

    /// Theirs is of a place. Ours has none: where people hide, it is not written down.
    private List<Map<String, Object>> locations(ServiceRow row) {
        var words = row.details().reach().accessibility();
        if (words.isEmpty()) {
            return List.of();
        }
        return List.of(Map.of(
                "id",
                id("service_at_location", row.ref()),
                "location",
                Map.of(
                        "id",
                        id("location", row.ref()),
                        "location_type",
                        "physical",
                        "name",
                        "Not published: ask the service",
                        "accessibility",
                        List.of(Map.of("id", id("accessibility", row.ref()), "description", words)))));
    }

    private List<Map<String, Object>> attributes(ServiceRow row) {
        var eligibility = row.details().eligibility();
        var all = new ArrayList<Map<String, Object>>();
        all.add(attribute(row, "service_type", "kind", row.details().kind(), row.kindName()));
        all.add(coded(row, "gender", eligibility.gender()));
        if (eligibility.anyPosition()) {
            all.add(attribute(row, "eligibility", "immigration", Position.ANYONE, Position.ANYONE_WORDS));
        }
        eligibility.positions().forEach(one -> all.add(coded(row, "immigration", one)));
        all.add(coded(row, "nrm", eligibility.nrm()));
        all.add(coded(row, "way_in", row.details().reach().wayIn()));
        if (row.service().demonstration()) {
            all.add(attribute(row, "status", "demonstration", "demonstration", "Invented for a demonstration"));
        }
        return all;
    }

    private Map<String, Object> coded(ServiceRow row, String list, Coded one) {
        return attribute(row, "eligibility", list, one.code(), one.words());
    }

    private Map<String, Object> attribute(ServiceRow row, String link, String list, String code, String words) {
        return Map.of(
                "id",
                id("attribute", row.ref() + "/" + list + "/" + code),
                "link_type",
                link,
                "taxonomy_term",
                Map.of(
                        "id",
                        id("taxonomy_term", list + "/" + code),
                        "code",
                        code,
                        "name",
                        words,
                        "description",
                        words,
                        "taxonomy",
                        TAXONOMY + " " + list));
    }

    private static String interpretation(Interpreter interpreter) {
        return interpreter == Interpreter.NOT_RECORDED ? "" : interpreter.words();
    }

    private String id(String what, String reference) {
        return UUID.nameUUIDFromBytes((partnership + "/" + what + "/" + reference).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + ". " + other;
    }

    private static void put(Map<String, Object> out, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            out.put(name, value);
        }
    }
}

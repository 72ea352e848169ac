package waymark.services.openreferral;

import static waymark.services.openreferral.OpenReferralIds.object;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.services.Interpreter;
import waymark.services.Languages;
import waymark.services.ServiceRow;

/// Services as Open Referral UK 3.0 has them: the shape of its `/services`, with the fields of HSDS 3.0
/// that it builds on. Which of our fields is which of theirs, and what has no place there, stands in
/// decision 71.
final class OpenReferral {

    private final OpenReferralIds ids;
    private final LocalDate today;

    /// @param partnership code of it, since references are its own
    OpenReferral(String partnership, LocalDate today) {
        this.ids = new OpenReferralIds(partnership);
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
        out.put("id", ids.of("service", row.ref()));
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
        out.put("schedules", OpenReferralSchedules.of(row, ids));
        out.put("service_areas", areas(row));
        out.put("languages", languages(row));
        out.put("organization", organisation(row));
        out.put("cost_options", costs(row));
        out.put("service_at_locations", locations(row));
        out.put("attributes", OpenReferralTerms.of(row, ids));
        return out;
    }

    private String status(ServiceRow row) {
        if (!row.current() || !row.service().open(today)) {
            return "defunct";
        }
        return row.inForce(today) ? "active" : "inactive";
    }

    private List<Map<String, Object>> phones(ServiceRow row) {
        var number = row.details().reach().phone();
        return number.isEmpty()
                ? List.of()
                : List.of(object("id", ids.of("phone", row.ref()), "number", number, "type", "voice"));
    }

    private List<Map<String, Object>> areas(ServiceRow row) {
        return row.areas().stream()
                .map(area -> object("id", ids.of("service_area", row.ref() + "/" + area), "name", area))
                .toList();
    }

    private List<Map<String, Object>> languages(ServiceRow row) {
        return row.details().reach().languages().stream()
                .map(name -> {
                    var out = new LinkedHashMap<String, Object>();
                    out.put("id", ids.of("language", row.ref() + "/" + name));
                    out.put("name", name);
                    Languages.code(name).ifPresent(code -> out.put("code", code));
                    return (Map<String, Object>) out;
                })
                .toList();
    }

    private Map<String, Object> organisation(ServiceRow row) {
        return object(
                "id",
                ids.of("organization", row.service().organisation()),
                "name",
                row.organisationName(),
                "description",
                row.sectorName());
    }

    private List<Map<String, Object>> costs(ServiceRow row) {
        var reach = row.details().reach();
        return switch (reach.cost()) {
            case FREE ->
                List.of(object(
                        "id", ids.of("cost_option", row.ref()), "option", "Free", "amount", 0, "currency", "GBP"));
            case COSTS ->
                List.of(object("id", ids.of("cost_option", row.ref()), "amount_description", reach.costWords()));
            case NOT_RECORDED -> List.of();
        };
    }

    /// Theirs is of a place. Ours has none: where people hide, it is not written down.
    private List<Map<String, Object>> locations(ServiceRow row) {
        var words = row.details().reach().accessibility();
        if (words.isEmpty()) {
            return List.of();
        }
        return List.of(object(
                "id",
                ids.of("service_at_location", row.ref()),
                "location",
                object(
                        "id",
                        ids.of("location", row.ref()),
                        "location_type",
                        "physical",
                        "name",
                        "Not published: ask the service",
                        "accessibility",
                        List.of(object("id", ids.of("accessibility", row.ref()), "description", words)))));
    }

    private static String interpretation(Interpreter interpreter) {
        return switch (interpreter) {
            case YES -> "The service gets an interpreter";
            case NO -> "The service gets no interpreter: bring one";
            case NOT_RECORDED -> "";
        };
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

package waymark.exchange.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateText;
import waymark.services.openreferral.PublicService;

/// A line of what everybody would read, for somebody who looks before they publish.
///
/// @param label what it is
record ShownLine(String label, String words) {

    private static final String CHECKED = "assured_date";

    private static final Map<String, String> LABELS = labels();

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", "Name");
        labels.put("organization", "Offered by");
        labels.put("description", "What it does");
        labels.put("phones", "Telephone");
        labels.put("email", "Email");
        labels.put("url", "Web address");
        labels.put("schedules", "Open");
        labels.put("service_areas", "Serves");
        labels.put("languages", "Languages");
        labels.put("interpretation_services", "Interpreter");
        labels.put("eligibility_description", "For whom");
        labels.put("application_process", "Who can refer, and how");
        labels.put("fees_description", "Charge");
        labels.put("alert", "Note");
        labels.put(CHECKED, "Checked on");
        return labels;
    }

    static List<ShownLine> of(PublicService shown) {
        var lines = new ArrayList<ShownLine>();
        LABELS.forEach((field, label) -> {
            var words = field.equals(CHECKED)
                    ? DateText.day(LocalDate.parse(words(shown.document().get(field))))
                    : words(shown.document().get(field));
            if (!words.isEmpty()) {
                lines.add(new ShownLine(label, words));
            }
        });
        return lines;
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(ShownLine::words).distinct().collect(Collectors.joining(", "));
            case Map<?, ?> map -> named(map);
            default -> value.toString();
        };
    }

    private static String named(Map<?, ?> map) {
        for (var name : List.of("name", "number", "description")) {
            var value = map.get(name);
            if (value != null) {
                return value.toString();
            }
        }
        return "";
    }
}

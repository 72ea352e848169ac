package waymark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A form as somebody might send it who takes what is offered: what stands in a field stays, the first
/// choice is chosen, and an empty field gets something of its kind.
final class FilledForm {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(40);

    private FilledForm() {}

    /// Name, value, name, value.
    static String[] of(Document page, String path) {
        var fields = new ArrayList<String>();
        for (var form : page.select("main form[method=post]")) {
            var action = form.attr("action");
            if (fields.isEmpty() && (action.isEmpty() || action.equals(path))) {
                fill(form, fields);
            }
        }
        return fields.isEmpty() ? new String[] {"version", "1"} : fields.toArray(String[]::new);
    }

    private static void fill(Element form, List<String> fields) {
        var chosen = new HashSet<String>();
        form.select("input[checked]").forEach(input -> chosen.add(input.attr("name")));
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            var name = field.attr("name");
            if (name.equals("_csrf") || name.equals("_once")) {
                continue;
            }
            if (List.of("radio", "checkbox").contains(field.attr("type"))) {
                if (field.hasAttr("checked") || (!chosen.contains(name) && chosen.add(name))) {
                    add(fields, name, field.attr("value"));
                }
            } else {
                add(fields, name, value(field, name));
            }
        }
    }

    private static void add(List<String> fields, String name, String value) {
        fields.add(name);
        fields.add(value);
    }

    private static String value(Element field, String name) {
        if (field.tagName().equals("select")) {
            var selected = field.select("option[selected]").attr("value");
            return selected.isEmpty() ? field.select("option:not([value=''])").attr("value") : selected;
        }
        var there = field.tagName().equals("textarea") ? field.wholeText().strip() : field.attr("value");
        if (!there.isEmpty() || field.attr("type").equals("hidden")) {
            return there;
        }
        if (name.matches("day-[1-7]")) {
            return "9am to 1pm"; // the hours of a day of the week
        }
        var kind = name.toLowerCase(java.util.Locale.ROOT);
        if (kind.endsWith("day")) {
            return Integer.toString(DAY.getDayOfMonth());
        }
        if (kind.endsWith("month")) {
            return Integer.toString(DAY.getMonthValue());
        }
        if (kind.endsWith("year")) {
            return Integer.toString(DAY.getYear());
        }
        if (kind.contains("phone")) {
            return "01632 960123";
        }
        if (kind.contains("email")) {
            return "filled" + COUNT.incrementAndGet() + "@example.org";
        }
        if (kind.contains("url")) {
            return "https://example.org/";
        }
        if (kind.contains("domain")) {
            return "filled" + COUNT.incrementAndGet() + ".example";
        }
        if (field.attr("inputmode").equals("numeric")) {
            return "9";
        }
        return "Filled in " + COUNT.incrementAndGet();
    }
}

package waymark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A form as it stands on a page: what a browser would send of it.
public record StandingForm(Map<String, List<String>> fields) {

    /// The form of the page that goes to this path, if there is one.
    public static Optional<StandingForm> on(Document page, String path) {
        return element(page, path).map(form -> {
            var fields = new LinkedHashMap<String, List<String>>();
            for (var field : form.select("input[name], select[name], textarea[name]")) {
                if (!List.of("_csrf", "_once").contains(field.attr("name"))) {
                    fields.computeIfAbsent(field.attr("name"), _ -> new ArrayList<>())
                            .addAll(values(field));
                }
            }
            return new StandingForm(fields);
        });
    }

    /// Where the form stands that goes to this path: there, or at the address above.
    ///
    /// @param there true where a page has the path of the form
    static Optional<String> page(Visit.Browser browser, String path, boolean there) {
        var at = there ? path : path.substring(0, path.lastIndexOf('/'));
        var answer = browser.get(at.isEmpty() ? "/" : at);
        return answer.status() == 200
                        && String.valueOf(answer.response().getContentType()).startsWith("text/html")
                        && on(answer.html(), path).isPresent()
                ? Optional.of(at)
                : Optional.empty();
    }

    static Optional<Element> element(Document page, String path) {
        return page.select("main form[method=post]").stream()
                .filter(form -> form.attr("action").replaceAll("[?].*", "").equals(path.replaceAll("[?].*", "")))
                .findFirst();
    }

    private static List<String> values(Element field) {
        if (List.of("radio", "checkbox").contains(field.attr("type"))) {
            return field.hasAttr("checked") ? List.of(field.attr("value")) : List.of();
        }
        if (field.tagName().equals("select")) {
            var chosen = field.select("option[selected]");
            return List.of((chosen.isEmpty() ? field.select("option") : chosen).attr("value"));
        }
        return List.of(field.tagName().equals("textarea") ? field.wholeText().strip() : field.attr("value"));
    }

    /// The same after somebody typed or chose this.
    public StandingForm with(String name, String value) {
        return with(name, List.of(value));
    }

    /// The same after somebody chose all of these.
    public StandingForm with(String name, List<String> values) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, values);
        return new StandingForm(changed);
    }

    /// Name, value, name, value.
    public String[] sent() {
        var sent = new ArrayList<String>();
        fields.forEach((name, values) -> values.forEach(value -> sent.addAll(List.of(name, value))));
        return sent.toArray(String[]::new);
    }

    /// What stands in the field, or nothing.
    public List<String> get(String name) {
        return fields.getOrDefault(name, List.of());
    }
}

package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.kernel.Actor;
import waymark.web.Doors;
import waymark.web.Doors.Door;

/// Every form that changes something with a version, by two people at once: both open it, one changes a field and saves,
/// the other changes another field. Nothing of the first may be taken back, and nothing of the second be lost.
@WaymarkTest
@Order(WaymarkTest.LATE)
class OvertakenFormTest {

    /// Forms with a version that are no edit of what stands: a step is taken with them, and its reasons are new.
    private static final Set<String> STEPS = Set.of();

    private static final int CHANGES_OF_THE_SECOND = 5;

    @Autowired
    Doors doors;

    @Autowired
    DoorSamples samples;

    @Autowired
    Visit visit;

    @Autowired
    Someone someone;

    private final Map<String, List<String>> tried = new TreeMap<>();
    private final Set<String> untried = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int merges;

    /// A form as it stands on a page: what a browser would send.
    private record Form(Map<String, List<String>> fields) {

        Form with(String name, List<String> values) {
            var changed = new LinkedHashMap<>(fields);
            changed.put(name, values);
            return new Form(changed);
        }

        String[] sent() {
            var sent = new ArrayList<String>();
            fields.forEach((name, values) -> values.forEach(value -> sent.addAll(List.of(name, value))));
            return sent.toArray(String[]::new);
        }

        List<String> get(String name) {
            return fields.getOrDefault(name, List.of());
        }
    }

    @Test
    void what_the_first_saved_is_never_taken_back_by_the_second() {
        var person = Everything.with(someone);
        var one = visit.as(person);
        var other = visit.as(person);
        for (var door : doors.all()) {
            if (door.method().equals("POST") && door.permission() != null && door.path().contains("{")) {
                path(door, person).ifPresent(path -> trial(door, path, one, other));
            }
        }
        System.out.printf(
                "Overtaken forms: %d forms, %d merges%n  tried %s%n  not tried %s%n",
                tried.size(), merges, tried, untried);

        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(untried).isEqualTo(STEPS);
        assertThat(tried.keySet())
                .contains("/actions/{ref}/edit", "/returns/{ref}/narrative", "/pathways/{ref}/draft/steps/{key}");
    }

    private void trial(Door door, String path, Visit.Browser one, Visit.Browser other) {
        var at = page(one, path).orElse(null);
        if (at == null) {
            return;
        }
        var page = one.get(at).html();
        var names = names(page, path);
        if (!form(page, path).orElseThrow().fields().containsKey("version") || names.isEmpty()) {
            return;
        }
        if (!trial(door, path, at, page, one, other)) {
            one.post(path, FilledForm.of(page, path)); // what the sample left empty, and the form asks for
            var filled = one.get(at).html();
            if (form(filled, path).isEmpty() || !trial(door, path, at, filled, one, other)) {
                untried.add(door.path());
            }
        }
    }

    /// True where the first could change one field alone, and the form shows it.
    private boolean trial(
            Door door, String path, String at, Document page, Visit.Browser one, Visit.Browser other) {
        for (var name : names(page, path)) {
            var seen = form(other.get(at).html(), path).orElse(null);
            var value = seen == null ? null : change(page, path, seen, name);
            if (value == null
                    || one.post(path, seen.with(name, value).sent()).status() != 303) {
                continue;
            }
            var now = form(one.get(at).html(), path).orElse(null);
            if (now == null) {
                return false;
            }
            if (now.get(name).equals(value)) {
                others(door, page, path, seen, name, value, now, other);
                return true;
            }
        }
        return false;
    }

    private void others(
            Door door,
            Document page,
            String path,
            Form seen,
            String name,
            List<String> theirs,
            Form now,
            Visit.Browser other) {
        int changes = 0;
        for (var mine : names(page, path)) {
            var value = changes < CHANGES_OF_THE_SECOND ? change(page, path, seen, mine) : null;
            if (mine.equals(name) || value == null || date(mine).equals(date(name))) {
                continue;
            }
            var answer = other.post(path, seen.with(mine, value).sent());
            if (answer.status() == 422) {
                continue;
            }
            var what = door.path() + ": " + name + " by the first, " + mine + " by the second";
            var merged = form(answer.html(), path).orElse(null);
            if (answer.status() != 409 || merged == null) {
                wrong.add(what + ": answered " + answer.status());
                if (answer.status() == 303) {
                    return;
                }
                continue;
            }
            merges++;
            changes++;
            tried.computeIfAbsent(door.path(), _ -> new ArrayList<>()).add(mine);
            if (!merged.get(name).equals(theirs)) {
                wrong.add(what + ": takes " + name + " back to " + merged.get(name));
            }
            if (!merged.get(mine).equals(value)) {
                wrong.add(what + ": loses what the second typed, and holds " + merged.get(mine));
            }
            if (!merged.get("version").equals(now.get("version"))) {
                wrong.add(what + ": would be sent with version " + merged.get("version"));
            }
        }
    }

    /// The page with the form that goes there: the same address, or one above it.
    private static Optional<String> page(Visit.Browser browser, String path) {
        for (var at : List.of(path, path.substring(0, path.lastIndexOf('/')))) {
            var answer = browser.get(at);
            if (answer.status() == 200
                    && String.valueOf(answer.response().getContentType()).startsWith("text/html")
                    && form(answer.html(), path).isPresent()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<String> path(Door door, Actor.Person person) {
        return samples.behind(door.path()).flatMap(sample -> {
            var made = sample.own() == null ? sample.other() : sample.own();
            return made == null
                    ? Optional.empty()
                    : Optional.of(made.apply(person)
                            + door.path().substring(sample.beginning().length()));
        });
    }

    private static Optional<Element> element(Document page, String path) {
        return page.select("main form[method=post]").stream()
                .filter(form -> form.attr("action").replaceAll("[?].*", "").equals(path.replaceAll("[?].*", "")))
                .findFirst();
    }

    private static Optional<Form> form(Document page, String path) {
        return element(page, path).map(form -> {
            var fields = new LinkedHashMap<String, List<String>>();
            for (var field : form.select("input[name], select[name], textarea[name]")) {
                if (!List.of("_csrf", "_once").contains(field.attr("name"))) {
                    fields.computeIfAbsent(field.attr("name"), _ -> new ArrayList<>())
                            .addAll(values(field));
                }
            }
            return new Form(fields);
        });
    }

    private static List<String> values(Element field) {
        if (List.of("radio", "checkbox").contains(field.attr("type"))) {
            return field.hasAttr("checked") ? List.of(field.attr("value")) : List.of();
        }
        if (field.tagName().equals("select")) {
            var chosen = field.select("option[selected]");
            return List.of((chosen.isEmpty() ? field.select("option") : chosen)
                    .attr("value"));
        }
        return List.of(field.tagName().equals("textarea") ? field.wholeText().strip() : field.attr("value"));
    }

    /// What somebody can change in it, by name.
    private static List<String> names(Document page, String path) {
        return element(page, path).stream()
                .flatMap(form -> form.select("input[name]:not([type=hidden]), select[name], textarea[name]").stream())
                .map(field -> field.attr("name"))
                .distinct()
                .toList();
    }

    /// Another value of the field than the one that stands, as somebody might type or choose it; null where it has none.
    private static List<String> change(Document page, String path, Form form, String name) {
        var fields = element(page, path).orElseThrow().select("[name=\"" + name + "\"]:not([type=hidden])");
        var field = fields.first();
        var stands = form.get(name);
        if (field.tagName().equals("select")) {
            return another(field.select("option").eachAttr("value"), stands);
        }
        return switch (field.attr("type")) {
            case "radio" -> another(fields.eachAttr("value"), stands);
            case "checkbox" -> toggled(fields.eachAttr("value"), stands);
            default -> List.of(typed(field, name, stands.isEmpty() ? "" : stands.getFirst()));
        };
    }

    private static List<String> another(List<String> choices, List<String> stands) {
        return choices.stream()
                .filter(choice -> !choice.isEmpty() && !stands.contains(choice))
                .findFirst()
                .map(List::of)
                .orElse(null);
    }

    private static List<String> toggled(List<String> choices, List<String> stands) {
        var chosen = new ArrayList<>(stands);
        if (!chosen.remove(choices.getLast())) {
            chosen.add(choices.getLast());
        }
        return chosen;
    }

    private static String typed(Element field, String name, String stands) {
        UnaryOperator<String> more = number -> number.matches("[0-9]+") ? "" + (Integer.parseInt(number) % 28 + 1) : "7";
        if (name.endsWith("-day") || field.attr("inputmode").matches("numeric|decimal")) {
            return name.endsWith("-year") ? "" + (Integer.parseInt("0" + stands) + 1) : more.apply(stands);
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("phone")) {
            return "01632 960" + (100 + (int) (Math.abs(name.hashCode()) % 800));
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("email")) {
            return "merged" + Math.abs(name.hashCode() % 1000) + "@example.org";
        }
        if (name.matches("day-[0-9]")) {
            return "9am to 1pm";
        }
        if (name.matches("(?i).*(url|web|link).*")) {
            return "https://example.org/merged";
        }
        return (stands + " and more").strip();
    }

    private static String date(String name) {
        return name.replaceAll("-(day|month|year)$", "-date");
    }
}

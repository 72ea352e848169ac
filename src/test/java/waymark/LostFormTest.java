package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.kernel.Actor;
import waymark.web.edge.RateLimitFixtures;
import waymark.web.mvc.Routes;
import waymark.web.mvc.Routes.Route;

/// Every form of the product, filled and sent after its session was forgotten, after its person signed out in
/// another tab, and after they signed in again there: no word of it is lost, and no password is kept.
@WaymarkTest
@FreshDatabase
class LostFormTest {

    private static final Set<String> FILE_LAST = Set.of("/documents/", "/pictures/", "/campaigns/toolkits/");

    /// Passwords, codes, what a passkey answers, and why a proof was asked for.
    private static final String SECRETS = "input[type=password], input[autocomplete=one-time-code], "
            + "input[type=hidden][name=answer], input[type=hidden][name=again], input[name=secret]";

    private enum Late {
        SESSION_GONE,
        SIGNED_OUT_ELSEWHERE,
        SIGNED_IN_AGAIN
    }

    /// @param secrets what is never kept
    /// @param file the name of its field for a file, or empty
    private record Typed(Map<String, List<String>> fields, Set<String> secrets, String file) {

        static final Typed BUTTON = new Typed(Map.of("words", List.of("Words that are not lost")), Set.of(), "");
    }

    @Autowired
    Routes routes;

    @Autowired
    RouteState state;

    @Autowired
    RouteSamples samples;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    RateLimitFixtures limits;

    private final List<String> wrong = new ArrayList<>();
    private int forms;
    private int words;

    @Test
    void no_word_of_any_form_is_lost() {
        var person = Everything.with(someone);
        var pages = routes.all().stream()
                .filter(route -> route.method().equals("GET"))
                .map(Route::path)
                .collect(Collectors.toSet());
        for (var route : state.visitedBy(getClass())) {
            if (route.method().equals("POST")
                    && route.permission() != null
                    && !route.path().startsWith("/session/")) {
                samples.path(route, person).ifPresent(path -> trial(person, path, pages.contains(route.path())));
            }
        }
        System.out.printf("Lost forms: %,d forms were sent, %,d words came back%n", forms, words);

        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(forms).isGreaterThan(100);
    }

    private void trial(Actor.Person person, String path, boolean there) {
        limits.forget();
        TestDatabase.owner().sql("delete from audit.look").update();
        var typed = typed(visit.as(person), path, there);
        for (var late : DeepRun.asked() ? Late.values() : new Late[] {Late.values()[forms % Late.values().length]}) {
            sent(person, path, typed, late);
        }
    }

    private void sent(Actor.Person person, String path, Typed typed, Late late) {
        forms++;
        var open = visit.as(person);
        var answer = send(tab(person, open, late), path, typed);
        var browser = late == Late.SIGNED_IN_AGAIN ? open : visit.as(person);
        var led = late == Late.SIGNED_IN_AGAIN ? "/parked/" : "/sign-in?again=kept";
        var kept = late == Late.SIGNED_IN_AGAIN
                ? answer.location()
                : browser.get("/landing").location();
        if (answer.status() != 303 || !answer.location().startsWith(led) || !kept.startsWith("/parked/")) {
            wrong.add("%s, %s: %d %s".formatted(path, late, answer.status(), answer.location()));
            return;
        }
        var page = browser.get(kept);
        var stands = StandingForm.on(page.html(), path).orElseThrow();
        typed.fields().forEach((name, values) -> {
            words += values.size();
            if (typed.secrets().contains(name) != stands.get(name).isEmpty()) {
                wrong.add("%s, %s: %s".formatted(path, late, name));
            } else if (!typed.secrets().contains(name)
                    && !stands.get(name).stream().distinct().toList().equals(values)) {
                wrong.add("%s, %s: %s came back as %s".formatted(path, late, name, stands.get(name)));
            }
        });
        browser.post(kept + "/discard");
    }

    /// The tab in which the form stood, as it is when somebody sends it.
    private Visit.Browser tab(Actor.Person person, Visit.Browser open, Late late) {
        return switch (late) {
            case SESSION_GONE -> {
                var tab = visit.as(person);
                tab.get("/account");
                yield forgotten(tab.withPageOf(tab));
            }
            case SIGNED_OUT_ELSEWHERE -> visit.asNobody().withPageOf(open);
            case SIGNED_IN_AGAIN -> visit.anotherTab(open).withPageOf(visit.as(person));
        };
    }

    private static Visit.Browser forgotten(Visit.Browser tab) {
        TestDatabase.owner()
                .sql("delete from access.session where id_hash = :hash")
                .param("hash", Visit.hash(tab.cookie()))
                .update();
        return tab;
    }

    private static Visit.Answer send(Visit.Browser tab, String path, Typed typed) {
        var fields = new StandingForm(typed.fields()).sent();
        if (typed.file().isEmpty()) {
            return tab.post(path, fields);
        }
        var file = "A file".getBytes(StandardCharsets.US_ASCII);
        return FILE_LAST.stream().anyMatch(path::startsWith)
                ? tab.send(path, typed.file(), "A file.txt", file, fields)
                : tab.upload(path, typed.file(), "A file.txt", file, fields);
    }

    /// The form as it stands on its page, with words in every field; of what is a button elsewhere one field.
    private static Typed typed(Visit.Browser browser, String path, boolean there) {
        return StandingForm.page(browser, path, there)
                .map(at -> browser.get(at.isEmpty() ? "/" : at).html())
                .flatMap(page -> StandingForm.element(page, path).map(form -> {
                    var fields = new LinkedHashMap<String, List<String>>();
                    StandingForm.on(page, path)
                            .orElseThrow()
                            .fields()
                            .forEach((name, values) -> fields.put(name, words(form, name, values)));
                    var file = form.select("input[type=file]").attr("name");
                    fields.remove(file);
                    fields.values().removeIf(List::isEmpty);
                    var secrets = form.select(SECRETS);
                    return secrets.eachAttr("name").containsAll(fields.keySet())
                            ? Typed.BUTTON
                            : new Typed(fields, Set.copyOf(secrets.eachAttr("name")), file);
                }))
                .orElse(Typed.BUTTON);
    }

    private static List<String> words(Element form, String name, List<String> stands) {
        var field = form.select("[name=\"" + name + "\"]");
        if (field.hasAttr("type") && field.attr("type").equals("hidden")) {
            return stands;
        }
        return switch (field.attr("type")) {
            case "radio", "checkbox" -> field.eachAttr("value");
            default -> List.of("Words of " + name + " that are not lost");
        };
    }
}

package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.web.mvc.Routes;

/// Every parameter of every route, and every reference in an address, is given what means something to
/// SQL, to a format, to a template, to a file system or to a number reader. Whatever the answer is, it
/// is an answer: never a fault. An ordinary run tries one round of values, by turns, at the routes that
/// [RouteState] names; the deep run all.
@WaymarkTest
@FreshDatabase
class HostileInputTest {

    private static final List<String> VALUES = List.of(
            "' or '1'='1' --",
            "\"; drop table access.account; --",
            "\\",
            "%_\\%",
            "\u0000",
            "a\u0000b",
            "\r\nX-Forged: yes",
            "\uD800",
            "9".repeat(400),
            "-1",
            "1e400",
            "${7*7}#{7*7}{{7*7}}%s%n%1$s%99999999d",
            "../../../../etc/passwd",
            "😀\u202e\u200b",
            "<x>&amp;&#0;",
            "2026-02-30",
            "2147483648",
            "*)(uid=*",
            "a".repeat(3_000));

    private static final int ROUNDS = 3;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    RouteState state;

    @Autowired
    RouteSamples samples;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private final List<String> wrong = new ArrayList<>();
    private int turn;
    private int sent;

    @Test
    void nothing_that_can_be_sent_is_a_fault() {
        var browser = visit.as(Everything.with(someone));
        var visited =
                state.visitedBy(getClass()).stream().map(Routes.Route::path).collect(Collectors.toSet());
        mapping.getHandlerMethods().forEach((route, handler) -> {
            for (var path : route.getPatternValues()) {
                if (visited.contains(path) && !path.equals("/error") && !path.equals("/sign-out")) {
                    var posts = route.getMethodsCondition().getMethods().stream()
                            .anyMatch(method -> method.name().equals("POST"));
                    knock(browser, path, posts, names(handler));
                }
            }
        });
        System.out.printf("Hostile input: %,d requests%n", sent);

        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private void knock(Visit.Browser browser, String pattern, boolean posts, Set<String> names) {
        var sample = samples.behind(pattern).filter(each -> each.own() != null);
        var known = sample.map(each -> each.own().apply(Everything.with(someone))
                        + pattern.substring(each.beginning().length()))
                .orElse(pattern);
        int rounds = DeepRun.times(1, pattern.endsWith("/pdf") ? 1 : ROUNDS);
        int first = DeepRun.times(turn++ % ROUNDS, 0);
        for (int round = first; round < first + rounds; round++) {
            send(browser, hostile(known, round), posts, names, round);
            if (pattern.contains("{")) {
                send(browser, hostile(pattern, round), posts, names, round);
            }
        }
    }

    /// What still stands in braces becomes something hostile.
    private static String hostile(String path, int round) {
        var made = path;
        int place = round;
        while (made.contains("{")) {
            made = made.substring(0, made.indexOf('{'))
                    + encoded(VALUES.get(place++ % VALUES.size()))
                    + made.substring(made.indexOf('}') + 1);
        }
        return made;
    }

    private void send(Visit.Browser browser, String path, boolean posts, Set<String> names, int round) {
        var fields = new ArrayList<String>();
        int place = round * 7;
        for (var name : names) {
            fields.add(name);
            fields.add(VALUES.get(place++ % VALUES.size()));
        }
        sent++;
        var answer = posts
                ? browser.post(path, fields.toArray(String[]::new))
                : browser.get(path + (path.contains("?") ? "&" : "?") + query(fields));
        if (answer.status() >= 500) {
            wrong.add("%s %s answered %d to %s".formatted(posts ? "POST" : "GET", path, answer.status(), fields));
        }
    }

    private static String query(List<String> fields) {
        var query = new StringBuilder();
        for (int place = 0; place < fields.size(); place += 2) {
            query.append(encoded(fields.get(place)))
                    .append('=')
                    .append(encoded(fields.get(place + 1)))
                    .append('&')
                    .append(encoded(fields.get(place))) // and once more, with something else
                    .append("=x&");
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// What the handler reads: its parameters, the fields of its form, and the lists' own.
    private static Set<String> names(HandlerMethod handler) {
        var names = new LinkedHashSet<String>();
        var discovered = new DefaultParameterNameDiscoverer().getParameterNames(handler.getMethod());
        for (var parameter : handler.getMethodParameters()) {
            var type = parameter.getParameterType();
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && !asked.name().isEmpty()) {
                names.add(asked.name());
            } else if (asked != null && discovered != null) {
                names.add(discovered[parameter.getParameterIndex()]);
            } else if (type.isRecord() && type.getName().startsWith("waymark")) {
                for (var component : type.getRecordComponents()) {
                    names.add(component.getName());
                    names.add(component.getName() + "-day");
                    names.add(component.getName() + "-month");
                    names.add(component.getName() + "-year");
                }
            }
        }
        names.addAll(List.of("page", "sort", "q", "to", "version", "area", "_original", "_parked", "at"));
        return names;
    }
}

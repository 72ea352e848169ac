package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import waymark.kernel.Actor;
import waymark.web.edge.RateLimitFixtures;
import waymark.web.mvc.Routes;
import waymark.web.mvc.Routes.Route;

/// Permission checks: every route is asked for as nobody and as the roles, in their own scope and in
/// another. Who may open it is read from the catalogue of permissions here and not by the code that is
/// tested.
///
/// The ordinary run asks the routes that [RouteState] names as somebody of each kind there is for it: who holds
/// the permission everywhere, who holds it in a scope, who does not. What they may not see answers as what is
/// not there, word for word. `-Ddeep=true` asks as every role; `-Droute=/actions`
/// asks for these routes alone.
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteAccessTest {

    /// Left over from a template, or said by Java instead of a person.
    private static final Pattern LEFT_OVER = Pattern.compile(
            "\\bnull\\b|@(if|for|else|endif|endfor|param|template|import)\\b|\\$\\{|waymark\\.[a-z]+\\.[A-Z]");

    private static final Pattern ROLE = Pattern.compile("\\('(\\w+)',\\s+'[^']*',\\s+'(\\w+)',\\s+\\d+,");
    private static final Pattern RIGHT = Pattern.compile("\\('(\\w+)', '([A-Z_]+)', (true|false)\\)");

    private static final boolean DEEP = DeepRun.asked();
    private static final String ONLY = System.getProperty("route", "");

    @Autowired
    Routes routes;

    @Autowired
    RouteState state;

    @Autowired
    RouteSamples samples;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    RateLimitFixtures limits;

    private final Map<String, Visit.Browser> browsers = new HashMap<>();
    private final StandingSamples standing = new StandingSamples();
    private final Map<String, String> reaches = new HashMap<>();
    private static final Pattern FILE = Pattern.compile("[./](csv|xlsx|json|pdf|file)$");

    private final Map<String, Set<String>> rights = new HashMap<>();
    private int requests;
    private int compared;

    Stream<Route> everyRoute() throws IOException {
        var catalogue =
                new ClassPathResource("db/migration/R__permissions.sql").getContentAsString(StandardCharsets.UTF_8);
        ROLE.matcher(catalogue).results().forEach(found -> reaches.put(found.group(1), found.group(2)));
        RIGHT.matcher(catalogue)
                .results()
                .forEach(found -> rights.computeIfAbsent(found.group(2), _ -> new HashSet<>())
                        .add(found.group(3).equals("true") ? "own" : found.group(1)));
        assertThat(reaches).hasSizeGreaterThan(5);
        var asked = (ONLY.isEmpty() ? state.visitedBy(getClass()) : routes.all())
                .stream()
                        .filter(route -> !route.path().equals("/error"))
                        .filter(route -> route.path().startsWith(ONLY))
                        .toList();
        assertThat(asked).as("-Droute=%s begins no route", ONLY).isNotEmpty();
        return asked.stream();
    }

    /// An account takes only so many files in ten minutes, and here there are more.
    private void filesAnew(Route route) {
        if (FILE.matcher(route.path()).find() || route.path().endsWith("/original")) {
            limits.forget();
        }
    }

    @AfterAll
    void tell() {
        System.out.printf("Routes: %,d requests, %,d hidden beside absent%n", requests, compared);
        assertThat(compared).isGreaterThan(ONLY.isEmpty() ? DeepRun.times(25, 100) : -1);
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void a_route_opens_for_those_who_hold_its_permission_and_for_nobody_else(Route route) {
        filesAnew(route);
        var wrong = new ArrayList<String>();
        var sample = samples.behind(route.path());
        if (route.path().contains("{") && sample.isEmpty()) {
            throw new AssertionError("Nothing to ask for at " + route.path() + ": add a sample to RouteSamples");
        }
        if (route.permission() == null) {
            stranger(route, sample.orElse(null), wrong);
        } else {
            nobody(route, sample.orElse(null), wrong);
            var roles = roles(route, sample.orElse(null));
            var hidden = new HashMap<String, String>();
            roles.forEach((role, person) -> ask(route, sample.orElse(null), role, person, hidden, wrong));
            sample.ifPresent(behind -> absent(route, behind, roles.keySet(), hidden, wrong));
        }

        assertThat(String.join("\n", wrong)).isEmpty();
    }

    /// A public route may answer anything but a fault.
    private void stranger(Route route, RouteSamples.@Nullable Sample sample, List<String> wrong) {
        var path = sample == null ? route.path() : sample.absent() + rest(route, sample);
        check(route, path, "nobody", send(visit.asNobody(), route, path), wrong);
        for (var role : DEEP ? samples.roles().keySet() : Set.of("member")) {
            check(route, path, role, send(visit.as(samples.roles().get(role)), route, path), wrong);
        }
    }

    /// What a role can reach through a route.
    ///
    /// @param mine whether it opens what is in the role's own scope
    /// @param everywhere whether it opens everything
    /// @param reader false where the sample is for others who hold the permission
    /// @param beyond whether it opens this one outside the scope of the others
    private record Opening(boolean mine, boolean everywhere, boolean reader, boolean beyond) {}

    private Opening opening(Route route, RouteSamples.@Nullable Sample sample, String role) {
        var reach = reach(String.valueOf(route.permission()), role);
        boolean everywhere = reach.contains("partnership") || reach.contains("installation");
        boolean mine = everywhere
                || reach.contains("area")
                || reach.contains("area_or_partnership")
                || reach.contains("organisation")
                || (reach.contains("own") && (sample == null || role.equals("lead_person")));
        boolean reader =
                sample == null || sample.readers().isEmpty() || sample.readers().contains(role);
        return new Opening(
                mine, everywhere, reader, sample != null && sample.beyond().contains(role));
    }

    /// Everybody in the deep run, else one role of each kind.
    private Map<String, Actor.Person> roles(Route route, RouteSamples.@Nullable Sample sample) {
        if (DEEP) {
            return samples.roles();
        }
        var roles = new LinkedHashMap<String, Actor.Person>();
        var met = new HashSet<Opening>();
        samples.roles().forEach((role, person) -> {
            if (met.add(opening(route, sample, role))) {
                roles.put(role, person);
            }
        });
        return roles;
    }

    private void nobody(Route route, RouteSamples.@Nullable Sample sample, List<String> wrong) {
        var path = sample == null ? route.path() : sample.absent() + rest(route, sample);
        var answer = send(visit.asNobody(), route, path);
        var expected = route.method().equals("GET") ? 302 : 303;
        var led = path.equals("/") ? "/welcome" : "/sign-in"; // the front page is for everybody
        if (answer.status() != expected || !answer.location().startsWith(led)) {
            wrong.add("nobody at %s: answered %s %s".formatted(path, answer.status(), answer.location()));
        }
    }

    private void ask(
            Route route,
            RouteSamples.@Nullable Sample sample,
            String role,
            Actor.Person person,
            Map<String, String> hidden,
            List<String> wrong) {
        if (sample == null) {
            var reach = reach(String.valueOf(route.permission()), role);
            var answer = send(browser(role), route, route.path());
            if (reach.isEmpty()
                    ? answer.status() != 403
                    : List.of(401, 403, 404).contains(answer.status())) {
                wrong.add("%s at %s: answered %s".formatted(role, route.path(), answer.status()));
            }
            check(route, route.path(), role, answer, wrong);
            return;
        }
        var opening = opening(route, sample, role);
        if (sample.own() != null) {
            boolean opens = opening.mine() && opening.reader();
            var made = opens ? standing.own(route, sample, role, person) : standing.own(sample, person);
            ask(route, made + rest(route, sample), role, opens, hidden, wrong);
        }
        if (sample.other() != null) {
            boolean opens = opening.reader() && (opening.beyond() || opening.everywhere() && !sample.personal());
            var made = opens ? standing.other(route, sample, role, person) : standing.other(sample, person);
            ask(route, made + rest(route, sample), role, opens, hidden, wrong);
        }
    }

    /// @param hidden the whole answer where it is that nothing is there, by role
    private void ask(
            Route route, String path, String role, boolean open, Map<String, String> hidden, List<String> wrong) {
        var answer = send(browser(role), route, path);
        if (open ? List.of(401, 403, 404).contains(answer.status()) : answer.status() != 404) {
            wrong.add("%s at %s: answered %s, expected %s"
                    .formatted(role, path, answer.status(), open ? "an open route" : "404"));
        }
        if (answer.status() == 404 && route.method().equals("GET")) {
            hidden.put(role, Hidden.plain(answer, path));
        }
        check(route, path, role, answer, wrong);
    }

    /// What is not there and what one may not see look alike.
    ///
    /// @param hidden what the role was answered at something that is there
    private void absent(
            Route route,
            RouteSamples.Sample sample,
            Set<String> roles,
            Map<String, String> hidden,
            List<String> wrong) {
        var bodies = new HashMap<String, String>();
        var path = sample.absent() + rest(route, sample);
        for (var role : roles) {
            var reader = reader(role, route);
            var answer = send(reader, route, path);
            if (reader == browser(role)
                    && hidden.containsKey(role)
                    && !Hidden.same(Hidden.plain(answer, path), hidden.get(role))) {
                wrong.add(role + " can tell what is hidden from what is absent at " + route.path());
            }
            compared += hidden.containsKey(role) ? 1 : 0;
            if (answer.status() != 404) {
                wrong.add(
                        "%s at %s, which is not there: answered %s".formatted(role, sample.absent(), answer.status()));
            }
            var body = between(answer.text(), "<title", "</title>") + between(answer.text(), "<main", "</main>");
            bodies.putIfAbsent(body.replaceAll("[0-9a-f-]{36}", "-"), role);
        }
        if (bodies.size() > 1) {
            wrong.add("Forbidden and absent can be told apart at " + route.path() + ": " + bodies.values());
        }
    }

    /// Cut out of the text: it is asked thousands of times, and a page takes long to parse.
    private static String between(String text, String from, String to) {
        int begin = text.indexOf(from);
        int end = text.indexOf(to, begin);
        return begin < 0 || end < 0 ? "" : text.substring(begin, end);
    }

    private void check(Route route, String path, String role, Visit.Answer answer, List<String> wrong) {
        var where = "%s at %s %s: ".formatted(role, route.method(), path);
        if (answer.status() >= 500) {
            wrong.add(where + "answered " + answer.status() + ". The database said: " + RequestWrites.said());
        }
        var type = String.valueOf(answer.response().getContentType());
        if (answer.status() != 200 || !route.method().equals("GET") || !type.startsWith("text/html")) {
            return;
        }
        var page = answer.html();
        if (page.select("h1").size() != 1) {
            wrong.add(where + page.select("h1").size() + " h1");
        }
        if (page.title().isBlank()) {
            wrong.add(where + "no title");
        }
        var leftOver = LEFT_OVER.matcher(page.title() + " " + page.body().text());
        if (leftOver.find()) {
            wrong.add(where + "the page says " + leftOver.group());
        }
    }

    /// How far the role, and membership beside it, gives the permission.
    private Set<String> reach(String permission, String role) {
        var found = new HashSet<String>();
        var holders = rights.getOrDefault(permission, Set.of());
        if (holders.contains("own")) {
            found.add("own");
        }
        for (var held : List.of("member", role)) {
            if (holders.contains(held)) {
                found.add(reaches.get(held));
            }
        }
        return found;
    }

    /// The rest of the route's pattern after the sample's beginning, where the sample did not name the whole.
    private static String rest(Route route, RouteSamples.Sample sample) {
        return route.path().substring(sample.beginning().length());
    }

    /// One person takes fewer files away in ten minutes than there are.
    private Visit.Browser reader(String role, Route route) {
        return role.equals("member") && FILE.matcher(route.path()).find()
                ? visit.as(someone.member("HCC"))
                : browser(role);
    }

    private Visit.Browser browser(String role) {
        return browsers.computeIfAbsent(role, _ -> visit.as(samples.roles().get(role)));
    }

    private Visit.Answer send(Visit.Browser browser, Route route, String path) {
        requests++;
        return route.method().equals("POST") ? browser.post(path) : browser.get(path);
    }
}

package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import waymark.kernel.Actor;
import waymark.web.mvc.Routes;
import waymark.web.mvc.Routes.Route;

/// Somebody signed in who wants more than they have: the forms of those who may, names that no form has,
/// choices that were not offered, verbs that no page sends. Nothing of it may change a row or tell whether
/// something is there. An ordinary run visits the routes that [RouteState] names, by turns as three of the roles
/// and with one other verb at each, and sends what no form has to each third of them; the deep run does all.
@WaymarkTest
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivilegeGrowthTest {

    /// What is written whoever asks: that a form was sent, and the account of what was refused.
    private static final String[] APART = {"web.sent_form ", "audit.leaf ", "audit.look ", "web.limit"};

    private static final List<String> VERBS = List.of("PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "POST", "GET");

    private static final List<String> HEADERS = List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

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

    private final Fingerprint database = new Fingerprint();
    private final Map<String, Visit.Browser> browsers = new HashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, PathPattern> patterns = new HashMap<>();
    private final StandingSamples standing = new StandingSamples();
    private final Map<Route, Optional<Filled>> filled = new HashMap<>();
    private int turn;

    /// A form as somebody who may would send it.
    ///
    /// @param shown on a page; otherwise only its version is known
    private record Filled(
            Route route, String role, Actor.Person person, String path, String page, boolean shown, String... fields) {}

    @AfterAll
    void tell() {
        System.out.println("Privilege growth: " + counts);
    }

    /// Every form is filled first: its row is made then. Between the two looks at the database nothing may
    /// change.
    @Test
    void nobody_acts_with_the_form_of_somebody_who_may() {
        var wrong = new ArrayList<String>();
        var forms = posts().stream().flatMap(route -> filled(route).stream()).toList();
        var elsewhere = new HashMap<Route, String>();
        forms.forEach(form -> other(form.route()).ifPresent(path -> elsewhere.put(form.route(), path)));
        count("routes with the form of somebody else", forms.size());
        var before = database.now();
        for (var form : forms) {
            roles().forEach((role, person) -> sentBy(role, person, form, elsewhere, wrong));
        }
        database.changedSince(before, APART).forEach(table -> wrong.add("changed " + table));

        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(counts.get("forms of somebody else")).isGreaterThan(DeepRun.times(40, 500));
    }

    private void sentBy(
            String role, Actor.Person person, Filled form, Map<Route, String> elsewhere, List<String> wrong) {
        var route = form.route();
        if (!person.may(permission(route))) {
            count("forms of somebody else", 1);
            var status = browser(role).post(form.path(), form.fields()).status();
            if (status != (route.path().contains("{") ? 404 : 403)) {
                wrong.add("%s at %s: answered %d".formatted(role, route.line(), status));
            }
        } else if (elsewhere.containsKey(route) && !everywhere(person, route)) {
            count("forms in a scope of somebody else", 1);
            var status = browser(role).post(elsewhere.get(route), form.fields()).status();
            if (status < 400) {
                wrong.add("%s at %s in another scope: answered %d".formatted(role, route.line(), status));
            }
        }
    }

    @Test
    void a_name_that_no_form_has_becomes_nothing() {
        var names = names();
        var canary = UUID.randomUUID().toString();
        for (var route : byTurns(posts(), 0)) {
            filled(route).filter(Filled::shown).ifPresent(form -> {
                var fields = new ArrayList<>(List.of(form.fields()));
                var known = new HashSet<String>();
                for (int place = 0; place < fields.size(); place += 2) {
                    known.add(fields.get(place));
                }
                names.stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> fields.addAll(List.of(name, canary)));
                count("forms with further names", 1);
                var answer = visit.as(form.person()).post(form.path(), fields.toArray(String[]::new));
                assertThat(answer.status()).as(route.line()).isLessThan(500);
            });
        }
        counts.put("names tried", names.size());

        assertThat(database.holding(canary)).isEmpty();
        assertThat(names.size()).isGreaterThan(300);
    }

    @Test
    void a_choice_that_was_not_offered_is_not_taken() {
        var canary = UUID.randomUUID().toString();
        for (var route : byTurns(posts(), 1)) {
            filled(route).filter(Filled::shown).ifPresent(form -> {
                for (var name : chosen(form)) {
                    count("choices not offered", 1);
                    var fields = form.fields().clone();
                    for (int place = 0; place < fields.length; place += 2) {
                        if (fields[place].equals(name)) {
                            fields[place + 1] = canary;
                        }
                    }
                    assertThat(visit.as(form.person()).post(form.path(), fields).status())
                            .as(route.line() + " " + name)
                            .isLessThan(500);
                }
            });
        }

        assertThat(database.holding(canary)).isEmpty();
        assertThat(counts.get("choices not offered")).isGreaterThan(DeepRun.times(3, 50));
    }

    @Test
    void a_field_sent_twice_breaks_nothing_and_gives_nobody_a_role() {
        var roles = rolesHeld();
        for (var route : byTurns(posts(), 2)) {
            filled(route).ifPresent(form -> {
                var fields = new ArrayList<>(List.of(form.fields()));
                fields.addAll(List.of(form.fields()));
                fields.addAll(List.of("role", "administrator", "scope", "installation", "_csrf", "x"));
                count("forms sent with every field twice", 1);
                var member = visit.as(samples.roles().get("member"));
                assertThat(member.post(form.path(), fields.toArray(String[]::new))
                                .status())
                        .as(route.line())
                        .isLessThan(500);
            });
        }

        assertThat(rolesHeld()).isEqualTo(roles);
    }

    @Test
    void no_verb_but_those_of_the_route_does_anything() {
        var wrong = new ArrayList<String>();
        var everything = visit.as(someone.with(
                "HCC",
                "organisation_lead@organisation:HCC",
                "area_lead@area:HULL",
                "board_member@partnership",
                "coordinator@partnership",
                "information_governance@partnership",
                "administrator@installation"));
        var all = routes.all();
        var mine = new HashSet<String>();
        all.forEach(route -> mine.add(route.method() + " " + route.path()));
        var paths = new LinkedHashMap<String, String>();
        for (var route : state.visitedBy(getClass())) {
            if (!paths.containsKey(route.path())) {
                standingPath(route, samples.roles().get("member")).ifPresent(path -> paths.put(route.path(), path));
            }
        }
        var before = database.now();
        for (var each : paths.entrySet()) {
            for (var verb : verbs()) {
                if (all.stream().anyMatch(route -> takes(route, verb, each.getValue()))) {
                    continue;
                }
                count("other verbs", 1);
                var status = everything
                        .with(verb, each.getValue(), List.of(), "version", "1")
                        .status();
                if (status < 400 || status >= 500) {
                    wrong.add("%s %s: answered %d".formatted(verb, each.getKey(), status));
                }
            }
            if (!mine.contains("POST " + each.getKey())) {
                continue;
            }
            for (var header : headers()) {
                count("other verbs", 1);
                browser("member").with("GET", each.getValue(), List.of(header, "DELETE"), "_method", "DELETE");
            }
        }
        database.changedSince(before, APART).forEach(table -> wrong.add("changed " + table));

        assertThat(String.join("\n", wrong)).isEmpty();
    }

    /// As every role; [RouteAccessTest] compares in each run as somebody of each kind.
    @Test
    @Deep
    void what_one_may_not_see_answers_as_what_is_not_there_in_status_words_and_size() {
        var wrong = new ArrayList<String>();
        for (var route : routes.all()) {
            var sample = samples.behind(route.path()).orElse(null);
            if (!route.method().equals("GET") || route.permission() == null || sample == null) {
                continue;
            }
            var rest = route.path().substring(sample.beginning().length());
            roles().forEach((role, person) -> {
                if (sample.other() == null && sample.own() == null) {
                    return;
                }
                var hidden =
                        (sample.other() == null ? standing.own(sample, person) : standing.other(sample, person)) + rest;
                if (browser(role).get(hidden).status() != 404) {
                    return;
                }
                count("hidden beside absent", 1);
                var absent = sample.absent() + rest;
                var differs = differs(role, hidden, absent);
                if (!differs.isEmpty()) { // somebody may have been told something between the two
                    differs = differs(role, hidden, absent);
                }
                if (!differs.isEmpty()) {
                    wrong.add("%s at %s: %s".formatted(role, route.line(), differs));
                }
            });
        }

        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(counts.get("hidden beside absent")).isGreaterThan(50);
    }

    /// How the answer about what is hidden differs from that about what is absent; empty where it does not.
    private String differs(String role, String hidden, String absent) {
        var there = Hidden.plain(browser(role).get(hidden), hidden);
        var not = Hidden.plain(browser(role).get(absent), absent);
        return Hidden.same(there, not) ? "" : "%d and %d characters".formatted(there.length(), not.length());
    }

    /// Every verb in the deep run, else the next.
    private List<String> verbs() {
        return DeepRun.asked() ? VERBS : List.of(VERBS.get(turn++ % VERBS.size()));
    }

    /// Every header that might name another verb in the deep run, else the next.
    private List<String> headers() {
        return DeepRun.asked() ? HEADERS : List.of(HEADERS.get(turn++ % HEADERS.size()));
    }

    /// Every role in the deep run, else the next three.
    private Map<String, Actor.Person> roles() {
        if (DeepRun.asked()) {
            return samples.roles();
        }
        var names = List.copyOf(samples.roles().keySet());
        var roles = new LinkedHashMap<String, Actor.Person>();
        for (int each = 0; each < 3; each++) {
            var role = names.get(turn++ % names.size());
            roles.put(role, samples.roles().get(role));
        }
        return roles;
    }

    private boolean takes(Route route, String verb, String path) {
        return List.of(verb, "ANY").contains(route.method())
                && patterns.computeIfAbsent(route.path(), PathPatternParser.defaultInstance::parse)
                        .matches(PathContainer.parsePath(path.replaceAll("\\?.*", "")));
    }

    /// Every route in the deep run, else each third, another one in each test.
    private static List<Route> byTurns(List<Route> all, int first) {
        return IntStream.range(0, all.size())
                .filter(place -> DeepRun.asked() || place % 3 == first)
                .mapToObj(all::get)
                .toList();
    }

    private List<Route> posts() {
        return state.visitedBy(getClass()).stream()
                .filter(route -> route.method().equals("POST") && route.permission() != null)
                .filter(route ->
                        !List.of("/sign-out", "/account/sessions/ending").contains(route.path()))
                .toList();
    }

    private static waymark.kernel.Permission permission(Route route) {
        return java.util.Objects.requireNonNull(route.permission());
    }

    /// The route's form, in an ordinary run the same for all tests: one of them sends what is taken, and the
    /// others only what is refused.
    private Optional<Filled> filled(Route route) {
        if (DeepRun.asked()) {
            return opened(route);
        }
        var known = filled.get(route);
        if (known == null) {
            known = opened(route);
            filled.put(route, known);
        }
        return known;
    }

    /// The route's form as the first role that may open it finds it; nothing where it is not on a page of
    /// the same address.
    private Optional<Filled> opened(Route route) {
        for (var role : samples.roles().entrySet()) {
            if (!role.getValue().may(permission(route))) {
                continue;
            }
            var path = path(route, role.getValue()).orElse(null);
            if (path == null) {
                return Optional.empty();
            }
            for (var at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
                var page = browser(role.getKey()).get(at);
                if (page.status() == 200
                        && String.valueOf(page.response().getContentType()).startsWith("text/html")
                        && page.html().select("main form[method=post]").stream()
                                .anyMatch(form -> action(form.attr("action")).equals(path))) {
                    return Optional.of(new Filled(
                            route, role.getKey(), role.getValue(), path, at, true, FilledForm.of(page.html(), path)));
                }
            }
            return Optional.of(new Filled(route, role.getKey(), role.getValue(), path, path, false, "version", "1"));
        }
        return Optional.empty();
    }

    private static String action(String written) {
        return written.contains("?") ? written.substring(0, written.indexOf('?')) : written;
    }

    /// Fields of which the page offers what may be chosen.
    private Set<String> chosen(Filled form) {
        var names = new TreeSet<String>();
        var page = browser(form.role()).get(form.page());
        if (page.status() == 200) {
            page.html()
                    .select("main form[method=post] select[name], main form[method=post] input[type=radio],"
                            + " main form[method=post] input[type=checkbox]")
                    .forEach(field -> names.add(field.attr("name")));
        }
        names.retainAll(Arrays.asList(form.fields()));
        names.removeIf(name -> name.matches("(answer-\\d+-)?next")); // a draft may lead nowhere, and says so
        return names;
    }

    /// Every column of the database, as it is written there and as a field of a form would be.
    private Set<String> names() {
        var names =
                new TreeSet<String>(List.of("role", "roles", "grants", "admin", "isAdmin", "permission", "actor.id"));
        TestDatabase.owner()
                .sql("select distinct column_name from information_schema.columns where table_schema not in"
                        + " ('pg_catalog', 'information_schema', 'public', 'waymark_migrations')")
                .query(String.class)
                .list()
                .forEach(column -> {
                    names.add(column);
                    var words = column.split("_");
                    var camel = new StringBuilder(words[0]);
                    Arrays.stream(words)
                            .skip(1)
                            .filter(word -> !word.isEmpty())
                            .forEach(word -> camel.append(Character.toUpperCase(word.charAt(0)))
                                    .append(word.substring(1)));
                    names.add(camel.toString());
                });
        return names;
    }

    /// A path that nothing is changed at: routes share what stands behind them.
    private Optional<String> standingPath(Route route, Actor.Person person) {
        if (!route.path().contains("{")) {
            return Optional.of(route.path());
        }
        return samples.behind(route.path())
                .filter(sample -> sample.own() != null || sample.other() != null)
                .map(sample -> (sample.own() == null ? standing.other(sample, person) : standing.own(sample, person))
                        + route.path().substring(sample.beginning().length()));
    }

    private Optional<String> path(Route route, Actor.Person person) {
        if (!route.path().contains("{")) {
            return Optional.of(route.path());
        }
        return samples.behind(route.path()).flatMap(sample -> {
            var made = sample.own() == null ? sample.other() : sample.own();
            return made == null
                    ? Optional.empty()
                    : Optional.of(made.apply(person)
                            + route.path().substring(sample.beginning().length()));
        });
    }

    /// The same route in the scope of somebody else, where there is such a thing.
    private Optional<String> other(Route route) {
        return samples.behind(route.path())
                .filter(sample -> sample.own() != null && sample.other() != null && !sample.personal())
                .map(sample -> standing.other(sample, samples.roles().get("member"))
                        + route.path().substring(sample.beginning().length()));
    }

    private static boolean everywhere(Actor.Person person, Route route) {
        return person.grants().stream()
                .filter(grant -> grant.permissions().contains(permission(route)))
                .anyMatch(grant -> List.of("partnership", "installation")
                        .contains(grant.scope().word()));
    }

    /// What those who knock hold: other people of the same kind are made as samples meanwhile.
    private List<String> rolesHeld() {
        return TestDatabase.owner()
                .sql("select person || role || scope from access.role_grant where person in (:people) order by 1")
                .param(
                        "people",
                        samples.roles().values().stream().map(Actor.Person::id).toList())
                .query(String.class)
                .list();
    }

    private void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    private Visit.Browser browser(String role) {
        return browsers.computeIfAbsent(role, _ -> visit.as(samples.roles().get(role)));
    }
}

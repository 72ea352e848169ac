package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.kernel.Actor;
import waymark.web.RecordsAccess;
import waymark.web.mvc.Routes.Route;

/// An audit that cannot be written refuses the act: every route that records a look, and every route that is
/// found to write an entry, is tried while the database takes no entry of the person who asks. It refuses at once,
/// or only when everything is to be committed; the deep run tries both at each page and one at each form, an
/// ordinary run one at the pages and forms that [RouteState] names. Nothing may be shown and nothing may be
/// changed.
///
/// A form is filled as the page of the same route shows it. A route whose form cannot be filled like that
/// writes nothing here and is not tried; how many were is printed, and held from below.
@WaymarkTest
@FreshDatabase // all of it is looked at before and after each act
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnwritableAuditTest {

    private static final List<String> WAYS = List.of("at once", "at the end");

    /// Routes of forms that were tried when this was written; more is fine.
    private static final int TRIED = 60;

    @Autowired
    RouteState state;

    @Autowired
    RouteSamples samples;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final JdbcClient owner = TestDatabase.owner();
    private final Set<String> writing = new TreeSet<>();
    private final Set<String> unfit = new TreeSet<>();
    private final Fingerprint database = new Fingerprint();

    @BeforeAll
    void arrange() {
        owner.sql("""
                create table public.unwritable (actor uuid, way text);
                grant select on public.unwritable to public;
                grant usage on schema public to public;
                create function public.refuse_entry() returns trigger language plpgsql as $$
                begin
                  if exists (select from public.unwritable u where u.actor = new.actor and u.way = tg_argv[0]) then
                    raise exception 'the account takes no entry';
                  end if;
                  return new;
                end $$;
                create trigger unwritable_at_once before insert on audit.leaf
                  for each row execute function public.refuse_entry('at once');
                create constraint trigger unwritable_at_the_end after insert on audit.leaf
                  deferrable initially deferred for each row execute function public.refuse_entry('at the end')
                """).update();
    }

    @AfterAll
    void putBack() {
        owner.sql("""
                drop trigger unwritable_at_once on audit.leaf;
                drop trigger unwritable_at_the_end on audit.leaf;
                drop function public.refuse_entry();
                drop table public.unwritable;
                revoke usage on schema public from public
                """).update();
        System.out.printf(
                "Unwritable audit: %d routes write an entry and were refused%n%s%nnot fit to be sent twice: %s%n",
                writing.size(), writing, unfit);
    }

    Stream<Route> reading() {
        var looking = new HashSet<String>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            if (handler.hasMethodAnnotation(RecordsAccess.class)) {
                looking.addAll(route.getPatternValues());
            }
        });
        return state.visitedBy(getClass()).stream()
                .filter(route -> route.method().equals("GET") && looking.contains(route.path()));
    }

    /// Somebody's notices are their own: reading one is written on it and in no log. Who viewed a person's
    /// records is asked for by name: without one nobody was looked at. A referral begins without a person,
    /// a round may have no sealed text, and a file to give away has only what was chosen.
    @ParameterizedTest
    @MethodSource("reading")
    void a_look_that_cannot_be_recorded_is_refused(Route route) {
        var tried = tried(route);

        if (!Set.of(
                        "/notices/{id}",
                        "/audit/views",
                        "/cases/looks",
                        "/cases/looks.csv",
                        "/cases/looks.xlsx",
                        "/conferences/new",
                        "/consultation/{ref}/coding",
                        "/consultation/{ref}/settling",
                        "/material/file")
                .contains(route.path())) {
            assertThat(tried)
                    .as("an open route that writes an entry: " + route.line())
                    .isTrue();
        }
    }

    @Test
    void an_act_that_cannot_be_recorded_is_not_done() {
        var posts = state.visitedBy(getClass()).stream()
                .filter(route -> route.method().equals("POST") && route.permission() != null)
                .toList();
        long tried = posts.stream().filter(this::tried).count();

        assertThat(tried).isGreaterThanOrEqualTo(DeepRun.times(TRIED / 6, TRIED));
    }

    @Test
    void nobody_signs_in_while_that_cannot_be_recorded() {
        var person = someone.member("HCC");
        owner.sql("update access.account set persona = '99 Invented' where id = ?")
                .param(person.id())
                .update();
        try {
            assertThat(signedIn(person)).as("a sign-in that is recorded").isTrue();
            unwritable(Actor.AUTHENTICATION, "at once");
            assertThat(signedIn(person)).isFalse();
            writable();
            unwritable(Actor.AUTHENTICATION, "at the end");
            assertThat(signedIn(person)).isFalse();
        } finally {
            writable();
            owner.sql("update access.account set persona = null where id = ?")
                    .param(person.id())
                    .update();
        }
    }

    private boolean signedIn(Actor.Person person) {
        long before = sessions(person);
        var answer = visit.asNobody().post("/personas/" + person.id());
        return answer.status() == 303 && sessions(person) > before;
    }

    private long sessions(Actor.Person person) {
        return owner.sql("select count(*) from access.session where account = ?")
                .param(person.id())
                .query(Long.class)
                .single();
    }

    /// False where nobody who may open the route wrote an entry there.
    /// With the day's quota of looks anew: more people are looked at here than anybody may in a day.
    private boolean tried(Route route) {
        owner.sql("delete from audit.look").update();
        for (var role : samples.roles().entrySet()) {
            var person = role.getValue();
            if (route.permission() == null || !person.may(route.permission()) || !reads(role.getKey(), route)) {
                continue;
            }
            var browser = visit.as(person);
            long before = entries(person);
            var path = path(route, person);
            if (path.isEmpty() || send(browser, route, path.get()).status() >= 400 || entries(person) == before) {
                continue;
            }
            var ways = DeepRun.asked() && route.method().equals("GET")
                    ? WAYS
                    : List.of(WAYS.get(writing.size() % WAYS.size()));
            if (ways.stream().allMatch(way -> refused(browser, route, person, way))) {
                writing.add(route.method() + " " + route.path());
                return true;
            }
            unfit.add(route.path());
            return false;
        }
        return false;
    }

    /// False where the form does nothing a second time (a title that is taken now): then nothing may be
    /// changed either.
    private boolean refused(Visit.Browser browser, Route route, Actor.Person person, String way) {
        var path = path(route, person).orElseThrow();
        var fields = route.method().equals("POST") ? form(browser, path) : new String[0];
        var before = database.now();
        unwritable(person, way);
        try {
            var answer = route.method().equals("POST") ? browser.post(path, fields) : browser.get(path);
            var after = database.changedSince(before, "audit.look "); // counted before anything is read
            if (answer.status() != 500 && route.method().equals("POST")) {
                after.removeIf(table -> table.startsWith("web.sent_form "));
                assertThat(after).as("done without an entry at " + route.line()).isEmpty();
                return false;
            }
            assertThat(answer.status()).as(route.line() + " " + way).isEqualTo(500);
            assertThat(answer.heading()).as(route.line()).isEqualTo("Something went wrong");
            assertThat(answer.response().getHeader("Content-Disposition")).isNull();
            answer.html().select("section[aria-labelledby=typed-title]").remove(); // their own words
            assertThat(answer.words()).doesNotContain("Sample Person", "door@", "01632");
            assertThat(after).as("what changed at " + route.line() + " " + way).isEmpty();
            return true;
        } finally {
            writable();
        }
    }

    private void unwritable(Actor actor, String way) {
        owner.sql("insert into public.unwritable (actor, way) values (?, ?)")
                .param(actor.id())
                .param(way)
                .update();
    }

    private void writable() {
        owner.sql("delete from public.unwritable").update();
    }

    private long entries(Actor.Person person) {
        return owner.sql("select count(*) from audit.leaf where actor = ?")
                .param(person.id())
                .query(Long.class)
                .single();
    }

    private Optional<String> path(Route route, Actor.Person person) {
        if (!route.path().contains("{")) {
            return Optional.of(route.path());
        }
        return samples.behind(route.path())
                .map(sample -> sample.own() == null ? sample.other() : sample.own())
                .map(made -> made.apply(person)
                        + route.path()
                                .substring(samples.behind(route.path())
                                        .orElseThrow()
                                        .beginning()
                                        .length()));
    }

    /// False where the route answers the role that nothing is there.
    private boolean reads(String role, Route route) {
        return samples.behind(route.path())
                .map(RouteSamples.Sample::readers)
                .map(readers -> readers.isEmpty() || readers.contains(role))
                .orElse(true);
    }

    private Visit.Answer send(Visit.Browser browser, Route route, String path) {
        return route.method().equals("POST") ? browser.post(path, form(browser, path)) : browser.get(path);
    }

    /// The fields of the form that posts to the path, filled with what stands there or something that could.
    private static String[] form(Visit.Browser browser, String path) {
        var page = browser.get(path);
        if (page.status() != 200
                || !String.valueOf(page.response().getContentType()).startsWith("text/html")) {
            return new String[] {"version", "1"};
        }
        return FilledForm.of(page.html(), path);
    }
}

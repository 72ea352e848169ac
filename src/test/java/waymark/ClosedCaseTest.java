package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.kernel.Actor;
import waymark.web.edge.RateLimitFixtures;
import waymark.web.mvc.Routes.Route;

/// Every address of a case that is closed, asked for by its owner: what can be read is read, and what would
/// change it says that it is closed. To somebody who is no member it is absent.
@WaymarkTest
@FreshDatabase
class ClosedCaseTest {

    private static final String CLOSED = "This case is closed";
    private static final String WORDS = "Typed into a case that is closed";

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
    private int read;
    private int told;

    @Test
    void every_page_is_read_and_every_change_says_that_it_is_closed() {
        var person = Everything.with(someone);
        var stranger = visit.as(someone.member("ERYC"));
        state.visitedBy(getClass()).stream()
                .filter(route -> route.path().startsWith("/cases/{ref}") && person.may(route.permission()))
                .forEach(route -> samples.path(route, person).ifPresent(path -> trial(route, person, path, stranger)));
        System.out.printf("Closed cases: %d pages read, %d addresses said that it is closed%n", read, told);

        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(read).isGreaterThan(3);
        assertThat(told).isGreaterThan(3);
    }

    private void trial(Route route, Actor.Person person, String path, Visit.Browser stranger) {
        limits.forget();
        TestDatabase.owner().sql("delete from audit.look").update();
        var browser = visit.as(person);
        boolean reads = route.method().equals("GET");
        if (reads && browser.get(path).status() != 200) {
            return;
        }
        close(path.split("/")[2]);
        var answer = ask(browser, reads, path);
        if (answer.status() == 404) {
            wrong.add("%s %s is not found".formatted(route.method(), route.path()));
        } else if (answer.status() == 409 && answer.heading().equals(CLOSED)) {
            told++;
            if (!reads && !answer.words().contains(WORDS)) {
                wrong.add("%s lost what was typed".formatted(route.path()));
            }
            if (ask(stranger, reads, path).status() != 404) {
                wrong.add("%s is there to a stranger".formatted(route.path()));
            }
        } else {
            read++;
        }
    }

    private static Visit.Answer ask(Visit.Browser browser, boolean reads, String path) {
        return reads ? browser.get(path) : browser.post(path, "words", WORDS);
    }

    private static void close(String ref) {
        TestDatabase.owner().sql("""
                        update cases.case_record set state = 'closed', closed_on = current_date, version = version + 1
                         where ref = :ref and state = 'open'
                        """).param("ref", ref).update();
    }
}

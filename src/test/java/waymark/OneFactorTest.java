package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.access.worklink.WorkEmailFixtures;
import waymark.kernel.Actor;
import waymark.web.mvc.Routes.Route;

/// No route opens on one factor. Every route of the house is knocked on by somebody who holds every role
/// there is and a session with too little in it; by a link's account; and by somebody who showed too long
/// ago who they are. An ordinary run visits the routes that [RouteState] names, and what is too little takes
/// turns, one at each; the deep run tries all of them everywhere.
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneFactorTest {

    /// What a session may hold and open nothing with, on an account that is not a link's: one factor, a
    /// link, a passkey that has been removed, and an agency's account that is not linked. Every other
    /// sequence is `ProofsTest`'s.
    private static final List<String> TOO_LITTLE = List.of("password", "code", "link", "passkey", "agency");

    @Autowired
    RouteState state;

    @Autowired
    RouteSamples samples;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    WorkEmailFixtures links;

    private final Map<String, Visit.Browser> browsers = new HashMap<>();
    private int turn;
    private int knocks;

    Stream<Route> everyRoute() {
        var everything = Everything.with(someone);
        TOO_LITTLE.forEach(proofs -> browsers.put(proofs, visit.with(everything, proofs)));
        browsers.put("stale", visit.asBefore(everything));
        var asking = visit.asNobody();
        var email = "one-factor@" + links.domain("HCC");
        browsers.put("by link", visit.browser(asking.post(links.link(asking, email))));
        assertThat(browsers.get("by link").get("/account").words()).contains(email);
        return state.visitedBy(getClass()).stream()
                .filter(route -> !route.path().equals("/error"));
    }

    @AfterAll
    void tell() {
        links.clear();
        System.out.printf("One factor: %,d knocks%n", knocks);
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void a_route_opens_for_nobody_who_has_shown_too_little(Route route) {
        var wrong = new ArrayList<String>();
        for (var proofs : tooLittle()) {
            var answer = send(browsers.get(proofs), route);
            if (route.permission() != null && !sentToSignIn(route, answer)) {
                wrong.add("'%s' at %s: answered %s %s"
                        .formatted(proofs, route.path(), answer.status(), answer.location()));
            }
            if (givesASession(answer)) {
                wrong.add("'%s' at %s: was given a session".formatted(proofs, route.path()));
            }
            if (answer.status() >= 500) {
                wrong.add("'%s' at %s: answered %s".formatted(proofs, route.path(), answer.status()));
            }
        }

        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void a_link_opens_a_members_routes_and_none_that_is_guarded_twice(Route route) {
        if (route.permission() == null || route.path().equals("/sign-out")) {
            return;
        }
        var answer = send(browsers.get("by link"), route);
        var member = samples.roles().get("member");
        if (!member.may(route.permission()) || ownOnly(member, route)) {
            assertThat(answer.status()).as(route.line()).isIn(403, 404);
        } else if (route.stepUp()) {
            assertThat(answer.location()).as(route.line()).startsWith("/step-up");
        } else {
            assertThat(answer.location()).as(route.line()).doesNotStartWith("/sign-in");
        }
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void a_route_that_is_guarded_twice_asks_again_after_ten_minutes_and_no_other_does(Route route) {
        if (route.permission() == null || route.path().startsWith("/step-up/")) {
            return; // the routes of the asking itself
        }
        var answer = send(browsers.get("stale"), route);

        assertThat(answer.location().startsWith("/step-up?")).as(route.line()).isEqualTo(route.stepUp());
    }

    private List<String> tooLittle() {
        return DeepRun.asked() ? TOO_LITTLE : List.of(TOO_LITTLE.get(turn++ % TOO_LITTLE.size()));
    }

    private static boolean ownOnly(Actor.Person member, Route route) {
        return member.grants().stream().noneMatch(grant -> grant.permissions().contains(route.permission()));
    }

    private static boolean sentToSignIn(Route route, Visit.Answer answer) {
        return answer.status() == (route.method().equals("GET") ? 302 : 303)
                && answer.location().startsWith("/sign-in");
    }

    private static boolean givesASession(Visit.Answer answer) {
        return answer.response().getHeaders("Set-Cookie").stream()
                .anyMatch(header -> header.matches("waymark_session=[^;]+;.*"));
    }

    private Visit.Answer send(Visit.Browser browser, Route route) {
        knocks++;
        var path = samples.behind(route.path())
                .map(sample -> sample.absent()
                        + route.path().substring(sample.beginning().length()))
                .orElse(route.path());
        return route.method().equals("POST") ? browser.post(path) : browser.get(path);
    }
}

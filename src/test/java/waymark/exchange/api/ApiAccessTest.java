package waymark.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Who may ask by the API, and who sees what.
@WaymarkTest
class ApiAccessTest {

    private static final List<String> LISTS = List.of(
            "/organisations",
            "/services",
            "/contacts",
            "/pathways",
            "/actions",
            "/measures",
            "/figures",
            "/releases",
            "/meetings");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    JdbcClient program;

    @Autowired
    PlatformTransactionManager transactions;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void a_consumer_sees_what_is_within_the_reach_of_its_scopes_and_no_more() {
        var hull = action("HULL", "HCC");
        var east = action("ERYC", "ERYC");
        var all = new TestConsumer(port, "HCC", "plan.read@partnership");
        var area = new TestConsumer(port, "HCC", "plan.read@area:HULL");
        var organisation = new TestConsumer(port, "ERYC", "plan.read@organisation:ERYC", "pathways.read@partnership");

        assertThat(seen(all, hull, east)).containsExactly(hull, east);
        assertThat(seen(area, hull, east)).containsExactly(hull);
        assertThat(seen(organisation, hull, east)).containsExactly(east);
        assertThat(area.get("/actions/" + east).status()).isEqualTo(404);
        assertThat(area.get("/actions/" + east).json())
                .isEqualTo(area.get("/actions/AC-9999999").json());
        assertThat(area.get("/pathways").problem()).isEqualTo("capability-missing");
        assertThat(organisation.get("/pathways").status()).isEqualTo(200);
    }

    @Test
    void a_consumer_without_a_scope_sees_nothing_anywhere() {
        var none = new TestConsumer(port, "HCC");

        assertThat(LISTS).allSatisfy(path -> assertThat(none.get(path).status()).isEqualTo(403));
        assertThat(rowsOf(new Actor.Consumer(none.id, new Ref(none.ref), "None", "HCC", List.of())))
                .isEqualTo(nothing());
    }

    @Test
    void a_person_sees_nothing_in_the_views_of_the_api() {
        action("HULL", "HCC");

        assertThat(rowsOf(someone.coordinator())).isEqualTo(nothing());
    }

    /// What stands in the views for whoever it is, asked past the program.
    private Map<String, Long> rowsOf(Actor who) {
        var counts = new TreeMap<String, Long>();
        for (var view : ApiRows.View.values()) {
            counts.put(
                    view.name(),
                    CurrentActor.as(
                            who,
                            () -> new TransactionTemplate(transactions)
                                    .execute(_ -> program.sql("select count(*) from exchange.api_"
                                                    + view.name().toLowerCase(Locale.ROOT))
                                            .query(Long.class)
                                            .single())));
        }
        return counts;
    }

    private static Map<String, Long> nothing() {
        var counts = new TreeMap<String, Long>();
        for (var view : ApiRows.View.values()) {
            counts.put(view.name(), 0L);
        }
        return counts;
    }

    @Test
    void a_key_that_is_ended_and_a_consumer_that_is_suspended_stop_at_once() {
        var consumer = new TestConsumer(port, "HCC", "plan.read@partnership");
        assertThat(consumer.get("/actions").status()).isEqualTo(200);

        owner.sql("update exchange.consumer set status = 'suspended' where id = :id")
                .param("id", consumer.id)
                .update();
        assertThat(consumer.get("/actions").status()).isEqualTo(401);
        owner.sql("update exchange.consumer set status = 'active' where id = :id")
                .param("id", consumer.id)
                .update();
        assertThat(consumer.get("/actions").status()).isEqualTo(200);

        owner.sql("update exchange.scope set ended_at = now() where consumer = :id")
                .param("id", consumer.id)
                .update();
        assertThat(consumer.get("/actions").status()).isEqualTo(403);

        owner.sql("update exchange.consumer_key set ended_at = now() where consumer = :id")
                .param("id", consumer.id)
                .update();
        assertThat(consumer.get("/actions").status()).isEqualTo(401);
        consumer.add(TestConsumer.p256());
        assertThat(consumer.get("/actions").status()).isEqualTo(403);
    }

    @Test
    void a_system_of_an_organisation_that_is_suspended_or_has_ended_is_answered_no_more() {
        var stopped = new TestConsumer(port, "API_STOPPED", "plan.read@partnership");
        var other = new TestConsumer(port, "HCC", "plan.read@partnership");
        assertThat(stopped.get("/actions").status()).isEqualTo(200);

        for (var cause : List.of("suspended", "ended")) {
            owner.sql("""
                    insert into access.organisation_stop (organisation, cause, from_day, set_by, set_by_name)
                    values ('API_STOPPED', :cause, current_date, gen_random_uuid(), 'Test')
                    """).param("cause", cause).update();
            assertThat(stopped.get("/actions").status()).as(cause).isEqualTo(401);
            owner.sql("delete from access.organisation_stop where organisation = 'API_STOPPED'")
                    .update();
        }
        owner.sql("""
                insert into access.organisation_stop (organisation, cause, from_day, set_by, set_by_name)
                values ('API_STOPPED', 'ended', current_date + 2, gen_random_uuid(), 'Test')
                """).update();
        assertThat(stopped.get("/actions").status())
                .as("before its last day is over")
                .isEqualTo(200);
        assertThat(other.get("/actions").status()).isEqualTo(200);
        owner.sql("delete from access.organisation_stop where organisation = 'API_STOPPED'")
                .update();
    }

    @Test
    void a_token_is_taken_once_in_its_time_for_this_place_alone() {
        var consumer = new TestConsumer(port, "HCC", "plan.read@partnership");
        var other = new TestConsumer(port, "HCC", "plan.read@partnership");
        var once = consumer.token();
        var now = Instant.now();

        assertThat(consumer.send("GET", "/actions", once, null).status()).isEqualTo(200);
        assertThat(consumer.send("GET", "/actions", once, null).status()).isEqualTo(401);
        assertThat(consumer.send("GET", "/actions", null, null).header("WWW-Authenticate"))
                .startsWith("Bearer");
        assertRefused(consumer, claims -> claims.audience("https://elsewhere.example/api/v1"));
        assertRefused(consumer, claims -> claims.audience(List.of(TestConsumer.AUDIENCE, "https://elsewhere.example")));
        assertRefused(consumer, claims -> claims.subject(other.ref).issuer(other.ref));
        assertRefused(consumer, claims -> claims.expirationTime(Date.from(now.plusSeconds(900))));
        assertRefused(
                consumer,
                claims -> claims.issueTime(Date.from(now.minusSeconds(200)))
                        .expirationTime(Date.from(now.minusSeconds(100))));
        assertRefused(
                consumer,
                claims -> claims.issueTime(Date.from(now.plusSeconds(90)))
                        .expirationTime(Date.from(now.plusSeconds(120))));
        assertRefused(consumer, claims -> claims.jwtID("short"));
        assertRefused(consumer, claims -> claims.jwtID(null));
        var token = consumer.token();
        assertThat(consumer.send("GET", "/actions", token.substring(0, token.length() - 6) + "AAAAAA", null)
                        .status())
                .isEqualTo(401);
        consumer.key = TestConsumer.ed25519();
        assertThat(consumer.get("/actions").status()).isEqualTo(401);
        assertThat(owner.sql("select count(*) from audit.leaf where act = 'refuse_consumer' and object = :ref")
                        .param("ref", consumer.ref)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static void assertRefused(TestConsumer consumer, UnaryOperator<JWTClaimsSet.Builder> changed) {
        assertThat(consumer.send("GET", "/actions", consumer.token(changed), null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void no_session_opens_the_api_and_no_token_opens_a_page() {
        var browser = visit.as(someone.coordinator());
        var consumer = new TestConsumer(port, "HCC", "plan.read@partnership");
        var cookie = "waymark_session=" + browser.cookie();

        assertThat(consumer.send("GET", "/actions", null, null, "Cookie", cookie)
                        .status())
                .isEqualTo(401);
        var page = consumer.send("GET", "/../../actions", consumer.token(), null);
        assertThat(page.status()).isIn(302, 303, 401, 404, 400);
    }

    private List<String> seen(TestConsumer consumer, String... among) {
        var found = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = consumer.get("/actions?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.status()).isEqualTo(200);
            found.addAll(page.refs());
            next = page.json().path("next").asString("");
        } while (!next.isEmpty());
        return List.of(among).stream().filter(found::contains).toList();
    }

    private String action(String area, String organisation) {
        return owner.sql("""
                insert into strategy.action (ref, area, objective, title, detail, owner, partners, start_on, due_on, status)
                select 'AC-' || (8000000 + (random() * 999999)::int), :area, min(code), 'Test', '', :owner, '{}', current_date,
                       current_date, 'NOT_STARTED' from strategy.objective
                returning ref
                """)
                .param("area", area)
                .param("owner", organisation)
                .query(String.class)
                .single();
    }
}

package waymark.access.worklink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.bench.CountingStatements;

/// Attacks on a link that must fail.
@WaymarkTest
class WorkLinkAttackTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    WorkEmailFixtures links;

    private final JdbcClient owner = TestDatabase.owner();

    @AfterEach
    void nothing_stays_behind() {
        links.clear();
    }

    @Test
    void a_program_that_opens_every_link_uses_none_up() {
        var browser = visit.asNobody();
        var link = links.link(browser, email());

        for (int time = 0; time < 10; time++) {
            assertThat(visit.asNobody().get(link).status()).isEqualTo(200);
        }

        assertThat(browser.post(link).location()).startsWith("/landing");
    }

    @Test
    void a_used_an_old_a_replaced_and_a_forged_link_look_alike_and_open_nothing() {
        var browser = visit.asNobody();
        var used = links.link(browser, email());
        browser.post(used);
        var old = links.link(browser, email());
        owner.sql("update access.work_link set expires_at = now() - interval '1 second' where token_hash = :hash")
                .param("hash", Visit.hash(token(old)))
                .update();
        var twice = email();
        var replaced = links.link(browser, twice);
        links.link(browser, twice);
        var forged = used.substring(0, used.length() - 1) + (used.endsWith("A") ? "B" : "A");
        var bodies = new java.util.HashSet<String>();

        for (var link : java.util.List.of(used, old, replaced, forged, "/sign-in/work-email/x")) {
            var page = browser.get(link);
            assertThat(page.status()).as(link).isEqualTo(404);
            assertThat(browser.post(link).status()).as(link).isEqualTo(404);
            bodies.add(page.html().select("main").outerHtml());
        }

        assertThat(bodies).hasSize(1);
    }

    @Test
    void of_many_clicks_at_once_one_opens() throws Exception {
        var browser = visit.asNobody();
        var link = links.link(browser, email());
        var number = WorkEmailFixtures.number(browser);
        var clicks = new ArrayList<Callable<Boolean>>();
        for (int click = 0; click < 4; click++) {
            var another = visit.asNobody();
            another.get("/sign-in/work-email");
            clicks.add(() -> another.post(link, "number", number).status() == 303);
        }
        int opened = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var click : pool.invokeAll(clicks)) {
                opened += click.get() ? 1 : 0;
            }
        }

        assertThat(opened).isEqualTo(1);
    }

    @Test
    void of_two_redemptions_in_the_browser_that_asked_one_begins_a_session() throws Exception {
        var browser = visit.asNobody();
        var email = email();
        var link = links.link(browser, email);
        browser.get(link);
        Callable<Boolean> click = () -> browser.post(link).status() == 303;
        int opened = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var each : pool.invokeAll(java.util.List.of(click, click))) {
                opened += each.get() ? 1 : 0;
            }
        }

        assertThat(opened).isEqualTo(1);
        assertThat(owner.sql("select count(*) from access.session s join access.account a on a.id = s.account"
                                + " where a.email = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_known_an_unknown_and_a_closed_address_cost_the_same_and_read_the_same() {
        var known = email();
        var closed = email();
        var browser = visit.asNobody();
        browser.post(links.link(browser, closed));
        owner.sql("update access.account set disabled_at = now() where email = :email")
                .param("email", closed)
                .update();
        var costs = new java.util.LinkedHashMap<String, Long>();
        var pages = new java.util.HashSet<String>();

        for (var address : java.util.List.of(known, closed, "nobody@unknown.example", "not quite@an address")) {
            var visitor = visit.asNobody();
            visitor.get("/sign-in/work-email");
            visitor.post("/sign-in/work-email", "email", "");
            var before = CountingStatements.sent();
            var answer = visitor.post("/sign-in/work-email", "email", address);
            costs.put(address, CountingStatements.sent() - before);
            assertThat(answer.location()).isEqualTo("/sign-in/work-email/asked");
            pages.add(visitor.get("/sign-in/work-email/asked")
                    .html()
                    .select("main")
                    .outerHtml()
                    .replaceAll("[0-9]{3} [0-9]{3}", ""));
        }

        assertThat(new java.util.HashSet<>(costs.values())).as(costs.toString()).hasSize(1);
        assertThat(costs.get(known)).isPositive();
        assertThat(pages).hasSize(1);
    }

    @Test
    void a_letter_that_was_passed_on_asks_for_the_number_and_ends_at_five_wrong_ones() {
        var browser = visit.asNobody();
        var link = links.link(browser, email());
        var number = WorkEmailFixtures.number(browser);
        var stranger = visit.asNobody();

        assertThat(stranger.get(link).html().select("input[name=number]")).hasSize(1);
        assertThat(stranger.post(link).errors()).containsExactly("Enter the six-digit number you were shown");
        var wrong = number.equals("000 000") ? "000001" : "000000";
        for (int time = 1; time < WorkLink.TRIES; time++) {
            assertThat(stranger.post(link, "number", wrong).status()).isEqualTo(422);
        }
        assertThat(stranger.post(link, "number", wrong).status()).isEqualTo(404);
        assertThat(stranger.post(link, "number", number).status()).isEqualTo(404);
        assertThat(browser.post(link).status())
                .as("and the right browser asks again")
                .isEqualTo(404);
    }

    @Test
    void somebody_with_another_device_types_the_number() {
        var browser = visit.asNobody();
        var link = links.link(browser, email());

        var entered = visit.asNobody().post(link, "number", WorkEmailFixtures.number(browser));

        assertThat(entered.location()).startsWith("/landing");
    }

    @Test
    void a_browser_that_asked_for_another_link_has_no_number_for_this_one() {
        var link = links.link(visit.asNobody(), email());
        var thief = visit.asNobody();
        links.link(thief, email());

        assertThat(thief.get(link).html().select("input[name=number]")).hasSize(1);
        assertThat(thief.post(link).status()).isEqualTo(422);
    }

    @Test
    void names_near_a_registered_domain_get_no_letter() {
        var domain = links.domain("HCC");
        for (var near : java.util.List.of(
                "ann@mail." + domain,
                "ann@x" + domain,
                "ann@" + domain + ".evil.example",
                "ann@" + domain.replace("example", "examp1e"),
                "ann@evil.example@" + domain,
                "ann@xn--" + domain,
                "ann@" + domain.replace('e', '\u0435'), // the Cyrillic letter that looks like it
                "ann@" + domain.replace('.', '\u3002'), // the full stop of Chinese and Japanese
                "ann@" + domain.replace('d', '\uff44'), // its wide form
                "ann@" + domain + ".",
                "ann@\u200b" + domain,
                "ann%40" + domain,
                "\"ann\"@" + domain,
                "ann@[" + domain + "]",
                "ann@" + domain + " <ann@evil.example>",
                "ann@evil.example," + "ann@" + domain,
                "ann@" + domain.substring(domain.indexOf('.') + 1))) {
            assertThat(links.ask(visit.asNobody(), near, "")).as(near).isEmpty();
        }
        owner.sql("update access.work_domain set subdomains = true where domain = :domain")
                .param("domain", domain)
                .update();
        assertThat(links.ask(visit.asNobody(), "ann@mail." + domain, "")).hasSize(1);
        assertThat(links.ask(visit.asNobody(), "ann@x" + domain, "")).isEmpty();
    }

    @Test
    void an_address_gets_three_letters_in_a_quarter_of_an_hour_however_it_is_written() {
        var domain = links.domain("HCC");
        for (var way : java.util.List.of("ann", "ANN", "ann+1", "ann+2", "Ann+3")) {
            visit.asNobody().post("/sign-in/work-email", "email", way + "@" + domain);
        }

        assertThat(links.delivered("ann@" + domain)).hasSize(WorkLinkRequests.AN_ADDRESS);
    }

    @Test
    void beyond_so_many_in_all_nobody_is_answered() {
        owner.sql("""
                insert into access.work_request (address_tag, domain_tag, asked_at, handled_at)
                select '\\x01', '\\x01', now(), now() from generate_series(1, :many)
                """).param("many", WorkLinkRequests.IN_ALL).update();

        assertThat(visit.asNobody()
                        .post("/sign-in/work-email", "email", email())
                        .status())
                .isEqualTo(429);
    }

    @Test
    void an_ended_domain_ends_the_sessions_that_came_by_it() {
        var browser = visit.asNobody();
        var email = email();
        var session = visit.browser(browser.post(links.link(browser, email)));
        assertThat(session.get("/account").status()).isEqualTo(200);

        links.clear();

        assertThat(session.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void a_session_by_link_ends_after_four_hours_however_busy() {
        var browser = visit.asNobody();
        var session = visit.browser(browser.post(links.link(browser, email())));

        assertThat(owner.sql(
                                "select ends_at - created_at = interval '4 hours' from access.session where id_hash = :hash")
                        .param("hash", Visit.hash(session.cookie()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_link_leads_to_no_other_site() {
        var browser = visit.asNobody();
        var link = links.ask(browser, email(), "//evil.example/").getFirst();

        assertThat(browser.post(link).location()).isEqualTo("/landing?to=");
    }

    @Test
    void neither_the_address_nor_the_link_can_be_read_in_the_tables_of_those_who_asked() {
        var email = email();
        visit.asNobody().post("/sign-in/work-email", "email", email);
        var waiting = owner.sql("select w::text from access.work_request w order by asked_at desc limit 1")
                .query(String.class)
                .single();
        var link = links.delivered(email).getFirst();
        var kept = owner.sql("select coalesce(string_agg(l::text, ' '), '') from access.work_link l")
                .query(String.class)
                .single();

        assertThat(waiting).doesNotContain(email);
        assertThat(owner.sql("select count(*) from access.work_request where sealed is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(kept).doesNotContain(token(link));
    }

    private String email() {
        return "a" + UUID.randomUUID().toString().substring(0, 8) + "@" + links.domain("HCC");
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}

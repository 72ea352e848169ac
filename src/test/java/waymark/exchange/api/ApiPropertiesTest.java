package waymark.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.DeepRun;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.pathways.editions.PathwayFixtures;
import waymark.web.edge.RateLimitFixtures;

/// Whatever is sent to the API, valid, mutated or hostile, by whichever consumer: it is answered as the contract says,
/// never by a mistake of ours, and with no record that is not within the scopes of the consumer.
@WaymarkTest
class ApiPropertiesTest {

    private static final List<String> READS = List.of(
            "organisations.read",
            "services.read",
            "contacts.read",
            "pathways.read",
            "plan.read",
            "figures.read",
            "releases.read",
            "meetings.read");

    /// A consumer of the whole partnership that reads; one of an area and one of an organisation that write too; and
    /// one without a scope. The first is of the council of Hull, the others of that of the East Riding.
    private static final List<List<String>> SCOPES = List.of(
            within("partnership", READS),
            with(within("area:HULL", READS), "actions.write@area:HULL", "intelligence.submit@organisation:ERYC"),
            with(
                    within("organisation:ERYC", READS),
                    "actions.write@organisation:ERYC",
                    "services.write@organisation:ERYC",
                    "intelligence.submit@organisation:ERYC"),
            List.of());

    /// Of a request line and headers of 16 KB together.
    private static final int LONGEST_READ = 14_000;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient program;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RateLimitFixtures limits;

    @Autowired
    IntelligenceFixtures intelligence;

    private final JdbcClient owner = TestDatabase.owner();
    private final ContractCheck contract = new ContractCheck();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> wrong = new TreeMap<>();
    private int shown;

    private static List<String> within(String reach, List<String> capabilities) {
        return capabilities.stream().map(one -> one + "@" + reach).toList();
    }

    private static List<String> with(List<String> scopes, String... more) {
        var all = new ArrayList<>(scopes);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    @AfterEach
    void nothing_stays_published() {
        PathwayFixtures.withdrawSamples();
    }

    @Test
    void whatever_is_sent_is_answered_as_the_contract_says_and_shows_nothing_beyond_the_scopes(TestReporter reporter) {
        intelligence.receives("HULL", IntelligenceFixtures.UNIT);
        var refs = records();
        var consumers = SCOPES.stream()
                .map(scopes -> new TestConsumer(
                        port, scopes.contains("plan.read@partnership") ? "HCC" : "ERYC", scopes.toArray(String[]::new)))
                .toList();
        var oracles = new ArrayList<ApiOracle>();
        for (int each = 0; each < consumers.size(); each++) {
            var it = consumers.get(each);
            oracles.add(ApiOracle.of(
                    program,
                    transaction,
                    new Actor.Consumer(it.id, new Ref(it.ref), it.ref, "HCC", List.of()),
                    SCOPES.get(each)));
        }
        for (var list : List.of("/actions", "/services", "/contacts", "/organisations")) {
            assertThat(oracles.get(1).tellsApart(list)).describedAs(list).isTrue();
            assertThat(oracles.get(2).tellsApart(list)).describedAs(list).isTrue();
        }
        long seed = Long.getLong("seed", System.nanoTime());
        var fuzz = new ApiFuzz(contract.contract, new Random(seed), refs);
        int times = DeepRun.times(300, 10_000);
        for (var list : List.of("/pathways", "/measures", "/meetings")) {
            assertThat(oracles.get(1).tellsApart(list)).describedAs(list).isTrue();
        }
        for (int time = 0; time < times; time++) {
            if (time % 500 == 0) {
                limits.forget();
            }
            int each = time % consumers.size();
            sent(consumers.get(each), oracles.get(each), fuzz.next());
        }
        reporter.publishEntry(
                "API",
                "%d requests %s, answers %s, %d records shown; seed %d; %s"
                        .formatted(
                                times,
                                fuzz.made(),
                                statuses,
                                shown,
                                seed,
                                oracles.stream().map(ApiOracle::figures).toList()));
        assertThat(wrong).describedAs("seed %d", seed).isEmpty();
        assertThat(statuses).containsKeys(200, 400, 403, 404).doesNotContainKey(429);
        if (DeepRun.asked()) { // among few it is chance whether these are there
            assertThat(statuses).containsKeys(201, 401, 405, 413, 422);
        }
    }

    /// What is wrong is kept, one of each kind, and the rest is tried all the same.
    private void sent(TestConsumer consumer, ApiOracle oracle, ApiFuzz.Call call) {
        var answer = consumer.send(call);
        statuses.merge(answer.status(), 1, Integer::sum);
        try {
            check(oracle, call, answer);
        } catch (AssertionError broken) {
            wrong.putIfAbsent(
                    "%s %s answers %d".formatted(call.method(), call.template(), answer.status()),
                    String.valueOf(broken.getMessage()));
        }
    }

    private void check(ApiOracle oracle, ApiFuzz.Call call, TestConsumer.Answer answer) {
        assertThat(answer.status()).describedAs("%s", call).isLessThan(500);
        assertThat(answer.header("Set-Cookie")).describedAs("%s", call).isEmpty();
        if (answer.status() == 400 && call.path().length() > LONGEST_READ) {
            return; // longer than the server reads: it does not know yet that it is the API which was asked
        }
        contract.fits(call.verb(), call.template(), answer, call);
        if (answer.status() >= 200
                && answer.status() < 300
                && !answer.response().body().isEmpty()) {
            if (call.method().equals("POST") && call.template().equals("/submissions")) {
                oracle.alsoShows("/submissions", answer.json().path("ref").asString());
            }
            assertThat(oracle.notAllowed(call.template(), answer.json()))
                    .describedAs("%s", call)
                    .isEmpty();
            shown += answer.json().has("items") ? answer.json().get("items").size() : 1;
        }
    }

    /// Records of two areas and two organisations, and of the whole partnership; answers their references.
    private List<String> records() {
        var refs = new ArrayList<String>();
        for (var area : List.of("HULL", "EAST_RIDING")) {
            for (var organisation : List.of("HCC", "ERYC")) {
                refs.add(action(area, organisation));
                refs.add(service(area, organisation, false));
                contact(area, organisation);
            }
            refs.add(PathwayFixtures.pathway(area, "published"));
            measure(area);
            meeting(area);
        }
        refs.add(service("HULL", "HCC", true));
        owner.sql(
                        "select ref from meetings.meeting union all select ref from strategy.measure union all select ref from pathways.pathway limit 6")
                .query(String.class)
                .list()
                .forEach(refs::add);
        refs.addAll(List.of("HCC", "ERYC"));
        return List.copyOf(refs);
    }

    private void contact(String area, String organisation) {
        owner.sql("""
                with post as (
                  insert into directory.spoc_post (ref, organisation, subject, answered_by, phone, email, languages, bank_holidays,
                    from_date, checked_on, checked_by)
                  select 'SP-' || (6000000 + (random() * 999999)::int), :organisation, min(code), 'team', '01632 960400', '', '{}',
                    'closed', date '2020-01-01', current_date, 'Test' from directory.subject
                  returning ref)
                insert into directory.spoc_area (post, area) select ref, :area from post
                """).param("organisation", organisation).param("area", area).update();
    }

    private void measure(String area) {
        owner.sql("""
                insert into strategy.measure (ref, objective, title, unit, direction, source, suppliers, counts_people)
                values ('ME-' || (6000000 + (random() * 999999)::int), 'SP6.1', 'Test', 'COUNT', 'UP', 'Test', array[:area], false)
                """).param("area", area).update();
    }

    private void meeting(String area) {
        owner.sql("""
                insert into meetings.meeting (ref, group_code, area, starts_at, minutes, state, reason)
                values ('MT-' || (6000000 + (random() * 999999)::int), 'LOG_' || :area, :area, timestamptz '2020-01-01 10:00Z', 60,
                  'cancelled', 'Test')
                """).param("area", area).update();
    }

    private String action(String area, String organisation) {
        return owner.sql("""
                insert into strategy.action (ref, area, objective, title, detail, owner, partners, start_on, due_on, status)
                select 'AC-' || (6000000 + (random() * 999999)::int), :area, min(code), 'Test', '', :owner, '{}', current_date,
                       current_date, 'NOT_STARTED' from strategy.objective
                returning ref
                """)
                .param("area", area)
                .param("owner", organisation)
                .query(String.class)
                .single();
    }

    private String service(String area, String organisation, boolean everywhere) {
        var ref = owner.sql("""
                insert into directory.service (ref, organisation, kind, name, description, everywhere, gender, positions, nrm,
                  eligibility, languages, interpreter, bank_holidays, hours, cost, cost_words, way_in, way_in_words, phone, email,
                  web, accessibility, from_date, checked_on, checked_by, checked_person)
                select 'SV-' || (6000000 + (random() * 999999)::int), :organisation, min(code), 'Test', 'Test', :everywhere, 'anyone',
                  '{anyone}', 'none', '', '{}', 'yes', 'closed', '', 'free', '', 'self', '', '01632 960001', '', '', '',
                  current_date, current_date, 'Test', :person from directory.service_kind
                returning ref
                """)
                .param("organisation", organisation)
                .param("everywhere", everywhere)
                .param("person", UUID.randomUUID())
                .query(String.class)
                .single();
        if (!everywhere) {
            owner.sql("insert into directory.service_area (service, area) values (:ref, :area)")
                    .param("ref", ref)
                    .param("area", area)
                    .update();
        }
        return ref;
    }
}

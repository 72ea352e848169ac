package waymark.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import waymark.Golden;
import waymark.TestDatabase;
import waymark.WaymarkTest;

/// The API keeps what `docs/api/openapi.yaml` promises: the file is what the program says, nothing promised is taken
/// back, and what is answered over the network fits it by the judgement of a validator that is not ours.
@WaymarkTest
class ApiContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private static final List<String> READS = List.of(
            "organisations.read",
            "services.read",
            "contacts.read",
            "pathways.read",
            "plan.read",
            "figures.read",
            "releases.read",
            "meetings.read");

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    private final JdbcClient owner = TestDatabase.owner();
    private final ContractCheck contract = new ContractCheck();

    @Test
    void nothing_that_was_promised_is_taken_back_and_the_file_is_what_the_program_says() {
        var found = YAML.writeValueAsString(ApiContract.document());

        assertThat(ContractDifference.breaking(ContractCheck.kept(), YAML.readTree(found)))
                .describedAs("breaks programs of partners: leave it as it was, or make a version 2 beside it")
                .isEmpty();
        Golden.compare(ContractCheck.FILE.toString(), found);
    }

    @Test
    void a_breaking_difference_is_noticed() {
        var promised = JSON.writeValueAsString(ApiContract.document());
        var contract = JSON.readTree(promised);

        assertThat(ContractDifference.breaking(contract, contract)).isEmpty();
        assertThat(List.of(
                        promised.replace("\"/meetings\":", "\"/sittings\":"),
                        promised.replace("\"dueOn\":", "\"due\":"),
                        promised.replaceFirst(
                                "\"openBlockers\":\\{\"type\":\"integer\"", "\"openBlockers\":{\"type\":\"string\""),
                        promised.replace("[\"note\"]", "[\"note\",\"on\"]"),
                        promised.replace("Needs the capability meetings.read", "Needs the capability plan.read"),
                        promised.replace("\"304\":", "\"305\":")))
                .allSatisfy(changed -> assertThat(ContractDifference.breaking(contract, JSON.readTree(changed)))
                        .isNotEmpty());
    }

    private static List<String> lists() {
        return ContractCheck.kept()
                .path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> !path.contains("{"))
                .toList();
    }

    /// The record of a list, where it has one.
    private static List<String> singles(String list) {
        return ContractCheck.kept()
                .path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(path -> path.matches(list + "/\\{[a-z]+}"))
                .toList();
    }

    @Test
    void every_list_and_record_fits_the_contract_page_by_page() {
        var consumer = new TestConsumer(
                port, "HCC", READS.stream().map(one -> one + "@partnership").toArray(String[]::new));
        consumer.give("intelligence.submit@organisation:HCC");
        action("HULL");
        action("HULL");
        service("HCC");
        for (var path : lists()) {
            var seen = new ArrayList<String>();
            var next = "";
            for (int page = 0; page < 3; page++) {
                var asked = path + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next);
                var answer = consumer.get(asked);
                fits("get", path, answer);
                assertThat(answer.status()).describedAs(asked).isEqualTo(200);
                answer.refs().forEach(ref -> assertThat(seen).doesNotContain(ref));
                if (!path.equals("/figures")) {
                    seen.addAll(answer.refs());
                }
                next = answer.json().path("next").asString("");
                if (next.isEmpty()) {
                    break;
                }
            }
            for (var one : singles(path)) {
                if (!seen.isEmpty()) {
                    var found = consumer.get(path + "/" + seen.getFirst());
                    assertThat(found.status()).isEqualTo(200);
                    fits("get", one, found);
                    var etag = found.header("ETag");
                    if (!etag.isEmpty()) {
                        assertThat(consumer.send(
                                                "GET",
                                                path + "/" + seen.getFirst(),
                                                consumer.token(),
                                                null,
                                                "If-None-Match",
                                                etag)
                                        .status())
                                .isEqualTo(304);
                    }
                }
                fits("get", one, consumer.get(path + "/XX-0000"));
            }
        }
    }

    @Test
    void progress_is_recorded_once_for_a_key_and_for_the_version_that_was_read() {
        var consumer = new TestConsumer(port, "HCC", "plan.read@area:HULL", "actions.write@area:HULL");
        var ref = action("HULL");
        var path = "/actions/" + ref + "/progress";
        var etag = consumer.get("/actions/" + ref).header("ETag");
        var body = "{\"note\":\"Two rooms were found\",\"status\":\"IN_PROGRESS\"}";

        assertThat(post(consumer, path, body, "If-Match", etag).problem()).isEqualTo("idempotency-key-missing");
        assertThat(post(consumer, path, body, "Idempotency-Key", "k0").problem())
                .isEqualTo("if-match-missing");
        assertThat(post(consumer, path, body, "Idempotency-Key", "k0", "If-Match", "\"99\"")
                        .status())
                .isEqualTo(412);
        var done = post(consumer, path, body, "Idempotency-Key", "k1", "If-Match", etag);
        assertThat(done.status()).isEqualTo(201);
        fits("post", "/actions/{ref}/progress", done);
        var again = post(consumer, path, body, "Idempotency-Key", "k1", "If-Match", etag);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(done.response().body());
        assertThat(again.header("ETag")).isEqualTo(done.header("ETag")).isEqualTo("\"2\"");
        assertThat(post(consumer, path, body.replace("Two", "Three"), "Idempotency-Key", "k1", "If-Match", etag)
                        .problem())
                .isEqualTo("idempotency-key-used");
        assertThat(owner.sql("""
                select count(*) from strategy.action_event e join strategy.action a on a.id = e.action
                 where a.ref = :ref and e.by_name = :consumer
                """)
                        .param("ref", ref)
                        .param("consumer", consumer.ref)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(owner.sql("select roles from audit.leaf where object = :ref and act = 'record_progress'")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .containsExactly("consumer@" + consumer.ref);
        assertThat(post(
                                consumer,
                                "/actions/" + action("ERYC") + "/progress",
                                body,
                                "Idempotency-Key",
                                "k2",
                                "If-Match",
                                etag)
                        .status())
                .isEqualTo(404);
        var wrong = post(consumer, path, "{\"note\":\" \"}", "Idempotency-Key", "k3", "If-Match", "\"2\"");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("note");
        fits("post", "/actions/{ref}/progress", wrong);
    }

    @Test
    void a_request_that_is_being_worked_on_is_not_begun_again() throws Exception {
        var consumer = new TestConsumer(port, "HCC", "actions.write@area:HULL");
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 2014))")) {
                lock.setString(1, consumer.id + " busy");
                lock.execute();
            }
            assertThat(post(
                                    consumer,
                                    "/actions/" + action("HULL") + "/progress",
                                    "{\"note\":\"Begun\"}",
                                    "Idempotency-Key",
                                    "busy",
                                    "If-Match",
                                    "\"1\"")
                            .problem())
                    .isEqualTo("idempotency-key-in-progress");
            other.rollback();
        }
    }

    @Test
    void the_hours_of_a_service_are_set_by_its_organisation_alone() {
        var own = new TestConsumer(port, "HCC", "services.read@organisation:HCC", "services.write@organisation:HCC");
        var other = new TestConsumer(port, "ERYC", "services.write@organisation:ERYC");
        var ref = service("HCC");
        var path = "/services/" + ref + "/opening";
        var body = """
                {"hours":[{"day":1,"opens":"09:00","closes":"17:30"},{"day":5,"opens":"22:00","closes":"06:00"}],
                 "bankHolidays":"closed","words":"Ring the bell"}""";

        assertThat(other.send("PUT", path, other.token(), body, "Idempotency-Key", "a", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        var set = own.send("PUT", path, own.token(), body, "Idempotency-Key", "a", "If-Match", "\"1\"");
        assertThat(set.status()).isEqualTo(200);
        fits("put", "/services/{ref}/opening", set);
        var now = own.get("/services/" + ref);
        assertThat(now.json().path("opening")).isEqualTo(JSON.readTree(body));
        assertThat(now.header("ETag")).isEqualTo("\"2\"");
        var wrong = body.replace("17:30", "08:61").replace("closed", "sometimes");
        var refused = own.send("PUT", path, own.token(), wrong, "Idempotency-Key", "b", "If-Match", "\"2\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactlyInAnyOrder("hours/0", "bankHolidays");
    }

    @Test
    void errors_are_problem_details_whoever_makes_them() {
        var consumer = new TestConsumer(port, "HCC", "plan.read@partnership", "actions.write@partnership");
        var large = "{\"note\":\"" + "a".repeat(70_000) + "\"}";

        assertProblem(consumer.send("GET", "/actions", null, null), 401, "unauthorised");
        assertProblem(consumer.get("/services"), 403, "capability-missing");
        assertProblem(consumer.get("/nothing"), 404, "not-found");
        assertProblem(consumer.get("/actions/%00"), 400, "unreadable");
        assertProblem(consumer.get("/actions?limit=0"), 400, "invalid-parameter");
        assertProblem(consumer.get("/actions?cursor=%25"), 400, "invalid-parameter");
        assertProblem(consumer.send("PUT", "/actions", consumer.token(), "{}"), 405, "method-not-allowed");
        assertProblem(consumer.send("DELETE", "/actions", consumer.token(), null), 405, "method-not-allowed");
        assertProblem(
                consumer.send("GET", "/actions", consumer.token(), null, "Accept", "text/html"), 406, "not-acceptable");
        assertProblem(post(consumer, "/actions/AC-0001/progress", large), 413, "too-large");
        assertProblem(
                post(consumer, "/actions/AC-0001/progress", "note=1", "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        assertProblem(post(consumer, "/actions/AC-0001/progress", "{\"note\":1,\"extra\":2}"), 400, "unreadable");
        assertProblem(
                consumer.send("POST", "/actions/AC-0001/progress", null, "{}", "Sec-Fetch-Site", "cross-site"),
                403,
                "another-site");
    }

    private static void assertProblem(TestConsumer.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    private static TestConsumer.Answer post(TestConsumer consumer, String path, String body, String... headers) {
        return consumer.send("POST", path, consumer.token(), body, headers);
    }

    private void fits(String verb, String path, TestConsumer.Answer answer) {
        contract.fits(verb, path, answer, path);
    }

    private String action(String area) {
        return owner.sql("""
                insert into strategy.action (ref, area, objective, title, detail, owner, partners, start_on, due_on, status)
                select 'AC-' || (7000000 + (random() * 999999)::int), :area, min(code), 'Test', '', 'HCC', '{}', current_date,
                       current_date, 'NOT_STARTED' from strategy.objective
                returning ref
                """).param("area", area).query(String.class).single();
    }

    private String service(String organisation) {
        return owner.sql("""
                insert into directory.service (ref, organisation, kind, name, description, everywhere, gender, positions, nrm,
                  eligibility, languages, interpreter, bank_holidays, hours, cost, cost_words, way_in, way_in_words, phone, email,
                  web, accessibility, from_date, checked_on, checked_by, checked_person)
                select 'SV-' || (7000000 + (random() * 999999)::int), :organisation, min(code), 'Test', 'Test', true, 'anyone',
                  '{anyone}', 'none', '', '{}', 'yes', 'closed', '', 'free', '', 'self', '', '01632 960001', '', '', '',
                  current_date, current_date, 'Test', :person from directory.service_kind
                returning ref
                """)
                .param("organisation", organisation)
                .param("person", UUID.randomUUID())
                .query(String.class)
                .single();
    }
}

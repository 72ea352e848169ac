package waymark.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.reports.Purpose;
import waymark.intelligence.submissions.SubmissionFixtures;
import waymark.kernel.Ref;
import waymark.web.edge.RateLimitFixtures;

/// Intelligence that the system of a partner tells: under the rules of the form, once for a key, with nothing in the
/// answers of what is known already, and nobody’s name on its way.
@WaymarkTest
class SubmissionsByApiTest {

    private static final String UNIT = IntelligenceFixtures.UNIT;
    private static final String TOLD = """
            {"what":"Six men sleep at the laundry","where":"Sample Street","howKnown":"The landlord told a colleague","others":"NO",\
            "area":"HULL","urgent":false,"harm":"UNSURE","contact":true}""";

    @LocalServerPort
    int port;

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    SubmissionFixtures submissions;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    RateLimitFixtures limits;

    @Autowired
    DataSource database;

    private final JdbcClient owner = TestDatabase.owner();
    private final ContractCheck contract = new ContractCheck();

    @BeforeEach
    void a_unit_receives_what_is_told_about_hull() {
        intelligence.receives("HULL", UNIT);
    }

    private TestConsumer council() {
        return new TestConsumer(port, "HCC", "intelligence.submit@organisation:HCC");
    }

    private TestConsumer.Answer tell(TestConsumer system, String told) {
        return tell(system, told, UUID.randomUUID().toString());
    }

    private TestConsumer.Answer tell(TestConsumer system, String told, String key) {
        var answer = system.send("POST", "/submissions", system.token(), told, "Idempotency-Key", key);
        contract.fits("post", "/submissions", answer, told);
        assertThat(answer.response().body()).doesNotContain("laundry");
        return answer;
    }

    private static Ref ref(TestConsumer.Answer answer) {
        assertThat(answer.status()).describedAs(answer.response().body()).isEqualTo(201);
        return new Ref(answer.json().path("ref").asString());
    }

    @Test
    void it_arrives_once_and_an_officer_reads_it_without_a_word_of_whose_system_it_was() {
        var system = council();
        assertThat(system.send("POST", "/submissions", system.token(), TOLD).problem())
                .isEqualTo("idempotency-key-missing");
        var first = tell(system, TOLD, "one");
        var ref = ref(first);
        assertThat(tell(system, TOLD, "one").response().body())
                .isEqualTo(first.response().body());
        assertThat(tell(system, TOLD.replace("Six", "Seven"), "one").problem()).isEqualTo("idempotency-key-used");
        assertThat(system.send(
                                "POST",
                                "/submissions",
                                system.token(),
                                TOLD,
                                "Idempotency-Key",
                                "two",
                                "Idempotency-Key",
                                "three")
                        .problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(system.get("/submissions").refs()).containsExactly(ref.value());

        var officer = intelligence.officer(UNIT, Purpose.REVIEW);
        var page = visit.as(officer).get("/intelligence/intake/" + ref).words();
        assertThat(page).contains("Six men sleep at the laundry", "The landlord told a colleague");
        assertThat(page).doesNotContain(system.ref, "HCC", "Hull City Council");
        assertThat(owner.sql("select roles from audit.leaf where object = :ref and act = 'submit_intelligence'")
                        .param("ref", ref.value())
                        .query(String.class)
                        .list())
                .containsExactly("consumer@" + system.ref);
        assertThat(visit.as(intelligence.custodian(UNIT))
                        .post("/intelligence/sources/" + submissions.source(ref), "reason", "Test")
                        .words())
                .contains(system.ref, "A system of this organisation told it");
    }

    @Test
    void a_request_in_progress_is_not_begun_again() throws Exception {
        var system = council();
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 2014))")) {
                lock.setString(1, system.id + " busy");
                lock.execute();
            }
            assertThat(tell(system, TOLD, "busy").problem()).isEqualTo("idempotency-key-in-progress");
            other.rollback();
        }
    }

    @Test
    void what_is_wrong_is_said_in_the_words_of_the_form() {
        var system = council();

        assertThat(errors(tell(system, TOLD.replace("Six men sleep at the laundry", " "))))
                .containsExactly("what: Enter what you saw or heard");
        assertThat(errors(tell(system, TOLD.replace("Sample Street", "SECRET: a street"))))
                .singleElement()
                .asString()
                .startsWith("where: ")
                .contains("SECRET or above");
        assertThat(errors(tell(system, TOLD.replace("HULL", "NOWHERE"))))
                .contains("area: Choose the area, so that the right unit gets it");
        assertThat(tell(system, TOLD.replace("\"contact\":true", "\"contact\":null"))
                        .problem())
                .isEqualTo("unreadable");
        assertThat(tell(system, TOLD.replace("\"contact\"", "\"toldBy\":\"A. Name\",\"contact\""))
                        .problem())
                .isEqualTo("unreadable");
        var police = new TestConsumer(port, UNIT, "intelligence.submit@organisation:" + UNIT);
        assertThat(errors(tell(police, TOLD)))
                .singleElement()
                .asString()
                .contains("is of your own organisation. Tell it directly");
    }

    private static List<String> errors(TestConsumer.Answer answer) {
        assertThat(answer.problem()).isEqualTo("invalid");
        return answer.json()
                .path("errors")
                .valueStream()
                .map(one -> one.path("field").asString() + ": "
                        + one.path("message").asString())
                .toList();
    }

    @Test
    void each_has_a_source_of_its_own_unless_the_system_says_that_the_same_person_told_both() {
        var system = council();
        var first = ref(tell(system, TOLD));
        var second = ref(tell(system, TOLD));
        var same = ref(tell(system, TOLD.replace("}", ",\"sameSourceAs\":\"%s\"}".formatted(first))));

        assertThat(submissions.source(second)).isNotEqualTo(submissions.source(first));
        assertThat(submissions.source(same)).isEqualTo(submissions.source(first));
        var another = submissions.told(someone.member("HCC"), UNIT, "Told on the page");
        for (var not : List.of(another.value(), "IS-0000000", "x")) {
            assertThat(errors(tell(system, TOLD.replace("}", ",\"sameSourceAs\":\"%s\"}".formatted(not)))))
                    .containsExactly("sameSourceAs: This system told nothing with that reference");
        }
    }

    @Test
    void a_system_hears_what_became_of_its_own_and_of_nothing_else() {
        var system = council();
        var other = council();
        var ref = ref(tell(system, TOLD));
        var path = "/submissions/" + ref;

        assertThat(system.get(path).json().path("state").asString()).isEqualTo("received");
        submissions.unused(ref, intelligence.officer(UNIT, Purpose.REVIEW));
        owner.sql("update intelligence.submission set answer = 'Words for whoever told' where ref = :ref")
                .param("ref", ref.value())
                .update();
        var answered = system.get(path);
        contract.fits("get", "/submissions/{ref}", answered, path);
        assertThat(answered.json().path("state").asString()).isEqualTo("not_used");
        assertThat(answered.json().path("answeredOn").isNull()).isFalse();
        assertThat(answered.response().body()).doesNotContain("Words for whoever told");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path).json())
                .isEqualTo(other.get("/submissions/IS-0000000").json());
        assertThat(other.get("/submissions").refs()).isEmpty();
        assertThat(new TestConsumer(port, "HCC", "plan.read@partnership")
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(tell(new TestConsumer(port, "HCC", "intelligence.submit@organisation:ERYC"), TOLD)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void officers_are_not_drowned_by_a_system() {
        var system = council();
        for (int time = 0; time < 60; time++) {
            assertThat(tell(system, TOLD.replace("HULL", "NOWHERE")).status()).isEqualTo(422);
        }
        var refused = tell(system, TOLD);
        limits.forget();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }
}

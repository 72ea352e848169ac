package waymark.exchange.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.services.ServicesFixtures;
import waymark.web.jobs.Job;

/// The open feed of services as a directory of services reads it, and what never gets into it.
@WaymarkTest
class OpenFeedTest {

    private static final String FEED = "/open-referral-uk";
    private static final String CANARY = "17 Canary Mews, HU99 9ZZ";

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    JsonMapper json;

    @Autowired
    List<Job> jobs;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void nothing_stays_in_the_feed() {
        made.forEach(ref -> TestDatabase.owner()
                .sql("delete from exchange.open_service where service = :ref")
                .param("ref", ref)
                .update());
    }

    private String service(String kind, String name) {
        var ref = ServicesFixtures.stored("HCC", kind, name);
        made.add(ref);
        return ref;
    }

    private Actor.Person coordinator() {
        return someone.with("HCC", "coordinator@partnership");
    }

    private Map<?, ?> read(String path) {
        var answer = visit.asNobody().get(FEED + path);
        assertThat(answer.status()).isEqualTo(200);
        return json.readValue(answer.text(), Map.class);
    }

    private Map<?, ?> found(String name) {
        var page = read("/services?full=true&search=" + name);
        assertThat(page.get("total_items")).isEqualTo(1);
        return (Map<?, ?>) ((List<?>) page.get("contents")).getFirst();
    }

    private static String version(String ref) {
        return TestDatabase.owner()
                .sql("select version from directory.service where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }

    private Visit.Answer publish(String ref, String confidential) {
        return visit.as(coordinator())
                .post("/open-services/" + ref, "version", version(ref), "confidential", confidential, "looked", "yes");
    }

    @Test
    void a_service_is_read_by_anybody_once_somebody_has_looked_at_it_and_published_it() {
        var ref = service("LEGAL", "Quillfeather law centre");
        assertThat(read("/services?search=Quillfeather").get("empty")).isEqualTo(true);
        var keeper = visit.as(coordinator());
        assertThat(keeper.get("/open-services").words()).contains("Quillfeather law centre");
        assertThat(keeper.post("/open-services/" + ref, "version", "1").errors())
                .contains("Say whether its place is confidential");
        assertThat(keeper.post("/open-services/" + ref, "version", "1", "confidential", "no")
                        .errors())
                .contains("Look at what everybody would read, then say that you have");
        assertThat(publish(ref, "no").status()).isEqualTo(303);

        var it = found("quillfeather");
        assertThat(it.get("name")).isEqualTo("Quillfeather law centre");
        assertThat(it.get("status")).isEqualTo("active");
        assertThat(it.get("url").toString()).endsWith(FEED + "/services/" + it.get("id"));
        assertThat(it.get("service_at_locations")).isEqualTo(List.of());
        assertThat(it.containsKey("assurer_email")).isFalse();
        assertThat(read("/services/" + it.get("id")).get("description")).isEqualTo("A bed for the night");
        var listed =
                (Map<?, ?>) ((List<?>) read("/services?search=quillfeather").get("contents")).getFirst();
        assertThat(listed.containsKey("phones")).isFalse();
        assertThat(((Map<?, ?>) listed.get("organization")).get("name")).isEqualTo("Hull City Council");
        var terms = (List<?>) read("/taxonomy_terms").get("contents");
        var term = ((Map<?, ?>) terms.getFirst()).get("id");
        assertThat(read("/taxonomy_terms/" + term).get("id")).isEqualTo(term);
        assertThat(read("/").get("version")).isEqualTo("3.0");
        assertThat(read("/openapi.json").get("openapi")).isEqualTo("3.1.0");

        keeper.post("/open-services/" + ref + "/withdrawal");
        assertThat(visit.asNobody().get(FEED + "/services/" + it.get("id")).status())
                .isEqualTo(404);
    }

    @Test
    void a_confidential_address_never_gets_into_the_feed() {
        var refuge = service("ACCOMMODATION", "Wrenhollow refuge");
        var advice = service("LEGAL", "Larkhollow advice");
        for (var ref : List.of(refuge, advice)) {
            TestDatabase.owner()
                    .sql("""
                            update directory.service
                               set description = :canary, eligibility = :canary, hours = :canary, way_in_words = :canary,
                                   cost = 'costs', cost_words = :canary, accessibility = :canary, alert = :canary,
                                   alert_until = current_date + 5
                             where ref = :ref
                            """)
                    .param("canary", CANARY)
                    .param("ref", ref)
                    .update();
        }
        // people sleep there: whatever somebody answers, no words of it are published
        assertThat(publish(refuge, "no").status()).isEqualTo(303);
        assertThat(publish(advice, "no").words()).contains("looks like an address");
        assertThat(publish(advice, "yes").status()).isEqualTo(303);
        var all =
                visit.asNobody().get(FEED + "/services?full=true&per_page=500").text();
        assertThat(all).contains("Wrenhollow", "Larkhollow").doesNotContain("Canary", "HU99");

        // nor by a change afterwards
        var keeper = visit.as(coordinator());
        var plain = service("LEGAL", "Finchhollow advice");
        assertThat(publish(plain, "no").status()).isEqualTo(303);
        keeper.post(
                "/directory/services/" + plain + "/note",
                "version",
                version(plain),
                "text",
                "Moved to " + CANARY,
                "until.day",
                "" + LocalDate.now().plusDays(3).getDayOfMonth(),
                "until.month",
                "" + LocalDate.now().plusDays(3).getMonthValue(),
                "until.year",
                "" + LocalDate.now().plusDays(3).getYear());
        assertThat(found("finchhollow").toString()).doesNotContain("Canary");
    }

    @Test
    void what_an_organisation_offered_is_taken_out_once_it_has_ended() {
        var owner = TestDatabase.owner();
        owner.sql("""
                insert into directory.organisation (code, sector, coverage, first_responder, duty_to_notify,
                                                    notifies_by_policy, note, position)
                values ('FEED_ENDS', 'STATUTORY', 'local', false, false, false, '', 99)
                """).update();
        owner.sql("insert into directory.organisation_name (organisation, name) values ('FEED_ENDS', 'Ends soon')")
                .update();
        var ended = ServicesFixtures.stored("FEED_ENDS", "LEGAL", "Siskinmoor advice");
        made.add(ended);
        var other = service("LEGAL", "Siskinmoor helpline");
        assertThat(publish(ended, "no").status()).isEqualTo(303);
        assertThat(publish(other, "no").status()).isEqualTo(303);

        lastDay("current_date");
        assertThat(read("/services?search=siskinmoor").get("total_items"))
                .as("on its last day")
                .isEqualTo(2);
        lastDay("current_date - 1");
        assertThat(found("siskinmoor").get("name")).isEqualTo("Siskinmoor helpline");
    }

    /// The organisation has its last day, and the job has run.
    private void lastDay(String day) {
        TestDatabase.owner()
                .sql("update directory.organisation_name set to_date = " + day + " where organisation = 'FEED_ENDS'")
                .update();
        var clock = Actor.system("Test");
        CurrentActor.run(
                clock,
                () -> jobs.stream()
                        .filter(job -> job.name().equals("Open feed without ended organisations"))
                        .forEach(job -> job.work().accept(clock)));
    }

    @Test
    void changed_words_are_withheld_until_somebody_looks_at_them() {
        var ref = service("LEGAL", "Dunnockmere advice");
        assertThat(publish(ref, "no").status()).isEqualTo(303);
        var keeper = visit.as(coordinator());
        keeper.post("/directory/services/" + ref + "/confirmation", "version", version(ref));
        assertThat(found("dunnockmere").get("assured_date"))
                .isEqualTo(LocalDate.now().toString());
        TestDatabase.owner()
                .sql("update directory.service set description = 'Other words' where ref = :ref")
                .param("ref", ref)
                .update();
        keeper.post("/directory/services/" + ref + "/confirmation", "version", version(ref));
        assertThat(read("/services?search=dunnockmere").get("empty")).isEqualTo(true);
        assertThat(keeper.get("/open-services").words()).contains("Withheld");
        assertThat(publish(ref, "no").status()).isEqualTo(303);
        assertThat(found("dunnockmere").get("description")).isEqualTo("Other words");
    }

    @Test
    void pages_of_other_sites_may_read_the_feed_and_nothing_else() {
        var feed = visit.asNobody().get(FEED + "/services?per_page=1&page=2").response();
        assertThat(feed.getHeaders("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(feed.getHeaders("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        for (var other : List.of("/welcome", "/open-referral-ukx", "/sign-in")) {
            assertThat(visit.asNobody().get(other).response().getHeader("Access-Control-Allow-Origin"))
                    .isNull();
        }
        assertThat(visit.asNobody().get(FEED + "/services?page=one").status()).isEqualTo(400);
        assertThat(visit.asNobody().get(FEED + "/services?minimum_age=x").status())
                .isEqualTo(400);
        assertThat(visit.asNobody().get(FEED + "/services/nothing").status()).isEqualTo(404);
    }
}

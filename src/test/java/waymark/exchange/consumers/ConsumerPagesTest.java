package waymark.exchange.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// What one administrator can and cannot do alone with a system that asks for data.
@WaymarkTest
class ConsumerPagesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void somebody_of_another_organisation_approves_what_they_have_seen() {
        var it = ConsumerFixtures.waiting();
        var path = "/consumers/" + it.ref();
        var near = visit.as(someone.with("GLAA", "administrator@installation"));
        var second = visit.as(someone.administrator());

        assertThat(near.post(path + "/approval", "version", "1").errors())
                .containsExactly(
                        "Somebody of your own organisation added it. An administrator of another has to approve it");
        assertThat(second.post(path + "/approval", "version", "7").status()).isEqualTo(409);
        assertThat(second.get("/").words()).contains("Sample " + it.ref());
        assertThat(second.post(path + "/approval", "version", "1").location()).isEqualTo(path);
        assertThat(second.get(path).words()).contains("approved by");
        assertThat(second.get(path).words()).doesNotContain("Waits for a second administrator");
        assertThat(status(it.ref())).isEqualTo("active");

        var noReason = second.post(path + "/status", "version", "2", "status", "ended", "why", "");
        assertThat(noReason.errors()).containsExactly("Say why, in a sentence");
        assertThat(second.post(path + "/status", "version", "2", "status", "ended", "why", "Not used")
                        .location())
                .isEqualTo(path);
        assertThat(second.post(path + "/status", "version", "3", "status", "active", "why", "Used")
                        .status())
                .isEqualTo(422);
        assertThat(status(it.ref())).isEqualTo("ended");
    }

    @Test
    void what_is_added_later_waits_again_and_gives_nothing_until_then() {
        var it = ConsumerFixtures.waiting();
        var path = "/consumers/" + it.ref();
        var first = visit.as(someone.administrator());
        first.post(path + "/approval", "version", "1");

        assertThat(first.post(
                                path + "/scopes/new",
                                "version",
                                "2",
                                "capability",
                                "services.write",
                                "reach",
                                "area:HULL")
                        .errors())
                .containsExactly("Services are kept by organisations: choose one, or the whole partnership");
        assertThat(first.post(
                                path + "/scopes/new",
                                "version",
                                "2",
                                "capability",
                                "pathways.read",
                                "reach",
                                "partnership")
                        .location())
                .isEqualTo(path);
        assertThat(first.get(path).words()).contains("Waits for a second administrator");
        assertThat(first.post(path + "/approval", "version", "3").status()).isEqualTo(422);
        assertThat(visit.as(someone.member("HCC")).get(path).status()).isEqualTo(404);
    }

    private String status(String ref) {
        return owner.sql("select status from exchange.consumer where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }
}

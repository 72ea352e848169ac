package waymark.pathways.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.pathways.editions.PathwayFixtures;

/// A contact that nobody answers for keeps guidance from publication, and is seen wherever the guidance
/// stands the moment it lapses.
@WaymarkTest
class LapsesTest {

    private static final JdbcClient OWNER = TestDatabase.owner();
    private static final List<String> AREAS =
            List.of("HULL", "EAST_RIDING", "NORTH_LINCOLNSHIRE", "NORTH_EAST_LINCOLNSHIRE");

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private final ContactsFixtures contacts = new ContactsFixtures();
    private final List<String> posts = new ArrayList<>();
    private String subject = "";

    @BeforeEach
    void start() {
        subject = contacts.subject();
        for (var area : AREAS) {
            posts.add(contacts.teamPost(area, subject));
        }
    }

    @AfterEach
    void leave_nothing() {
        posts.forEach(contacts::close);
        contacts.over(subject);
        PathwayFixtures.withdrawSamples();
    }

    /// A step that turns to the subject, and to the lines.
    private static String step(String subject, String lines, String more) {
        return """
                {"kind": "act", "key": "call", "title": "Find a bed", "text": "Do it.", "who": "You", "by": "Today",
                 "reach": {"subject": "%s", "lines": [%s]}, "next": ""%s}""".formatted(subject, lines, more);
    }

    private String agreed(String lines) {
        var ref = PathwayFixtures.asked(null, someone.member("HCC"));
        write(ref, "{\"start\": \"call\", \"steps\": [" + step(subject, lines, "") + "]}");
        OWNER.sql("""
                update pathways.review set answer = 'agreed', answered_on = date '2026-01-04'
                 where edition = (select id from pathways.edition where pathway = :ref)
                """).param("ref", ref).update();
        return ref;
    }

    private static void write(String ref, String content) {
        OWNER.sql("update pathways.edition set content = cast(:content as jsonb) where pathway = :ref")
                .param("content", content)
                .param("ref", ref)
                .update();
    }

    private Visit.Browser reviewer() {
        return visit.as(someone.with("HUMBERSIDE_POLICE", "pathway_reviewer@partnership"));
    }

    @Test
    void a_default_whose_contact_nobody_covers_in_one_area_has_no_button_and_is_refused() {
        contacts.lapse(posts.get(1));
        var here = "/pathways/" + agreed("") + "/publication";
        var reviewer = reviewer();

        var page = reviewer.get(here);
        assertThat(page.html().select("main form button")).isEmpty();
        assertThat(page.words())
                .contains("It cannot be published yet", "Nobody answers for " + subject + " any longer in East Riding");
        assertThat(reviewer.get(here.replace("/publication", "")).words())
                .contains("See what edition 1 still needs")
                .doesNotContain("Publish edition 1");
        var refused = reviewer.post(here, "version", "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("One problem must be fixed first; it is marked at its step");
    }

    @Test
    void with_cover_in_every_area_it_is_published() {
        var here = "/pathways/" + agreed("");
        var reviewer = reviewer();
        assertThat(reviewer.get(here).words()).contains("Publish edition 1");
        assertThat(reviewer.get(here + "/publication")
                        .html()
                        .select("main form button")
                        .text())
                .isEqualTo("Publish it");
        assertThat(reviewer.post(here + "/publication", "version", "1").location())
                .isEqualTo(here);
    }

    @Test
    void a_step_that_falls_through_to_101_is_published_and_the_lapse_is_said() {
        contacts.lapse(posts.get(1));
        var here = "/pathways/" + agreed("\"POLICE_101\"");
        var reviewer = reviewer();
        assertThat(reviewer.get(here + "/publication").words())
                .contains("Nobody answers for " + subject + " any longer in East Riding", "for your information");
        assertThat(reviewer.post(here + "/publication", "version", "1").location())
                .isEqualTo(here);
        assertThat(reviewer.get(here).words())
                .contains("This pathway sends people to a contact that nobody answers for");
    }

    @Test
    void a_lapse_after_publication_is_seen_at_once_on_its_page_in_the_list_and_on_the_homes_of_those_who_mend_it() {
        var ref = agreed("");
        reviewer().post("/pathways/" + ref + "/publication", "version", "1");
        var coordinator = visit.as(someone.coordinator());
        var hull = visit.as(someone.with("HCC", "pathway_editor@area:HULL"));
        var riding = visit.as(someone.with("ERYC", "pathway_editor@area:EAST_RIDING"));
        var lapse = "Nobody answers for " + subject + " in Hull";
        for (var path : List.of("/pathways/" + ref, "/pathways", "/")) {
            assertThat(coordinator.get(path).words()).as(path).doesNotContain(lapse);
        }

        contacts.lapse(posts.getFirst());

        // home of the first is kept for some seconds
        var another = visit.as(someone.coordinator());
        for (var path : List.of("/pathways/" + ref, "/pathways", "/")) {
            assertThat(another.get(path).words()).as(path).contains(lapse);
        }
        assertThat(hull.get("/").words()).contains(lapse);
        assertThat(riding.get("/").words()).doesNotContain(lapse);
        assertThat(visit.as(someone.member("HCC")).get("/").words()).doesNotContain(lapse);
    }

    @Test
    void a_contact_that_is_closed_after_publication_is_a_lapse_too() {
        var ref = agreed("");
        reviewer().post("/pathways/" + ref + "/publication", "version", "1");
        contacts.close(posts.getFirst());

        assertThat(visit.as(someone.coordinator()).get("/pathways/" + ref).words())
                .contains("Nobody is named for " + subject + " in Hull");
    }

    @Test
    void where_an_area_says_the_step_itself_the_default_s_contact_is_not_asked_for_there() {
        contacts.lapse(posts.getFirst());
        var ref = agreed("");
        var code = OWNER.sql("select code from pathways.pathway where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
        var own = PathwayFixtures.pathway("HULL", "published");
        OWNER.sql("update pathways.pathway set code = :code where ref = :ref")
                .param("code", code)
                .param("ref", own)
                .update();
        write(own, "{\"steps\": [" + step("", "\"POLICE_101\"", ", \"against\": 1") + "]}");

        var reviewer = reviewer();
        assertThat(reviewer.post("/pathways/" + ref + "/publication", "version", "1")
                        .location())
                .isEqualTo("/pathways/" + ref);
        assertThat(reviewer.get("/pathways/" + ref).words()).doesNotContain("Nobody answers for " + subject);
    }
}

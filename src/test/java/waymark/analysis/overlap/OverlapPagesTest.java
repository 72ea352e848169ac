package waymark.analysis.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.insight.linkage.ProjectKey;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What keeps comparisons of lists from being used to ask about somebody.
@WaymarkTest
class OverlapPagesTest {

    private static final ProjectKey KEY = ProjectKey.of(new byte[32]);

    @Autowired
    OverlapFixtures fixtures;

    @Autowired
    OverlapWork work;

    @Autowired
    OverlapTables tables;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static byte[] list(int from, int to) {
        return OverlapFixtures.encoded(OverlapFixtures.people(0, from, to), KEY);
    }

    private Visit.Answer handsIn(Actor.Person person, String path, byte[] list) {
        return visit.as(person).upload(path + "/list", "file", "list.csv", list, "whole", "true");
    }

    private void compares() {
        var system = Actor.system("Comparing encoded lists");
        CurrentActor.as(system, () -> {
            work.compare(system);
            return system;
        });
    }

    @Test
    void nothing_is_done_before_what_is_agreed_is_complete_and_signed_by_all() {
        var lead = visit.as(someone.organisationLead("ERYC"));
        assertThat(lead.post("/insight/overlaps/new").errors())
                .contains("Say what the number is needed for", "Enter the sharing agreement");
        var path = lead.post("/insight/overlaps/new", OverlapFixtures.given("Signed by all", "NELC"))
                .location();
        assertThat(lead.get(path + "/key").status()).isEqualTo(404);
        lead.post(path + "/signature", "version", "1");
        assertThat(lead.get(path + "/list").status()).isEqualTo(404);
        var other = visit.as(someone.organisationLead("NELC"));
        other.post(path + "/signature", "version", "1");
        assertThat(lead.get(path + "/list").status()).isEqualTo(200);
        assertThat(visit.as(someone.organisationLead("GLAA")).get(path).status())
                .isEqualTo(404);
    }

    @Test
    void short_lists_lists_that_hardly_differ_and_one_organisation_alone_are_refused() {
        var mine = someone.organisationLead("NLC");
        var theirs = someone.organisationLead("CHCP");
        var path = fixtures.project("NLC", "CHCP");
        assertThat(handsIn(mine, path, list(0, 19)).errors()).anyMatch(text -> text.contains("at least 20 people"));
        assertThat(handsIn(mine, path, list(0, 60)).status()).isEqualTo(303);
        assertThat(visit.as(mine).post(path + "/runs").errors()).anyMatch(text -> text.contains("each organisation"));
        assertThat(handsIn(theirs, path, list(30, 90)).status()).isEqualTo(303);
        visit.as(mine).post(path + "/runs");
        visit.as(mine).post(path + "/agreement");
        visit.as(someone.organisationLead("NLC")).post(path + "/agreement");
        compares();
        assertThat(visit.as(mine).get(path).words())
                .contains("Waits for agreement")
                .doesNotContain("On both");
        visit.as(theirs).post(path + "/agreement");
        compares();
        assertThat(visit.as(mine).get(path).words()).contains("On both", "30");
        assertThat(handsIn(mine, path, list(1, 61)).errors()).anyMatch(text -> text.contains("fewer than 20 rows"));
        assertThat(handsIn(mine, path, list(100, 160)).status()).isEqualTo(303);
        assertThat(CurrentActor.as(mine, () -> tables.handed(mine))).isEmpty();
        visit.as(mine).post(path + "/handover", "version", version(path));
        estimates(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String version(String path) {
        return TestDatabase.owner()
                .sql("select version from analysis.overlap_project where ref = ?")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    /// The table that was handed over is taken by itself, with what is known of its links.
    private void estimates(String comparison) {
        var analyst = visit.as(someone.with("OPCC", "analyst@partnership"));
        var address = "/insight/estimates/new?comparison=" + comparison;
        assertThat(analyst.get("/insight/estimates").html().select("main a[href=" + address + "]"))
                .hasSize(1);
        var page = analyst.get(address);
        assertThat(page.words()).contains("The table is the one of comparison " + comparison);
        assertThat(page.html().select("#table")).isEmpty();
        var form = page.html().select("main form").last();
        var fields = new ArrayList<String>(List.of("definition", "OTHER"));
        form.select("input[type=text][value]")
                .forEach(input -> fields.addAll(List.of(input.attr("name"), input.val())));
        var begun = analyst.post(address, fields.toArray(String[]::new));
        assertThat(begun.status()).as(begun.words()).isEqualTo(303);
        assertThat(analyst.get(begun.location()).words()).contains("Compared in Waymark without names");
        assertThat(visit.as(someone.organisationLead("GLAA")).get(address).status())
                .isEqualTo(403);
    }

    @Test
    void the_database_itself_approves_no_run_without_two_organisations() {
        var path = fixtures.proposed(fixtures.project("HCC", "NCA"));
        var ref = path.substring(path.lastIndexOf('/') + 1);
        assertThatThrownBy(() -> TestDatabase.owner().sql("""
                        update analysis.overlap_run set state = 'APPROVED'
                         where project = (select id from analysis.overlap_project where ref = :ref)
                        """).param("ref", ref).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("somebody of each organisation approves a run");
    }
}

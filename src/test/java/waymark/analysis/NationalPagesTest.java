package waymark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.analysis.national.Spreadsheets;

/// What is refused on the pages of the national picture, and who may do what there.
@WaymarkTest
class NationalPagesTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private Visit.Browser analyst() {
        return visit.as(someone.with("OPCC", "analyst@partnership"));
    }

    @Test
    void a_file_without_figures_is_refused_and_one_that_waits_is_put_aside() {
        var analyst = analyst();
        var day = new String[] {
            "edition", "Invented", "publishedOn-day", "1", "publishedOn-month", "3", "publishedOn-year", "2026"
        };
        var nothing = analyst.upload(
                "/insight/national/imports",
                "file",
                "a.csv",
                "Name,Shoe size\nJo,7\n".getBytes(StandardCharsets.UTF_8),
                day);
        assertThat(nothing.errors()).hasSize(1).first().asString().startsWith("No figure was found in it");
        var path = analyst.upload("/insight/national/imports", "file", "b.xlsx", Spreadsheets.oneQuarter(), day)
                .location();
        assertThat(analyst.get(path).words()).contains("“Atlantean” is on no list of nationalities");
        assertThat(visit.as(someone.boardMember()).get(path).status()).isEqualTo(404);
        assertThat(analyst.post(path + "/confirmation", "version", "1").errors())
                .containsExactly("Tick the values to take, or put the file aside");
        assertThat(analyst.post(path + "/refusal", "version", "1").status()).isEqualTo(303);
        assertThat(analyst.get(path).words()).contains("Not taken by");
        assertThat(analyst.post(path + "/confirmation", "version", "2", "take", "0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_local_figure_is_withdrawn_with_a_reason_and_a_note_needs_both_halves() {
        var analyst = analyst();
        var path = "/insight/local/" + NationalFixtures.localFigure() + "/withdrawal";
        assertThat(analyst.post(path, "version", "1").errors()).containsExactly("Say why it is withdrawn");
        assertThat(analyst.post(path, "version", "1", "why", "Counted twice").status())
                .isEqualTo(303);
        assertThat(analyst.get("/insight/local").words()).contains("Counted twice");
        assertThat(analyst.post("/insight/notes/decisions", "version", "0", "changed", "A form changed")
                        .errors())
                .containsExactly("Say what is not known");
    }

    @Test
    void a_gap_names_no_person_and_is_closed_by_those_who_act_on_it() {
        var member = visit.as(someone.member("HCC"));
        var named = member.post(
                "/insight/reach/gaps/new", "community", "Car washers", "why", "Mr Jordan Example told 01632 960123");
        assertThat(named.errors()).hasSize(1).first().asString().startsWith("This may name a person");
        var path = member.post("/insight/reach/gaps/new", "community", "Car washers", "why", "No one has asked them")
                .location();
        assertThat(member.get(path).words()).contains("No one has asked them").doesNotContain("Take it up");
        assertThat(member.post(path + "/closure", "version", "1", "outcome", "Done")
                        .status())
                .isEqualTo(404);
        var lead = visit.as(someone.with("PRWC", "consultation_lead@partnership"));
        assertThat(lead.post(path + "/closure", "version", "1", "outcome", "They were asked")
                        .status())
                .isEqualTo(303);
        assertThat(member.get(path).words()).contains("They were asked");
    }
}

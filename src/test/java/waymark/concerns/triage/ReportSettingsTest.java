package waymark.concerns.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportSettings;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// The coordinator sets time limits and retention of reports, and says why.
@WaymarkTest
class ReportSettingsTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @BeforeEach
    @AfterEach
    void as_waymark_comes() {
        TestDatabase.owner()
                .sql("delete from concerns.report_setting where version > 1")
                .update();
    }

    private static String[] typed(String version, String kept, String reason) {
        return new String[] {
            "version",
            version,
            "urgent",
            "10",
            "usual",
            "6",
            "kept",
            kept,
            "messages",
            "60",
            "hours",
            "ALWAYS",
            "reason",
            reason
        };
    }

    @Test
    void a_change_is_kept_with_who_and_why_beside_what_held_before() {
        var coordinator = someone.coordinator();
        var browser = visit.as(coordinator);
        assertThat(browser.get("/reports/settings").words()).contains("As Waymark comes", "15 minutes", "90 days");

        assertThat(browser.post("/reports/settings", typed("1", "120", "The police ask for longer"))
                        .status())
                .isEqualTo(303);

        assertThat(browser.get("/reports/settings").words())
                .contains(
                        "10 minutes", "120 days", "The police ask for longer", coordinator.name(), "As Waymark comes");
    }

    @Test
    void of_two_who_change_it_the_second_reads_what_the_first_did_and_loses_nothing() {
        visit.as(someone.coordinator()).post("/reports/settings", typed("1", "120", "First"));

        var answer = visit.as(someone.coordinator()).post("/reports/settings", typed("1", "100", "Second"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("120");
        assertThat(answer.html().select("[name=kept]").val()).isEqualTo("100");
        assertThat(answer.html().select("[name=reason]").text()).isEqualTo("Second");
    }

    @Test
    void the_hours_of_the_team_are_shown_to_people_who_report() {
        var browser = visit.as(someone.coordinator());
        assertThat(browser.post(
                                "/reports/settings",
                                "version",
                                "1",
                                "urgent",
                                "15",
                                "usual",
                                "4",
                                "kept",
                                "90",
                                "messages",
                                "90",
                                "hours",
                                "SOME",
                                "days",
                                "1",
                                "days",
                                "2",
                                "days",
                                "3",
                                "days",
                                "4",
                                "days",
                                "5",
                                "from",
                                "8:00",
                                "until",
                                "18:00",
                                "reason",
                                "Agreed")
                        .status())
                .isEqualTo(303);

        assertThat(browser.get("/reports/settings").words())
                .contains("People look at new reports: Monday to Friday, 8:00 to 18:00.");
    }

    @Test
    void days_and_hours_that_make_no_sense_are_said_at_their_fields() {
        var sent = FormData.empty();
        sent.with("urgent", "15");
        sent.with("usual", "4");
        sent.with("kept", "90");
        sent.with("messages", "90");
        sent.with("hours", "SOME");
        sent.with("from", "18:00");
        sent.with("until", "8:00");
        sent.with("reason", "Agreed");
        assertThat(fields(ReportSettingsForm.read(sent))).containsExactly("days", "until");
    }

    @Test
    void what_makes_no_sense_is_said_at_its_field() {
        var sent = FormData.empty();
        sent.with("urgent", "1");
        sent.with("usual", "x");
        sent.with("kept", "40");
        sent.with("messages", "41");
        assertThat(fields(ReportSettingsForm.read(sent)))
                .containsExactly("urgent", "usual", "messages", "hours", "reason");
    }

    private static List<String> fields(Ruling<ReportSettings> ruling) {
        return ruling instanceof Ruling.Refused<ReportSettings>(var problems)
                ? problems.stream().map(Problem::field).toList()
                : List.of();
    }
}

package waymark.intelligence.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.ELSEWHERE;
import static waymark.intelligence.IntelligenceFixtures.UNIT;
import static waymark.intelligence.WorkFixtures.fields;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.NetworkFixtures;
import waymark.intelligence.WorkFixtures;
import waymark.intelligence.reports.Purpose;

/// A group from its plan to the archive, and what another organisation reads of it.
@WaymarkTest
class OffenderGroupPagesTest {

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    NetworkFixtures network;

    @Autowired
    WorkFixtures fixtures;

    @Autowired
    Visit visit;

    @Test
    void a_group_has_a_plan_is_shared_for_a_time_and_archived_with_what_was_learned() throws java.io.IOException {
        var today = LocalDate.now();
        var officer = visit.as(intelligence.officer(UNIT, Purpose.DISRUPT));
        var path = officer.post(
                        "/intelligence/groups/new",
                        fields("name", "Group Curlew", "about", "Takes wages", "reviewOn", today.plusDays(40)))
                .location();
        assertThat(officer.post(
                                path + "/steps/new",
                                fields(
                                        "fourP",
                                        "PREVENT",
                                        "aim",
                                        "No new workers",
                                        "what",
                                        "Warn agencies",
                                        "organisation",
                                        UNIT,
                                        "dueOn",
                                        today.plusDays(9)))
                        .status())
                .isEqualTo(303);
        var known =
                network.person(intelligence.open(UNIT, "Curlew"), "Sam Curlew").ref();
        var hidden = network.person(intelligence.conditioned(ELSEWHERE, "Kept"), "Sam Kept")
                .ref();
        for (var unknown : List.of("EN-ZZZZZZ9", hidden.value(), "OP-ZZZZZZ9", "IS-ZZZZZZ9", "DP-ZZZZZZ9", "Curlew")) {
            assertThat(officer.post(path + "/links", "entity", unknown).errors())
                    .containsExactly("There is nothing with this reference that you may read. Check it");
        }
        assertThat(officer.post(path + "/links", "entity", known.value()).status())
                .isEqualTo(303);
        assertThat(officer.post(path + "/links", "entity", known.value()).errors())
                .containsExactly("It is linked already");
        assertThat(officer.get(path).words())
                .contains("No new workers", "Warn agencies", known.value(), "OFFICIAL-SENSITIVE");
        try (var paper =
                Loader.loadPDF(officer.get(path + "/plan.pdf").response().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("OFFICIAL-SENSITIVE", "Demonstration: ", "Warn agencies")
                    .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
        }

        var other = visit.as(intelligence.officer(ELSEWHERE, Purpose.DISRUPT));
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(officer.post(
                                path + "/readers",
                                fields("organisation", ELSEWHERE, "from", today, "until", today.plusDays(30)))
                        .status())
                .isEqualTo(303);
        assertThat(other.get(path).words()).contains("Warn agencies").doesNotContain(known.value(), "History");
        assertThat(other.get(path + "/edit").status()).isEqualTo(404);

        assertThat(officer.post(path + "/archive", "version", "1").errors())
                .containsExactly("Enter what was learned, for the next officer");
        assertThat(officer.post(path + "/archive", "version", "1", "learned", "Wages first")
                        .status())
                .isEqualTo(303);
        assertThat(officer.get(path).words()).contains("Archived", "Wages first");
        assertThat(officer.get(path + "/steps/new").status()).isEqualTo(404);
        assertThat(officer.post(path + "/reopening", "version", "2").status()).isEqualTo(303);
    }

    @Test
    void a_plan_that_its_lead_has_not_reviewed_by_the_day_is_a_task_of_every_officer_of_the_unit() {
        var ref = fixtures.group(UNIT);
        var owner = TestDatabase.owner();
        owner.sql(
                        "update intelligence.offender_group set lead = gen_random_uuid(), review_on = current_date + 1 where ref = ?")
                .param(ref)
                .update();
        assertThat(visit.as(intelligence.officer(UNIT, Purpose.DISRUPT))
                        .get("/")
                        .words())
                .doesNotContain("Review the plan of group " + ref);
        owner.sql("update intelligence.offender_group set review_on = current_date - 1 where ref = ?")
                .param(ref)
                .update();
        assertThat(visit.as(intelligence.officer(UNIT, Purpose.DISRUPT))
                        .get("/")
                        .words())
                .contains("Review the plan of group " + ref);
    }

    @Test
    void a_step_is_done_with_what_came_of_it() {
        var officer = visit.as(intelligence.officer(UNIT, Purpose.DISRUPT));
        var ref = fixtures.group(UNIT);
        var path = "/intelligence/groups/%s/steps/%s".formatted(ref, fixtures.step(ref));
        var done = fields(
                "version",
                1,
                "fourP",
                "PURSUE",
                "aim",
                "Less money",
                "what",
                "Trace",
                "organisation",
                UNIT,
                "dueOn",
                LocalDate.now(),
                "doneOn",
                LocalDate.now());
        assertThat(officer.post(path, done).errors()).containsExactly("Enter the result");
        var said = Arrays.copyOf(done, done.length + 2);
        said[done.length] = "result";
        said[done.length + 1] = "Two accounts frozen";
        assertThat(officer.post(path, said).status()).isEqualTo(303);
        assertThat(officer.get("/intelligence/groups/" + ref).words()).contains("Two accounts frozen");
    }
}

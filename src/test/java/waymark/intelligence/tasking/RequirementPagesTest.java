package waymark.intelligence.tasking;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.UNIT;
import static waymark.intelligence.WorkFixtures.fields;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.WorkFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What officers ask, as those see it who are asked and those who are not.
@WaymarkTest
class RequirementPagesTest {

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    RequirementJob job;

    @Autowired
    WorkFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void a_question_is_asked_answered_with_nothing_known_and_closed() {
        var officer = visit.as(intelligence.officer(UNIT));
        var said = fields(
                "title",
                "Vans before six",
                "wanted",
                "Where do vans collect people?",
                "why",
                "A pattern",
                "dueOn",
                LocalDate.now().plusDays(10),
                "asked",
                "HCC");
        var path = officer.post("/intelligence/requirements/new", said).location();
        var lead = visit.as(someone.organisationLead("HCC"));
        assertThat(lead.get("/").words()).contains("Answer the intelligence requirement: Vans before six");
        assertThat(visit.as(someone.member("OPCC")).get(path).status()).isEqualTo(404);
        var member = visit.as(someone.member("HCC"));
        assertThat(member.get(path).words()).contains("Where do vans collect people?", "A pattern");
        assertThat(member.post(path + "/answers", "kind", "told").errors())
                .containsExactly("Enter the reference that you were given when you told them");
        assertThat(member.post(path + "/answers", "kind", "nothing").status()).isEqualTo(303);
        assertThat(officer.get(path).words()).contains("Nothing known");
        assertThat(lead.get("/").words()).doesNotContain("Answer the intelligence requirement: Vans before six");
        assertThat(member.get(path + "/closing").status()).isEqualTo(404);
        assertThat(officer.post(path + "/reminders").status()).isEqualTo(303);
        assertThat(officer.post(path + "/closing", "version", "1", "kind", "closed", "outcome", "No pattern here")
                        .status())
                .isEqualTo(303);
        assertThat(member.get(path).words()).contains("No pattern here");
        assertThat(member.post(path + "/answers", "kind", "nothing").status()).isEqualTo(404);
    }

    @Test
    void a_question_that_may_name_a_person_is_asked_about() {
        assertThat(visit.as(intelligence.officer(UNIT))
                        .post(
                                "/intelligence/requirements/new",
                                fields(
                                        "title",
                                        "Who knows of Jordan Example?",
                                        "wanted",
                                        "All of it",
                                        "why",
                                        "A pattern",
                                        "dueOn",
                                        LocalDate.now().plusDays(10),
                                        "asked",
                                        "HCC"))
                        .errors())
                .containsExactly(
                        "This may name a person: Jordan Example. Take it out, or say below that nobody is named");
    }

    @Test
    void who_has_not_answered_is_reminded_once_before_the_day_and_once_after_it() {
        var lead = visit.as(someone.organisationLead("HCC"));
        var ref = fixtures.requirement(UNIT, "HCC");
        due(ref, "current_date + 2");
        remind();
        remind();
        assertThat(notices(lead, "Please answer question " + ref)).isEqualTo(1);
        due(ref, "current_date - 1");
        TestDatabase.owner()
                .sql("update intelligence.requirement_asked set reminded_on = current_date - 3 where requirement ="
                        + " (select id from intelligence.requirement where ref = :ref)")
                .param("ref", ref)
                .update();
        remind();
        remind();
        assertThat(notices(lead, "The day of question " + ref)).isEqualTo(1);
    }

    /// Each unread notice says its text twice: the second time on the button that marks it as read.
    private static int notices(Visit.Browser lead, String text) {
        return (lead.get("/notices").words().split(Pattern.quote(text), -1).length - 1) / 2;
    }

    private static void due(String ref, String day) {
        TestDatabase.owner()
                .sql("update intelligence.requirement set due_on = %s where ref = :ref".formatted(day))
                .param("ref", ref)
                .update();
    }

    private void remind() {
        var system = Actor.system(RequirementJob.NAME);
        CurrentActor.run(system, () -> job.run(system));
    }
}

package waymark.intelligence.tasking;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.UNIT;
import static waymark.intelligence.WorkFixtures.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.DateText;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.WorkFixtures;
import waymark.intelligence.reports.Purpose;
import waymark.intelligence.submissions.SubmissionFixtures;
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
    SubmissionFixtures submissions;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void a_question_is_asked_answered_and_closed() {
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
        assertThat(officer.get(path).words()).contains("Has not answered");
        assertThat(member.post(path + "/answers").status()).isEqualTo(303);
        assertThat(officer.get(path).words()).contains("Answered").doesNotContain("Has not answered");
        assertThat(lead.get(path).words()).contains("Your organisation has answered");
        assertThat(lead.get("/").words()).doesNotContain("Answer the intelligence requirement: Vans before six");
        assertThat(member.get(path + "/closing").status()).isEqualTo(404);
        assertThat(officer.post(path + "/reminders").status()).isEqualTo(303);
        assertThat(officer.post(path + "/closing", "version", "1", "kind", "closed", "outcome", "No pattern here")
                        .status())
                .isEqualTo(303);
        assertThat(member.get(path).words()).contains("No pattern here");
        assertThat(member.post(path + "/answers").status()).isEqualTo(404);
    }

    @Test
    void officers_see_of_which_organisation_nobody_could_be_asked() {
        var officer = visit.as(intelligence.officer(UNIT));
        someone.organisationLead("HCC");
        var offered = officer.get("/intelligence/requirements/new")
                .html()
                .select("input[name=asked]")
                .eachAttr("value");
        var nobody = TestDatabase.owner()
                .sql("""
                        select o from unnest(:offered) o
                         where not exists (select from access.role_grant g
                                            where g.role = 'organisation_lead' and g.scope = 'organisation:' || o)
                         order by o limit 1
                        """)
                .param("offered", offered.toArray(String[]::new))
                .query(String.class)
                .single();
        var sent = officer.post(
                "/intelligence/requirements/new",
                fields(
                        "title",
                        "Vans before seven",
                        "wanted",
                        "Where do vans collect people?",
                        "why",
                        "A pattern",
                        "dueOn",
                        LocalDate.now().plusDays(10),
                        "asked",
                        "HCC",
                        "asked",
                        nobody));
        var page = officer.after(sent);
        assertThat(page.words()).contains("of some organisations nobody could be told: call them");
        assertThat(page.html().select("#asked ~ * tr:contains(nobody was told)"))
                .hasSize(1);
        assertThat(page.html()
                        .select("#asked ~ * tr:contains(Hull City Council)")
                        .text())
                .doesNotContain("nobody was told");
        var path = sent.location();
        assertThat(officer.after(officer.post(path + "/reminders")).words()).contains("One organisation is reminded");
        var member = someone.with(nobody, "organisation_lead@organisation:" + nobody);
        assertThat(officer.get(path).words()).doesNotContain("nobody was told");
        TestDatabase.owner()
                .sql("update access.account set disabled_at = now() where id = :id")
                .param("id", member.id())
                .update();
        assertThat(officer.get(path).words()).as("whose account is closed").contains("nobody was told");
    }

    /// Pages of intelligence that officers open without a reference.
    private static final List<String> PAGES = List.of(
            "/",
            "/notices",
            "/intelligence",
            "/intelligence/requirements",
            "/intelligence/requirements?closed=yes",
            "/intelligence/intake",
            "/intelligence/reports",
            "/intelligence/reviews",
            "/intelligence/operations",
            "/intelligence/groups",
            "/intelligence/orders",
            "/intelligence/disruptions",
            "/intelligence/months",
            "/intelligence/tools");

    @Test
    void no_officer_learns_from_an_answer_who_the_source_of_a_submission_is() {
        var knows = someone.member("HCC");
        var member = visit.as(knows);
        var path = "/intelligence/requirements/" + fixtures.requirement(UNIT, "HCC");
        var submission = submissions.told(knows, UNIT, "A van before six");
        var silent = "/intelligence/requirements/" + fixtures.requirement(UNIT, "HCC");
        var knowsNothing = someone.member("HCC");
        var nothing = visit.as(knowsNothing);
        var asking = visit.as(intelligence.officer(UNIT, Purpose.REVIEW));
        var other = visit.as(intelligence.officer(IntelligenceFixtures.ELSEWHERE, Purpose.REVIEW));

        assertThat(member.post(path + "/answers", "kind", "told", "submission", submission.value())
                        .status())
                .isEqualTo(303);
        assertThat(nothing.post(silent + "/answers").status()).isEqualTo(303);

        for (var officer : List.of(asking, other)) {
            for (var page : PAGES) {
                assertThat(officer.get(page).text()).as(page).doesNotContain(knows.name());
            }
            for (var page : List.of(path, silent)) {
                assertThat(officer.get(page).text())
                        .doesNotContain(knows.name(), knowsNothing.name(), submission.value())
                        .doesNotContain("HCC answered")
                        .as("the day of the answer; \"17 December\" holds \"7 December\" and is another day")
                        .doesNotContainPattern("(?<!\\d)" + DateText.day(LocalDate.now()));
            }
        }
        assertThat(asking.get("/intelligence/intake/" + submission).text()).doesNotContain(knows.name());
        assertThat(asking.get(path).html().select("#asked ~ *").text())
                .as("what told something reads like what knows nothing")
                .contains("Answered")
                .isEqualTo(asking.get(silent).html().select("#asked ~ *").text());
        assertThat(other.get("/intelligence/intake/" + submission).status()).isEqualTo(404);
        assertThat(member.get("/intelligence/submissions").words()).contains(submission.value());
    }

    @Test
    void what_the_version_before_writes_of_an_answer_names_nobody_either() {
        var knows = someone.member("HCC");
        var ref = fixtures.requirement(UNIT, "HCC");
        CurrentActor.run(
                knows,
                () -> transaction.executeWithoutResult(_ -> {
                    db.sql("""
                    insert into intelligence.requirement_answer (id, requirement, unit, organisation, kind, submission, answered_on,
                                                                 answered_by, answered_by_name)
                    select gen_random_uuid(), r.id, r.unit, 'HCC', 'SUBMISSION', 'IS-7K2M9QX', current_date, :me, 'Ana Sample'
                      from intelligence.requirement r where r.ref = :ref
                    """).param("me", knows.id()).param("ref", ref).update();
                    db.sql("""
                    insert into intelligence.work_event (object, at, actor, actor_name, headline, words)
                    values (:ref, now(), :me, 'Ana Sample', 'Hull City Council answered', 'IS-7K2M9QX')
                    """).param("me", knows.id()).param("ref", ref).update();
                }));

        assertThat(TestDatabase.owner()
                        .sql("""
                        select concat_ws(' ', y.kind, y.submission, y.answered_by, y.answered_by_name,
                                         (select count(*) from intelligence.work_event e where e.object = r.ref))
                          from intelligence.requirement_answer y join intelligence.requirement r on r.id = y.requirement
                         where r.ref = :ref
                        """)
                        .param("ref", ref)
                        .query(String.class)
                        .single())
                .isEqualTo("ANSWERED   0");
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

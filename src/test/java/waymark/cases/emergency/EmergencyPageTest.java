package waymark.cases.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

@WaymarkTest
class EmergencyPageTest {

    private static final Actor CLOCK = Actor.system("Reviews of emergency access");
    private static final String REASON = "She called, is locked in and we have no other number";

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    EmergencyReviewJob job;

    @Test
    void a_case_is_opened_with_a_reason_to_read_it_and_its_owner_and_governance_are_told_at_once() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var governance = someone.informationGovernance();
        var details = fixtures.details();
        var ref = fixtures.open(owner, Route.CHILD, details);
        var helper = fixtures.caseworker("HCC");
        var theirs = visit.as(helper);
        assertThat(theirs.post("/cases/emergency").errors())
                .containsExactly(
                        "Enter the reference of the case",
                        "Enter why you must open it now",
                        "Choose the ground on which you open it");
        assertThat(theirs.post("/cases/emergency", "ref", "seven", "reason", "Help", "ground", "RISK")
                        .errors())
                .containsExactly(
                        "Enter the reference as it is written, like CA-7K2M9QX",
                        "Say in a sentence what the emergency is: information governance reads it");
        assertThat(theirs.get("/cases/" + ref).status()).isEqualTo(404);
        assertThat(opened(helper, ref).location()).isEqualTo("/cases/" + ref);

        var page = theirs.get("/cases/" + ref);
        assertThat(page.words())
                .contains(
                        details.firstName(),
                        "You opened this case in an emergency, to read it",
                        "4 hours left",
                        "End now",
                        "Emergency access");
        assertThat(told(owner)).contains("Your case " + ref + " was opened in an emergency");
        assertThat(told(governance)).contains("The case " + ref + " was opened in an emergency");
        assertThat(told(owner) + told(governance)).doesNotContain(details.firstName(), helper.name());
        assertThat(visit.as(owner)
                        .get("/cases/" + ref + "/looks?as=emergency")
                        .html()
                        .select(".govuk-table__body")
                        .text())
                .contains(helper.name(), "Emergency access");
        for (var path :
                List.of("/members/new", "/members/owner", "/conflicts", "/conflicts/own", "/sealed", "/looks")) {
            assertThat(theirs.get("/cases/" + ref + path).status()).as(path).isEqualTo(404);
        }
        assertThat(theirs.post("/cases/" + ref + "/conflicts/own", "reason", "R")
                        .status())
                .isEqualTo(404);
        assertThat(theirs.get("/cases").words()).as("no member").doesNotContain(ref.value());
    }

    @Test
    void it_ends_at_once_when_they_say_so_and_by_itself_after_four_hours() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var ref = fixtures.open(owner, Route.CHILD);
        var helper = fixtures.caseworker("HCC");
        var theirs = visit.as(helper);
        opened(helper, ref);
        var end = theirs.get("/cases/" + ref)
                .html()
                .select("form[action$=/ending]")
                .attr("action");
        assertThat(visit.as(fixtures.caseworker("HCC")).post(end).status()).isEqualTo(404);
        assertThat(theirs.get("/cases/" + ref).status())
                .as("nobody else ends it")
                .isEqualTo(200);
        assertThat(theirs.post(end).location()).isEqualTo("/cases/emergency");
        assertThat(theirs.get("/cases/" + ref).status()).isEqualTo(404);

        opened(helper, ref);
        assertThat(theirs.get("/cases/" + ref).status()).isEqualTo(200);
        fixtures.owner()
                .sql(
                        "update cases.emergency_access set from_at = now() - interval '4 hours', until_at = now() where person = ?")
                .param(helper.id())
                .update();
        assertThat(theirs.get("/cases/" + ref).status()).isEqualTo(404);
    }

    @Test
    void a_reference_that_is_nothing_answers_like_one_that_is() {
        var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD);
        var helper = fixtures.caseworker("HCC");
        var shut = fixtures.caseworker("HCC");
        conflict(ref, shut);
        var known = opened(helper, ref);
        var unknown = opened(fixtures.caseworker("HCC"), new Ref("CA-0000000"));
        var closed = opened(shut, ref);
        assertThat(List.of(unknown.status(), closed.status())).containsOnly(known.status());
        assertThat(unknown.location()).isEqualTo("/cases/CA-0000000");
        assertThat(closed.location()).isEqualTo(known.location());
        assertThat(headers(unknown)).isEqualTo(headers(known));
        assertThat(visit.as(shut).get("/cases/" + ref).status())
                .as("a conflict of interest blocks")
                .isEqualTo(404);
        assertThat(visit.as(someone.informationGovernance())
                        .get("/cases/emergency/reviews")
                        .words())
                .contains("Attempts that opened nothing", "CA-0000000", shut.name());
    }

    @Test
    void nobody_tries_more_than_three_times_a_day_and_tries_that_open_nothing_count() {
        var helper = fixtures.caseworker("HCC");
        opened(helper, new Ref("CA-0000001"));
        opened(helper, new Ref("CA-0000002"));
        opened(helper, fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD));
        var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD);
        assertThat(opened(helper, ref).errors())
                .containsExactly(
                        "You have used this 3 times within a day. Ask information governance, or the caseworkers on duty");
        assertThat(visit.as(helper).get("/cases/" + ref).status()).isEqualTo(404);
    }

    @Test
    void information_governance_reviews_it_by_reference_and_sees_nothing_of_the_case() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var details = fixtures.details();
        var ref = fixtures.open(owner, Route.CHILD, details);
        var helper = fixtures.caseworker("HCC");
        opened(helper, ref);
        visit.as(helper).get("/cases/" + ref);
        var governance = visit.as(someone.informationGovernance());
        assertThat(governance.get("/").words()).contains("Review the emergency access to " + ref);
        var list = governance.get("/cases/emergency/reviews");
        assertThat(list.words()).contains(ref.value(), helper.name(), "To be reviewed");
        var path = list.html().select("a:contains(" + ref + ")").attr("href");
        assertThat(governance.get(path).words())
                .contains(REASON, "Pages they opened")
                .doesNotContain(details.firstName());
        assertThat(governance.post(path).errors()).containsExactly("Choose what you found", "Enter what you found");
        assertThat(governance
                        .post(path, "finding", "not", "words", "The owner was on duty")
                        .status())
                .isEqualTo(303);
        assertThat(governance.get(path).words()).contains("Not justified", "The owner was on duty");
        assertThat(told(helper)).contains("was reviewed: it was not justified").doesNotContain("on duty");
        assertThat(visit.as(someone.informationGovernance())
                        .post(path, "finding", "justified", "words", "Fine")
                        .status())
                .isEqualTo(303);
        assertThat(governance.get(path).words()).as("the first review stays").contains("Not justified");
        assertThat(visit.as(owner).get(path).status()).isEqualTo(404);
    }

    @Test
    void nobody_reviews_their_own_access() {
        var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD);
        var both = someone.with("HCC", "caseworker@organisation:HCC", "information_governance@partnership");
        opened(both, ref);
        var path = "/cases/emergency/reviews/" + access(ref);
        assertThat(visit.as(both).get(path).words()).contains("somebody else of information governance reviews it");
        assertThat(visit.as(both)
                        .post(path, "finding", "justified", "words", "W")
                        .errors())
                .containsExactly("Somebody else reviews your own access");
    }

    @Test
    void information_governance_is_reminded_a_day_before_and_once_it_is_overdue() {
        var governance = someone.informationGovernance();
        var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD);
        opened(fixtures.caseworker("HCC"), ref);
        run();
        assertThat(told(governance)).doesNotContain("due within a day");
        begun(ref, "50 hours");
        run();
        run();
        assertThat(told(governance)).containsOnlyOnce("emergency access to " + ref + " of");
        begun(ref, "73 hours");
        run();
        assertThat(told(governance)).contains("is overdue");
        assertThat(visit.as(governance).get("/cases/emergency/reviews").words()).contains("Review overdue");
    }

    private Answer opened(Actor.Person helper, Ref ref) {
        return visit.as(helper).post("/cases/emergency", "ref", ref.value(), "reason", REASON, "ground", "RISK");
    }

    private static List<String> headers(Answer answer) {
        return answer.response().getHeaderNames().stream().sorted().toList();
    }

    private void conflict(Ref ref, Actor.Person person) {
        fixtures.owner()
                .sql("""
                        insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
                        select gen_random_uuid(), id, :person, '', owner, '', now() from cases.case_record where ref = :ref
                        """)
                .param("person", person.id())
                .param("ref", ref.value())
                .update();
    }

    private UUID access(Ref ref) {
        return fixtures.owner()
                .sql("select id from cases.emergency_access where ref = :ref")
                .param("ref", ref.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private void begun(Ref ref, String ago) {
        fixtures.owner().sql("""
                        update cases.emergency_access set from_at = now() - cast(:ago as interval), until_at = now() - cast(:ago as interval)
                         where ref = :ref
                        """).param("ago", ago).param("ref", ref.value()).update();
    }

    private void run() {
        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
    }

    private String told(Actor.Person person) {
        return String.join(
                "\n",
                fixtures.owner()
                        .sql("select text from notices.notice where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }
}

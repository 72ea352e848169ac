package waymark.cases.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Somebody with all rights in the database makes themselves a member of a case.
@WaymarkTest
class ForgedMembershipTest {

    private static final Actor CLOCK = Actor.system("Memberships of cases that Waymark did not write");

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    ForgedMembershipJob job;

    @Test
    void a_membership_written_by_sql_opens_nothing_and_information_governance_is_told() {
        var details = fixtures.details();
        var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD, details);
        var governance = someone.informationGovernance();
        var intruder = fixtures.caseworker("HCC");
        fixtures.member(ref, intruder, "owner");
        assertThat(visit.as(intruder).get("/cases/" + ref).status())
                .as("one with its tag")
                .isEqualTo(200);
        change(ref, intruder, "mac = null");
        closed(ref, intruder, details.firstName());
        run();
        assertThat(told(governance)).contains("A membership of the case " + ref + " was written into the database");
        change(ref, intruder, "ended_at = now(), ended_by = person");
        run();
        assertThat(told(governance)).containsOnlyOnce(ref.value());
    }

    @Test
    void one_that_was_changed_by_sql_opens_nothing() {
        var details = fixtures.details();
        for (var changed : new String[] {
            "capacity = 'owner'",
            "until_day = date '2090-01-01'",
            "from_day = date '2019-01-01'",
            "id = gen_random_uuid()"
        }) {
            var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD, details);
            var worker = fixtures.caseworker("HCC");
            fixtures.member(ref, worker, "worker");
            change(ref, worker, changed);
            closed(ref, worker, details.firstName());
        }
    }

    @Test
    void a_tag_of_somebody_elses_membership_fits_nobody_else() {
        var details = fixtures.details();
        var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.CHILD, details);
        var worker = fixtures.caseworker("HCC");
        var intruder = fixtures.caseworker("HCC");
        fixtures.member(ref, worker, "worker");
        fixtures.owner()
                .sql("update cases.member set person = :intruder where person = :worker")
                .param("intruder", intruder.id())
                .param("worker", worker.id())
                .update();
        closed(ref, intruder, details.firstName());
    }

    @Test
    void an_ended_membership_is_not_made_live_again_by_sql() {
        var owner = fixtures.caseworker("HUMBERCARE");
        var details = fixtures.details();
        var ref = fixtures.open(owner, Route.CHILD, details);
        var worker = fixtures.caseworker("HCC");
        var ending = "/cases/" + ref + fixtures.anotherMember(ref, worker, owner) + "/ending";
        assertThat(visit.as(worker).get("/cases/" + ref).status()).isEqualTo(200);
        assertThat(visit.as(owner)
                        .post(ending, "version", "1", "reason", "Left the team")
                        .status())
                .isEqualTo(303);
        change(ref, worker, "ended_at = null, ended_by = null");
        closed(ref, worker, details.firstName());
    }

    private void closed(Ref ref, Actor.Person intruder, String name) {
        var browser = visit.as(intruder);
        assertThat(browser.get("/cases/" + ref).status()).isEqualTo(404);
        assertThat(browser.get("/cases/" + ref + "/members").status()).isEqualTo(404);
        assertThat(browser.get("/cases").text()).as("neither in a list").doesNotContain(name);
        assertThat(browser.get("/search?q=" + name)
                        .text()
                        .replace("q=" + name, "")
                        .replace("\"" + name + "\"", ""))
                .as("nor a search")
                .doesNotContain(ref.value());
    }

    private void change(Ref ref, Actor.Person person, String set) {
        fixtures.owner()
                .sql(
                        "update cases.member set %s where person = :person and case_id = (select id from cases.case_record where ref = :ref)"
                                .formatted(set))
                .param("person", person.id())
                .param("ref", ref.value())
                .update();
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

package waymark.support.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.support.CaseSupportFixtures;
import waymark.support.SupportPeople;

@WaymarkTest
class SignOffPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportPeople people;

    @Autowired
    CaseSupportFixtures support;

    @Autowired
    Visit visit;

    /// What is to be approved has to be there first.
    private void prepared(Actor.Person worker, Ref ref, int number) {
        var sent = visit.as(worker)
                .post(
                        "/cases/%s/leaving/edit".formatted(ref),
                        "version",
                        String.valueOf(number),
                        "outcome",
                        "BETTER",
                        "contact",
                        "NO",
                        "safetyPlan",
                        "Canaryplan",
                        "call",
                        "The helpline");
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
    }

    private String asked(Actor.Person worker, Ref ref) {
        var path = "/cases/%s/sign-offs".formatted(ref);
        assertThat(visit.as(worker)
                        .post(path, "kind", "CLOSURE", "words", "Canarynote")
                        .status())
                .isEqualTo(303);
        return path + "/"
                + cases.owner()
                        .sql("""
                                select s.id from support.sign_off s join cases.case_record c on c.id = s.case_id
                                 where c.ref = :ref order by s.asked_at desc limit 1
                                """)
                        .param("ref", ref.value())
                        .query((row, _) -> row.getString("id"))
                        .single();
    }

    private List<String> waiting(String path, Actor.Person person) {
        return cases.owner()
                .sql("select text from notices.notice where person = ? and path = ? and ended_at is null")
                .params(person.id(), path)
                .query(String.class)
                .list();
    }

    @Test
    void a_manager_whom_the_owner_lets_in_sends_back_with_comments_and_then_approves() {
        var owner = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var path = "/cases/%s/sign-offs".formatted(ref);
        assertThat(visit.as(owner).get(path).words()).contains("There is nothing to approve yet");
        prepared(owner, ref, 1);
        var one = asked(owner, ref);
        assertThat(people.told(manager))
                .contains("A sign-off is asked for in the case " + ref)
                .doesNotContain("Canary");
        assertThat(waiting("/caseload#sign-offs", manager)).hasSize(1);
        assertThat(visit.as(manager).get(one).status()).isEqualTo(404);
        assertThat(visit.as(owner).get(path).words())
                .contains(manager.name() + ", who does not see this case", "Let %s read".formatted(manager.name()));
        assertThat(visit.as(owner).post(path + "/reader", "who", code(manager)).status())
                .isEqualTo(303);
        assertThat(visit.as(manager).get("/cases/%s/members".formatted(ref)).words())
                .contains("Supervision of the caseworker");
        assertThat(visit.as(manager).get("/").words()).contains("Approve or send back: case " + ref);
        assertThat(visit.as(manager).get(one).words()).contains("Canarynote", "What do you decide?");
        assertThat(visit.as(manager).post(one, "answer", "no").errors())
                .containsExactly("Enter what has to change before you approve it");
        assertThat(visit.as(manager)
                        .post(one, "answer", "no", "words", "Canarychange")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(owner).get("/cases/" + ref).words())
                .contains("Sent back", "Change what was sent back, and ask again", "Canarychange");
        assertThat(visit.as(manager).post(one, "answer", "yes").errors())
                .containsExactly("Somebody has decided this already");
        var again = asked(owner, ref);
        assertThat(visit.as(manager).post(again, "answer", "yes").status()).isEqualTo(303);
        assertThat(people.told(owner)).contains("A sign-off was given in the case " + ref);
        assertThat(waiting("/caseload#sign-offs", manager))
                .as("what was decided")
                .isEmpty();
        prepared(owner, ref, 2);
        assertThat(visit.as(owner).get(path).words()).contains("Approved", "It has changed since this was asked for");
        assertThat(cases.owner()
                        .sql("select string_agg(s::text, ' ') from support.sign_off s where s.case_id = :id")
                        .param("id", cases.ids(ref).getFirst())
                        .query(String.class)
                        .single())
                .doesNotContain("Canary");
    }

    @Test
    void nobody_decides_what_they_asked_for_and_nobody_who_does_not_supervise() {
        var manager = people.manager("HCC");
        var reader = people.caseworker("HCC");
        var ref = cases.open(manager, Route.OUTSIDE_NRM);
        cases.member(ref, reader, "reader");
        prepared(manager, ref, 1);
        var one = asked(manager, ref);
        assertThat(visit.as(manager).post(one, "answer", "yes").errors())
                .containsExactly("Somebody else has to decide: you asked for it");
        assertThat(visit.as(reader).get(one).words()).contains("Somebody else decides");
        assertThat(visit.as(reader).post(one, "answer", "yes").errors())
                .containsExactly("A casework manager who is a member of the case decides");
        assertThat(visit.as(reader)
                        .post("/cases/%s/sign-offs".formatted(ref), "kind", "CLOSURE")
                        .status())
                .isEqualTo(404);
        var elsewhere = people.manager("HUMBERCARE");
        cases.member(ref, elsewhere, "worker");
        assertThat(visit.as(elsewhere).post(one, "answer", "yes").errors()).hasSize(1);
        assertThat(cases.owner()
                        .sql("select count(*) from support.sign_off_decision where case_id = :id")
                        .param("id", cases.ids(ref).getFirst())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String code(Actor.Person person) {
        return "person:" + people.ref(person);
    }

    @Test
    void the_risks_of_a_case_can_be_approved_once_one_is_assessed() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var path = "/cases/%s/sign-offs".formatted(ref);
        assertThat(visit.as(owner).get(path).words()).doesNotContain("The risk assessment");
        support.filled(owner, ref);
        assertThat(visit.as(owner).get(path).words()).contains("The risk assessment");
        assertThat(visit.as(owner).post(path, "kind", "RISK", "words", "").status())
                .isEqualTo(303);
        assertThat(visit.as(owner).get("/cases/" + ref).words()).contains("1 waits");
    }
}

package waymark.support.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.PlanFixtures;

@WaymarkTest
class PlanReminderTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    PlanFixtures plans;

    @Autowired
    PlanReminderJob reminders;

    @Autowired
    LeaverActions leaverActions;

    @Autowired
    Visit visit;

    private List<String> told(Ref ref, Actor.Person person) {
        return cases.owner()
                .sql("select text from notices.notice where text like :text and person = :person")
                .param("text", "%" + ref + "%")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    @Test
    void an_action_is_a_task_of_its_owner_who_is_reminded_once_a_week_while_it_is_late() {
        var owner = cases.caseworker("HUMBERCARE");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        var path = plans.action(ref, owner);
        assertThat(visit.as(owner).get("/").words())
                .contains("Do an action of the plan in case " + ref)
                .doesNotContain("Ask about lessons");
        var system = Actor.system(PlanReminderJob.NAME);
        CurrentActor.run(system, () -> reminders.run(system));
        assertThat(told(ref, owner)).isEmpty();
        late(ref, "due = current_date - 9");
        CurrentActor.run(system, () -> reminders.run(system));
        CurrentActor.run(system, () -> reminders.run(system));
        assertThat(told(ref, owner)).containsExactly("An action in the plan of %s is due".formatted(ref));
        late(ref, "reminded_on = current_date - 7");
        CurrentActor.run(system, () -> reminders.run(system));
        assertThat(cases.owner()
                        .sql("select reminded_on = current_date from support.plan_action where id = :id::uuid")
                        .param("id", path.substring(path.lastIndexOf('/') + 1))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void late(Ref ref, String change) {
        cases.owner()
                .sql("update support.plan_action set " + change + " where case_id = :case")
                .param("case", cases.ids(ref).getFirst())
                .update();
    }

    @Test
    void the_owner_of_the_case_is_reminded_of_what_somebody_can_no_longer_do() {
        var owner = cases.caseworker("HUMBERCARE");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        plans.action(ref, owner);
        var member = cases.caseworker("HCC");
        var ended = cases.caseworker("HCC");
        var shut = cases.caseworker("HCC");
        var byOrganisation = cases.caseworker("NLC");
        var shutByOrganisation = cases.caseworker("ERYC");
        for (var person : List.of(member, ended, shut, shutByOrganisation)) {
            cases.member(ref, person, "worker");
        }
        cases.member(ref, "NLC", "worker");
        change("""
                update cases.member set ended_at = now(), ended_by = added_by, ended_by_name = 'S', mac = null
                 where person = '%s'
                """.formatted(ended.id()));
        cases.shutOut(ref, shut);
        change("""
                insert into cases.conflict (id, case_id, organisation, sealed, declared_by, declared_by_name, declared_at)
                values (gen_random_uuid(), '%s', 'ERYC', '\\x01', '%s', 'S', now())
                """.formatted(cases.ids(ref).getFirst(), owner.id()));
        var text = "An action in the plan of %s is due".formatted(ref);
        for (var person : List.of(member, byOrganisation)) {
            remindOfActionOf(ref, person);
            assertThat(told(ref, person)).containsExactly(text);
        }
        assertThat(told(ref, owner)).isEmpty();
        for (var person : List.of(ended, shut, shutByOrganisation)) {
            remindOfActionOf(ref, person);
            assertThat(told(ref, person)).isEmpty();
        }
        assertThat(told(ref, owner))
                .hasSize(3)
                .containsOnly(text + ". Whoever was to do it does not work on the case any more: say who does it now");
    }

    private void change(String statement) {
        cases.owner().sql(statement).update();
    }

    private void remindOfActionOf(Ref ref, Actor.Person person) {
        late(ref, "due = current_date - 9, reminded_on = null, owner = '%s'".formatted(person.id()));
        var system = Actor.system(PlanReminderJob.NAME);
        CurrentActor.run(system, () -> reminders.run(system));
    }

    @Test
    void actions_of_somebody_who_leaves_go_to_the_owner_of_the_case() {
        var owner = cases.caseworker("HUMBERCARE");
        var leaver = cases.caseworker("HUMBERCARE");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.member(ref, leaver, "worker");
        plans.action(ref, leaver);
        var system = Actor.system("Leaving");
        var held = CurrentActor.as(system, () -> leaverActions.of(leaver.id()));
        assertThat(held).hasSize(1).first().matches(one -> one.ref().equals(ref) && one.count() == 1);
        CurrentActor.run(
                system, () -> leaverActions.give(system, held.getFirst().caseId(), leaver.id()));
        assertThat(CurrentActor.as(system, () -> leaverActions.of(leaver.id()))).isEmpty();
        assertThat(visit.as(owner).get("/cases/%s/plan".formatted(ref)).words()).contains(owner.name());
        assertThat(told(ref, owner))
                .containsExactly(
                        "Actions in the plan of %s are yours: the person who was to do them leaves".formatted(ref));
    }
}

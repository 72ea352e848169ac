package waymark.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.web.TaskProvider;

@WaymarkTest
class GovernanceTasksTest {

    @Autowired
    GovernanceTasks waiting;

    @Autowired
    QuarterFixtures made;

    @Autowired
    GovernanceApi governance;

    @Autowired
    TestUsers someone;

    private List<String> tasks(Actor.Person person, Quarter quarter) {
        var returns = "/returns/" + made.ofHull(quarter);
        return CurrentActor.as(person, () -> waiting.waitingFor(person)).stream()
                .filter(task -> task.path().equals(returns)
                        || task.path().contains(quarter.key())
                        || made.returns(quarter).stream()
                                .anyMatch(ref -> task.path().equals("/follow-up?item=" + ref)))
                .map(TaskProvider.Task::what)
                .toList();
    }

    @Test
    void a_planned_quarter_waits_for_the_coordinator_to_open_it() {
        var quarter = made.planned();
        var coordinator = someone.coordinator();

        assertThat(CurrentActor.as(coordinator, () -> waiting.waitingFor(coordinator)))
                .filteredOn(task -> task.path().equals("/quarters/" + quarter + "/opening"))
                .singleElement()
                .satisfies(task -> assertThat(task.by())
                        .isEqualTo(QuarterFixtures.dates(quarter).opens()));
    }

    @Test
    void an_open_return_waits_for_its_area_and_an_overdue_one_for_the_coordinator_too() {
        var quarter = made.opened();

        assertThat(tasks(someone.areaLead("HULL"), quarter)).containsExactly("Submit the return of Hull");
        assertThat(tasks(someone.areaLead("EAST_RIDING"), quarter)).isEmpty();
        assertThat(tasks(someone.coordinator(), quarter))
                .containsExactly(
                        "Ask East Riding for its return",
                        "Ask Hull for its return",
                        "Write the summary of the board pack");
        assertThat(tasks(someone.boardMember(), quarter)).isEmpty();
        assertThat(tasks(someone.member("HCC"), quarter)).isEmpty();
    }

    @Test
    void a_summarised_pack_waits_for_the_board() {
        var quarter = made.opened();
        var lead = someone.areaLead("HULL");
        made.accepted(
                lead,
                made.ofHull(quarter),
                made.aMeasure("People", true, quarter, 10),
                made.aMeasure("Visits", false, quarter, 10));
        var coordinator = someone.coordinator();
        CurrentActor.run(coordinator, () -> governance.summarise(coordinator, quarter, "A steady quarter"));

        assertThat(tasks(someone.boardMember(), quarter)).containsExactly("Read and approve the board pack");
        assertThat(tasks(coordinator, quarter)).containsExactly("Ask East Riding for its return");

        var board = someone.boardMember();
        CurrentActor.run(
                board,
                () -> governance.issue(
                        board, quarter, QuarterFixtures.dates(quarter).boardMeets()));
        assertThat(tasks(board, quarter)).isEmpty();
        assertThat(tasks(coordinator, quarter)).isEmpty();
    }
}

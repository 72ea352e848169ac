package waymark.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.governance.decisions.FollowUpEvent;
import waymark.governance.decisions.Owner;
import waymark.governance.packs.PackIssued;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.QuarterOpened;
import waymark.governance.returns.ReturnSubmitted;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

@WaymarkTest
class GovernanceNotifierTest {

    private static final Quarter QUARTER = new Quarter(2041, 1);

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    Clock clock;

    @Autowired
    QuarterFixtures made;

    @Test
    void the_leads_of_an_area_are_told_when_their_return_is_due() {
        var hull = someone.areaLead("HULL");
        var other = someone.areaLead("EAST_RIDING");
        var due = LocalDate.now(clock).plusDays(21);

        announce(someone.coordinator(), new QuarterOpened(QUARTER, 1, "Quarter 1, 2041", List.of("HULL"), due));

        assertThat(told(hull))
                .containsExactly("Quarter 1, 2041 is open. The return of Hull is due on " + QuarterDates.say(due));
        assertThat(told(other)).isEmpty();
    }

    @Test
    void a_return_that_came_in_asks_its_lead_no_more() {
        var lead = someone.areaLead("HULL");
        var quarter = made.opened();
        var ref = made.ofHull(quarter);
        var today = LocalDate.now(clock);
        var coordinator = someone.coordinator();
        announce(coordinator, new QuarterOpened(quarter, 1, "A quarter", List.of("HULL"), today.plusDays(21)));
        assertThat(marks(lead)).containsExactly("New");

        announce(coordinator, new ReturnSubmitted(ref, 1, quarter, "HULL", lead.id(), today, false));

        assertThat(marks(lead)).containsExactly("Done");
    }

    @Test
    void the_board_the_coordinator_and_the_leads_are_told_of_a_pack_but_not_who_issued_it() {
        var chair = someone.boardMember();
        var member = someone.boardMember();
        var coordinator = someone.coordinator();
        var lead = someone.areaLead("NORTH_LINCOLNSHIRE");
        var nobody = someone.member("HCC");

        announce(
                chair, new PackIssued(QUARTER, 1, "Quarter 1, 2041", chair.id(), LocalDate.now(clock), "0".repeat(64)));

        assertThat(told(member)).containsExactly("The board pack of Quarter 1, 2041 was issued");
        assertThat(told(coordinator)).hasSize(1);
        assertThat(told(lead)).hasSize(1);
        assertThat(told(chair)).isEmpty();
        assertThat(told(nobody)).isEmpty();
    }

    @Test
    void what_is_dated_long_ago_is_no_news() {
        var member = someone.boardMember();
        var chair = someone.boardMember();

        announce(
                chair,
                new PackIssued(
                        QUARTER,
                        1,
                        "Quarter 1, 2041",
                        chair.id(),
                        LocalDate.now(clock).minusDays(15),
                        "0".repeat(64)));

        assertThat(told(member)).isEmpty();
    }

    @Test
    void the_lead_of_an_organisation_that_is_to_do_what_the_board_decided_is_told() {
        var lead = someone.organisationLead("HCC");
        var other = someone.organisationLead("ERYC");
        var asked = new FollowUpEvent.Assigned(
                new Ref("RQ-90410001"), 1, new Owner(null, "HCC"), null, "Hull City Council", LocalDate.now(clock));

        announce(someone.coordinator(), asked);

        assertThat(told(lead)).containsExactly("Your organisation is asked to do what the board decided: RQ-90410001");
        assertThat(told(other)).isEmpty();
    }

    private void announce(Actor.Person actor, Object event) {
        CurrentActor.run(actor, () -> transaction.executeWithoutResult(state -> events.publishEvent(event)));
    }

    private List<String> marks(Actor.Person person) {
        return visit.as(person)
                .get("/notices")
                .html()
                .select(".waymark-notice .govuk-tag")
                .eachText();
    }

    private List<String> told(Actor.Person person) {
        return visit.as(person)
                .get("/notices")
                .html()
                .select(".waymark-notice a")
                .eachText();
    }
}

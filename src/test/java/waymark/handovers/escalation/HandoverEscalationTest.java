package waymark.handovers.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.handovers.HandoverFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// No hand-over waits unseen: the job that reminds and escalates.
@WaymarkTest
class HandoverEscalationTest {

    private static final Actor SYSTEM = Actor.system("Test");
    private static final Instant SENT = Instant.parse("2020-01-06T10:00:00Z");

    @Autowired
    HandoverEscalation escalation;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private HandoverFixtures handovers;

    @BeforeEach
    void people() {
        handovers = new HandoverFixtures(someone, visit);
    }

    private void run(Duration after) {
        CurrentActor.run(SYSTEM, () -> escalation.run(SYSTEM, SENT.plus(after)));
    }

    @Test
    void the_receivers_people_then_the_lead_and_the_sender_then_the_coordinator_each_once() {
        var responder = handovers.responder("NLC");
        var lead = someone.organisationLead("HCC");
        var council = handovers.responder("HCC");
        var coordinator = someone.coordinator();
        var sender = handovers.sender();
        var ref = handovers.sent(sender, "HCC");
        handovers.sentAt(ref, SENT, SENT.plus(Duration.ofHours(4)));

        run(Duration.ofHours(1));
        assertThat(handovers.acts(ref)).containsExactly("send_handover");
        run(Duration.ofHours(2));
        run(Duration.ofHours(2));
        assertThat(handovers.told(council.id()))
                .filteredOn(text -> text.startsWith(ref + " still waits"))
                .hasSize(1);
        assertThat(handovers.told(lead.id())).noneMatch(text -> text.startsWith(ref));
        run(Duration.ofHours(4));
        assertThat(handovers.told(lead.id()))
                .containsOnlyOnce(ref + " was not answered in time: see that somebody acts");
        assertThat(handovers.told(sender.id()))
                .containsOnlyOnce(ref + " was not answered in time: choose another organisation or ring");
        assertThat(handovers.told(coordinator.id())).noneMatch(text -> text.startsWith(ref));
        run(Duration.ofHours(6));
        run(Duration.ofHours(60));
        assertThat(handovers.told(coordinator.id())).containsOnlyOnce(ref + " is overdue");
        assertThat(handovers.told(responder.id())).noneMatch(text -> text.startsWith(ref));
        assertThat(handovers.state(ref)).isEqualTo("sent");
        assertThat(visit.as(sender).get("/").words()).contains("Ring, or choose another organisation for " + ref);
        assertThat(visit.as(sender).get("/handover/" + ref).words()).contains("Reminder to Hull City Council");
    }

    @Test
    void a_round_that_comes_late_tells_the_lead_and_the_sender_all_the_same() {
        var lead = someone.organisationLead("HCC");
        handovers.responder("HCC");
        var coordinator = someone.coordinator();
        var sender = handovers.sender();
        var ref = handovers.sent(sender, "HCC");
        handovers.sentAt(ref, SENT, SENT.plus(Duration.ofHours(4)));
        run(Duration.ofHours(48));
        for (var person : java.util.List.of(lead, sender, coordinator)) {
            assertThat(handovers.told(person.id()))
                    .filteredOn(text -> text.startsWith(ref))
                    .hasSize(1);
        }
    }

    @Test
    void where_the_last_first_responder_has_left_the_sender_hears_at_once() {
        var only = handovers.responder("BORDER_FORCE");
        var sender = handovers.sender();
        var coordinator = someone.coordinator();
        var ref = handovers.sent(sender, "BORDER_FORCE");
        handovers.sentAt(ref, SENT, SENT.plus(Duration.ofHours(4)));
        handovers.leaves(only);
        run(Duration.ofMinutes(2));
        assertThat(handovers.told(sender.id()))
                .containsExactly(ref + " cannot be answered where it is: choose another organisation or ring");
        assertThat(handovers.told(coordinator.id())).anyMatch(text -> text.startsWith(ref));
    }

    @Test
    void where_the_training_of_the_last_first_responder_has_ended_the_sender_hears_at_once() {
        var only = handovers.responder("BORDER_FORCE");
        var sender = handovers.sender();
        var ref = handovers.sent(sender, "BORDER_FORCE");
        handovers.sentAt(ref, SENT, SENT.plus(Duration.ofHours(4)));
        handovers.untrained(only);
        run(Duration.ofMinutes(2));
        assertThat(handovers.told(sender.id()))
                .containsExactly(ref + " cannot be answered where it is: choose another organisation or ring");
        assertThat(visit.as(sender)
                        .get("/handover/new?area=HULL")
                        .html()
                        .select("input[name=receiver][value=BORDER_FORCE]"))
                .as("nobody would see it")
                .isEmpty();
    }

    @Test
    void an_accepted_one_whose_holder_has_a_closed_account_is_noticed() {
        var first = handovers.responder("HCC");
        var second = handovers.responder("HCC");
        var ref = handovers.sent(handovers.sender(), "HCC");
        visit.as(first)
                .post(
                        "/handover/" + ref + "/acceptance",
                        "version",
                        "1",
                        "holder",
                        first.id().toString(),
                        "phone",
                        "01632 960702");
        handovers.closed(first);
        run(Duration.ofHours(1));
        run(Duration.ofHours(1));
        assertThat(handovers.told(second.id()))
                .containsOnlyOnce(ref + " has lost the person who had it: somebody else takes it over");
        assertThat(handovers.told(first.id())).noneMatch(text -> text.startsWith(ref + " has lost"));
    }

    @Test
    void a_declined_one_is_chased_with_its_sender_until_it_has_gone_on() {
        var council = handovers.responder("HCC");
        var sender = handovers.sender();
        var ref = handovers.sent(sender, "HCC");
        handovers.sentAt(ref, SENT, SENT.plus(Duration.ofHours(4)));
        visit.as(council).post("/handover/" + ref + "/declining", "version", "1", "because", "CONFLICT");
        run(Duration.ofHours(2));
        run(Duration.ofHours(4));
        assertThat(handovers.told(sender.id()))
                .contains(
                        ref + " was declined: choose another organisation",
                        ref + " is still with nobody: choose another organisation",
                        ref
                                + " was declined and is with nobody; its time has passed: choose another organisation or ring");
    }

    @Test
    void an_accepted_one_whose_holder_has_left_is_noticed() {
        var first = handovers.responder("HCC");
        var second = handovers.responder("HCC");
        var ref = handovers.sent(handovers.sender(), "HCC");
        visit.as(first)
                .post(
                        "/handover/" + ref + "/acceptance",
                        "version",
                        "1",
                        "holder",
                        first.id().toString(),
                        "phone",
                        "01632 960702");
        handovers.leaves(first);
        run(Duration.ofHours(1));
        run(Duration.ofHours(1));
        assertThat(handovers.told(second.id()))
                .containsOnlyOnce(ref + " has lost the person who had it: somebody else takes it over");
    }
}

package waymark.cases.decisions;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.cases.consent.Consents;
import waymark.cases.notification.NotificationSent;
import waymark.cases.record.Case;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.cases.referral.ReferralRecorded;
import waymark.cases.rules.Age;
import waymark.cases.rules.Agreement;
import waymark.cases.rules.NrmFacts;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// Where a person's way through the NRM begins: a referral or a notification was recorded as sent, in the same
/// transaction.
@Component
class NrmBeginnings {

    private final NrmProcesses processes;
    private final Consents consents;

    NrmBeginnings(NrmProcesses processes, Consents consents) {
        this.processes = processes;
        this.consents = consents;
    }

    @EventListener
    void on(ReferralRecorded sent) {
        if (sent.corrects()) {
            processes.correct(sent.actor(), sent.it(), sent.person(), sent.on(), sent.reference());
            return;
        }
        var born = Age.on(sent.person().details().born(), sent.on());
        var age = switch (sent.route()) {
            case CHILD -> Age.CHILD;
            case MAYBE_CHILD -> Age.UNKNOWN;
            case ADULT_CONSENTS, ADULT_DECLINES, ADULT_UNDECIDED, OUTSIDE_NRM ->
                born == Age.CHILD ? Age.CHILD : Age.ADULT;
        };
        var facts = new NrmFacts(
                age,
                agreement(sent.it(), sent.person(), sent.route()),
                NrmPerson.turns18(sent.person()),
                true,
                true,
                true,
                true,
                false,
                sent.route() == Route.MAYBE_CHILD);
        agreed(processes.submitted(sent.actor(), sent.it(), sent.person(), sent.on(), sent.reference(), facts));
    }

    @EventListener
    void on(NotificationSent sent) {
        if (CurrentActor.now() instanceof Actor.Person actor) {
            var person = sent.it().main();
            var facts = new NrmFacts(Age.ADULT, Agreement.REFUSED, null, true, true, true, true, false, false);
            agreed(processes.notified(actor, sent.it(), person, sent.on(), "", facts));
        }
    }

    /// What is recorded about consent; where nothing is, what the route says.
    private Agreement agreement(Case it, PersonInCase person, Route route) {
        var standing = consents.standing(it, person);
        if (standing.nrmGiven()) {
            return Agreement.CONSENTED;
        }
        var decided = standing.bestInterests();
        if (decided.isPresent()) {
            return decided.get().refer() ? Agreement.BEST_INTERESTS_TO_REFER : Agreement.BEST_INTERESTS_NOT_TO_REFER;
        }
        return route == Route.ADULT_CONSENTS ? Agreement.CONSENTED : Agreement.NOT_ASKED;
    }

    private static void agreed(Ruling<Ref> ruling) {
        if (ruling instanceof Ruling.Refused<Ref>(var problems)) {
            throw new InvariantViolation("what was recorded as sent does not begin in the NRM: " + problems);
        }
    }
}

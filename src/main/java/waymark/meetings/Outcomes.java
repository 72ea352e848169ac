package waymark.meetings;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.governance.MeetingDecisionsApi;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;

/// A decision of a meeting: one entry of the decisions register, and one in the minutes with the quorum of the
/// moment; both or neither.
@Component
class Outcomes {

    private final Proceedings proceedings;
    private final MeetingDecisionsApi register;

    Outcomes(Proceedings proceedings, MeetingDecisionsApi register) {
        this.proceedings = proceedings;
        this.register = register;
    }

    @Transactional
    Ruling<MeetingDecisionsApi.Registered> decide(
            Actor.Person actor, Meeting.Header it, AgendaItem item, MeetingDecisionsApi.Taken taken) {
        return register.decide(actor, taken).map(registered -> {
            proceedings.decide(actor, it, item, registered.words());
            return registered;
        });
    }
}

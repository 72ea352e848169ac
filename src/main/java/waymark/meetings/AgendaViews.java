package waymark.meetings;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.governance.MeetingDecisionsApi;
import waymark.kernel.Actor;
import waymark.meetings.actions.MeetingActionLines;
import waymark.meetings.agenda.AgendaCandidates;
import waymark.meetings.agenda.AgendaItems;
import waymark.meetings.agenda.AgendaSubject;

/// Puts together what the page of a meeting shows beside its items.
@Component
class AgendaViews {

    private final AgendaItems items;
    private final AgendaCandidates candidates;
    private final MeetingActionLines actions;
    private final MeetingDecisionsApi register;

    AgendaViews(
            AgendaItems items, AgendaCandidates candidates, MeetingActionLines actions, MeetingDecisionsApi register) {
        this.items = items;
        this.candidates = candidates;
        this.actions = actions;
        this.register = register;
    }

    AgendaView of(Actor actor, Meeting it) {
        var header = it.header();
        var subjects = items.subjects(it.ref());
        boolean planned = it instanceof Meeting.Planned;
        return new AgendaView(
                subjects,
                planned && header.runBy(actor)
                        ? candidates.offered(actor, it.ref(), header.groupCode(), header.area(), header.day())
                        : List.of(),
                planned ? List.of() : register.of(it.ref()),
                it.plannable() && subjects.values().stream().anyMatch(AgendaSubject::mattersArising)
                        ? actions.open(header.groupCode(), header.startsAt())
                        : List.of());
    }
}

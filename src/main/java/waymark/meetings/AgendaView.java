package waymark.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import waymark.governance.MeetingDecisionsApi.Registered;
import waymark.meetings.actions.MeetingActionLine;
import waymark.meetings.agenda.AgendaCandidates;
import waymark.meetings.agenda.AgendaSubject;

/// What the agenda is built from and leads to.
///
/// @param offered for a planned meeting, to those who run it; else empty
/// @param registered decisions of this meeting in the register
/// @param open actions of earlier meetings, where they are on the agenda
record AgendaView(
        Map<UUID, AgendaSubject> subjects,
        List<AgendaCandidates.Kind> offered,
        List<Registered> registered,
        List<MeetingActionLine> open) {

    /// Where the item is seen, or empty.
    String path(AgendaItem item) {
        var about = subjects.get(item.id());
        return about == null ? "" : about.path();
    }

    String reason(AgendaItem item) {
        var about = subjects.get(item.id());
        return about == null ? "" : about.reason();
    }

    boolean carried(AgendaItem item) {
        var about = subjects.get(item.id());
        return about != null && about.carried();
    }

    boolean mattersArising(AgendaItem item) {
        var about = subjects.get(item.id());
        return about != null && about.mattersArising();
    }

    List<Registered> decided(AgendaItem item) {
        return registered.stream().filter(one -> one.item().equals(item.id())).toList();
    }

    long number() {
        return offered.stream().mapToLong(kind -> kind.candidates().size()).sum();
    }
}

package waymark.meetings;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.directory.PersonSummary;
import waymark.directory.groups.GroupsApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;

/// Tells those who have a seat, and their deputies, of new, moved and cancelled dates: one notice each,
/// however many dates were planned at once. Nobody gets a notice of what they did themselves. Those who are
/// invited get an e-mail for each meeting ([waymark.meetings.invitations]), so none counts these notices.
@Component
class MeetingNotifier {

    private final NoticeApi notices;
    private final GroupsApi groups;

    MeetingNotifier(NoticeApi notices, GroupsApi groups) {
        this.notices = notices;
        this.groups = groups;
    }

    void planned(Actor actor, MeetingGroup group, List<Ref> refs, List<Slot> slots) {
        var first = slots.getFirst();
        var text = slots.size() == 1
                ? "%s meets on %s at %s".formatted(group.name(), DateText.day(first.day()), first.time())
                : "%s: %d dates are planned, the first on %s at %s"
                        .formatted(group.name(), slots.size(), DateText.day(first.day()), first.time());
        tell(actor, group.code(), first.day(), text, refs.getFirst());
    }

    void on(Actor actor, MeetingEvent event) {
        var before = event.before();
        switch (event) {
            case MeetingEvent.Moved moved -> {
                notices.done(before.ref());
                tell(
                        actor,
                        before.groupCode(),
                        moved.slot().day(),
                        "The meeting of %s on %s is now on %s at %s"
                                .formatted(
                                        before.groupName(),
                                        DateText.day(before.day()),
                                        DateText.day(moved.slot().day()),
                                        moved.slot().time()),
                        before.ref());
            }
            case MeetingEvent.Cancelled _ -> {
                notices.done(before.ref());
                tell(
                        actor,
                        before.groupCode(),
                        before.day(),
                        "The meeting of %s on %s is cancelled"
                                .formatted(before.groupName(), DateText.day(before.day())),
                        before.ref());
            }
            case MeetingEvent.Opened _,
                    MeetingEvent.Ended _,
                    MeetingEvent.MinutesChecked _,
                    MeetingEvent.MinutesApproved _ -> {
                // those concerned have a task
            }
        }
    }

    private void tell(Actor actor, String group, LocalDate day, String text, Ref ref) {
        var people = new LinkedHashSet<UUID>();
        for (var seat : groups.seats(actor, group, day)) {
            Stream.of(Optional.ofNullable(seat.holder()), Optional.ofNullable(seat.deputy()))
                    .flatMap(Optional::stream)
                    .map(PersonSummary::id)
                    .filter(person -> !person.equals(actor.id()))
                    .forEach(people::add);
        }
        notices.tellBesideEmail(actor, people, text, "/meetings/" + ref);
    }
}

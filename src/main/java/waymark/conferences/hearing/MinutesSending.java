package waymark.conferences.hearing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.items.Hearing;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;

/// Sends minutes: those who read them get a notice that they are there to read. It names the item by its
/// reference alone, and tells nobody who could not open it.
@Component
class MinutesSending {

    private final HearingMinutes minutes;
    private final MinutesReaders readers;
    private final NoticeApi notices;

    MinutesSending(HearingMinutes minutes, MinutesReaders readers, NoticeApi notices) {
        this.minutes = minutes;
        this.readers = readers;
        this.notices = notices;
    }

    /// @return false where they were sent before, or the item was not heard yet
    @Transactional
    boolean send(Actor.Person actor, HeardItem it) {
        if (!it.ended() || !minutes.send(actor, it.item(), it.hearing(), it.dueOn())) {
            return false;
        }
        var told = readers.of(it.item(), it.hearing());
        told.remove(actor.id());
        notices.tell(
                actor,
                told,
                "The minutes of %s are there to read".formatted(it.item().ref()),
                it.minutesPath());
        return true;
    }

    /// @return how many were sent
    @Transactional
    int sendAll(Actor.Person actor, List<HeardItem> items) {
        return (int) items.stream()
                .filter(it -> it.runs() && it.hearing().state() == Hearing.State.HEARD && send(actor, it))
                .count();
    }
}

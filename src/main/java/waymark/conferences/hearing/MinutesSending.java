package waymark.conferences.hearing;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.ItemRecipients;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;

/// Sends minutes: those who were there for the item get a notice that they are there to read. It names the item by its
/// reference alone, and tells nobody who could not open it.
@Component
class MinutesSending {

    private final JdbcClient db;
    private final HearingMinutes minutes;
    private final NoticeApi notices;
    private final ItemRecipients recipients;

    MinutesSending(JdbcClient db, HearingMinutes minutes, NoticeApi notices, ItemRecipients recipients) {
        this.db = db;
        this.minutes = minutes;
        this.notices = notices;
        this.recipients = recipients;
    }

    /// @return false where they were sent before, or the item was not heard yet
    @Transactional
    boolean send(Actor.Person actor, HeardItem it) {
        if (!it.ended() || !minutes.send(actor, it.item(), it.hearing(), it.dueOn())) {
            return false;
        }
        var readers = readers(it);
        readers.remove(actor.id());
        notices.tell(
                actor,
                readers,
                "The minutes of %s are there to read".formatted(it.item().ref()),
                it.minutesPath());
        return true;
    }

    /// Those who accepted the statement of that day for an agency that was there, and are not kept away.
    private Set<UUID> readers(HeardItem it) {
        var there = new HashMap<UUID, String>();
        db.sql("""
                select a.person, a.organisation from conferences.acceptance a
                  join conferences.presence p on p.organisation = a.organisation and p.hearing = :hearing
                 where a.meeting = :meeting and p.answer in ('PRESENT', 'DEPUTY')
                """)
                .param("hearing", it.hearing().id())
                .param("meeting", it.hearing().meeting().value())
                .query(row -> {
                    there.put(row.getObject("person", UUID.class), row.getString("organisation"));
                });
        return recipients.of(it.item().id(), there);
    }

    /// @return how many were sent
    @Transactional
    int sendAll(Actor.Person actor, List<HeardItem> items) {
        return (int) items.stream()
                .filter(it -> it.runs() && it.hearing().state() == Hearing.State.HEARD && send(actor, it))
                .count();
    }
}

package waymark.conferences.hearing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.items.Hearing;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.transactions.RunAsSystem;

/// Sends minutes: those who were there for the item get a notice that they are there to read. It names the item by its
/// reference alone, and tells nobody who could not open it.
@Component
class MinutesSending {

    private final JdbcClient db;
    private final HearingMinutes minutes;
    private final NoticeApi notices;
    private final RunAsSystem asSystem;

    MinutesSending(JdbcClient db, HearingMinutes minutes, NoticeApi notices, RunAsSystem asSystem) {
        this.db = db;
        this.minutes = minutes;
        this.notices = notices;
        this.asSystem = asSystem;
    }

    /// @return false where they were sent before, or the item was not heard yet
    @Transactional
    boolean send(Actor.Person actor, HeardItem it) {
        if (!it.ended() || !minutes.send(actor, it.item(), it.hearing(), it.dueOn())) {
            return false;
        }
        notices.tell(
                actor,
                readers(it).stream().filter(one -> !one.equals(actor.id())).toList(),
                "The minutes of %s are there to read".formatted(it.item().ref()),
                it.minutesPath());
        return true;
    }

    private record Reader(UUID person, String organisation) {}

    /// Those who accepted the statement of that day for an agency that was there, and are not kept away:
    /// the system looks, since who sends may not see all of it.
    private List<UUID> readers(HeardItem it) {
        var there = db.sql("""
                select a.person, a.organisation from conferences.acceptance a
                  join conferences.presence p on p.organisation = a.organisation and p.hearing = :hearing
                 where a.meeting = :meeting and p.answer in ('PRESENT', 'DEPUTY')
                """)
                .param("hearing", it.hearing().id())
                .param("meeting", it.hearing().meeting().value())
                .query(RecordMapper.of(Reader.class))
                .list();
        return asSystem.get(
                "Minutes of conferences",
                _ -> db.sql("""
                select a.person from unnest(cast(:people as uuid[]), cast(:organisations as text[])) a (person, organisation)
                 where not exists (select from conferences.exclusion x
                                    where x.item = :item and x.lifted_at is null
                                      and (x.person = a.person or x.organisation = a.organisation))
                """)
                        .param("people", there.stream().map(Reader::person).toArray(UUID[]::new))
                        .param(
                                "organisations",
                                there.stream().map(Reader::organisation).toArray(String[]::new))
                        .param("item", it.item().id())
                        .query(UUID.class)
                        .list());
    }

    /// @return how many were sent
    @Transactional
    int sendAll(Actor.Person actor, List<HeardItem> items) {
        return (int) items.stream()
                .filter(it -> it.runs() && it.hearing().state() == Hearing.State.HEARD && send(actor, it))
                .count();
    }
}

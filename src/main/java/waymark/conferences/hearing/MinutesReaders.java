package waymark.conferences.hearing;

import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemRecipients;

/// Who reads the minutes of an item and may be told of them: those who accepted the statement of that day for
/// an agency that was there or was added, is round the table still, and is not kept away. Asked by those who
/// run the forum.
@Component
class MinutesReaders {

    private final JdbcClient db;
    private final ItemRecipients recipients;

    MinutesReaders(JdbcClient db, ItemRecipients recipients) {
        this.db = db;
        this.recipients = recipients;
    }

    Set<UUID> of(Item item, Hearing hearing) {
        var readers = new HashMap<UUID, String>();
        db.sql("""
                select a.person, a.organisation from conferences.acceptance a
                 where a.meeting = :meeting
                   and (a.organisation = :referrer
                     or exists (select from conferences.invitation v
                                 where v.item = :item and v.organisation = a.organisation and v.withdrawn_at is null))
                   and (exists (select from conferences.presence p
                                 where p.hearing = :hearing and p.organisation = a.organisation
                                   and p.answer in ('PRESENT', 'DEPUTY'))
                     or exists (select from conferences.audience u
                                 where u.hearing = :hearing and u.withdrawn_at is null
                                   and coalesce(u.organisation, a.organisation) = a.organisation))
                """)
                .param("meeting", hearing.meeting().value())
                .param("referrer", item.organisation())
                .param("item", item.id())
                .param("hearing", hearing.id())
                .query(row -> {
                    readers.put(row.getObject("person", UUID.class), row.getString("organisation"));
                });
        return recipients.of(item.id(), readers);
    }
}

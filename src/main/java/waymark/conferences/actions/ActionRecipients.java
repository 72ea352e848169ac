package waymark.conferences.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.conferences.items.ItemRecipients;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// Who does an action, and who hears that it was not done.
@Component
class ActionRecipients {

    private final JdbcClient db;
    private final ItemRecipients recipients;
    private final Clock clock;

    ActionRecipients(JdbcClient db, ItemRecipients recipients, Clock clock) {
        this.db = db;
        this.recipients = recipients;
        this.clock = clock;
    }

    /// Who does an action: the person who is named, or else everybody who goes to conferences for the agency. Nobody
    /// where the item exists for none of them.
    Set<UUID> owners(UUID item, String organisation, @Nullable UUID person) {
        var all = recipients.members(item, organisation);
        return person != null && all.contains(person) ? Set.of(person) : all;
    }

    /// Who gives an action that nobody can do to another agency, or drops it.
    Set<UUID> runners(UUID item, String forum) {
        return recipients.runners(item, forum);
    }

    /// Who chairs the group that the group of a forum reports to. Asked as the system.
    Set<UUID> chairsAbove(Actor system, UUID item, String forum) {
        return recipients.of(
                item,
                db.sql("""
                        select distinct h.person
                          from conferences.forum f
                          join directory_open.group_ g on g.code = f.group_code
                          join directory_open.seat_holder h on h.group_code = g.parent and h.seat_code = 'CHAIR'
                         where f.code = :forum and h.from_date <= :today and coalesce(h.to_date >= :today, true)
                        """)
                        .paramSource(
                                RecordParameters.none().with("forum", forum).with("today", LocalDate.now(clock)))
                        .query((row, _) -> row.getObject("person", UUID.class))
                        .list());
    }
}

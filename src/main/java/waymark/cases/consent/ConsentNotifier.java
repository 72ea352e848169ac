package waymark.cases.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;

/// Tells the people who work on a case that consent was withdrawn, and its owner that somebody is to be asked
/// at 18. Notices hold the reference alone. Nobody gets a notice of what they did themselves.
@Component
class ConsentNotifier {

    private final JdbcClient db;
    private final NoticeApi notices;
    private final Clock clock;

    ConsentNotifier(JdbcClient db, NoticeApi notices, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.clock = clock;
    }

    void withdrawn(Actor actor, Case it) {
        var people = new LinkedHashSet<>(db.sql("""
            select owner as person from cases.case_record where id = :case
            union
            select person from cases.member
             where case_id = :case and person is not null and ended_at is null
               and from_day <= :today and coalesce(until_day >= :today, true)
            """)
                .paramSource(RecordParameters.none().with("case", it.id()).with("today", LocalDate.now(clock)))
                .query((row, _) -> row.getObject("person", UUID.class))
                .list());
        people.remove(actor.id());
        notices.tell(actor, people, "Consent was withdrawn in the case %s".formatted(it.ref()), it.path() + "/consent");
    }

    /// @param ref of the case
    void eighteen(Actor system, UUID owner, String ref) {
        notices.tellOnce(
                system,
                List.of(owner),
                "In the case %s somebody is to be asked about staying in the NRM".formatted(ref),
                "/cases/%s/consent".formatted(ref));
    }
}

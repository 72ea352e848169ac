package waymark.cases.decisions;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.rules.NrmProcess;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;

/// Tells the people who work on a case what was recorded or waits in the NRM. A notice holds references
/// alone: not a name, and not what was decided.
@Component
class NrmNotifier {

    private final JdbcClient db;
    private final NoticeApi notices;

    NrmNotifier(JdbcClient db, NoticeApi notices) {
        this.db = db;
        this.notices = notices;
    }

    /// Something was recorded. The person who recorded it gets no notice.
    void recorded(Actor actor, Case it, NrmProcess process) {
        notices.done(it.ref(), path(it.ref(), process.ref()));
        var others = people(it.id()).stream()
                .filter(person -> !person.equals(actor.id()))
                .toList();
        notices.tell(
                actor, others, "Something was recorded in the NRM for case " + it.ref(), path(it.ref(), process.ref()));
    }

    /// A date comes near or has passed; nobody is told the same twice.
    void due(Actor system, UUID caseId, Ref caseRef, Ref process, String text) {
        notices.tellOnce(system, people(caseId), text, path(caseRef, process));
    }

    private static String path(Ref caseRef, Ref process) {
        return "/cases/%s/nrm/%s".formatted(caseRef, process);
    }

    private List<UUID> people(UUID caseId) {
        return db.sql("""
                select distinct m.person from cases.member m
                 where m.case_id = :case and m.person is not null and m.capacity in ('owner', 'worker') and m.ended_at is null
                   and m.from_day <= (now() at time zone 'Europe/London')::date
                   and coalesce(m.until_day >= (now() at time zone 'Europe/London')::date, true)
                """)
                .param("case", caseId)
                .query((row, _) -> row.getObject("person", UUID.class))
                .list();
    }
}

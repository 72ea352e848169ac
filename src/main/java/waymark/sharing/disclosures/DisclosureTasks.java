package waymark.sharing.disclosures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// What was prepared and waits, whom to tell or ask, and which receiver outside to ask again: for the people who
/// work on the case. Tasks name nobody.
@Repository
@Transactional(readOnly = true)
class DisclosureTasks implements TaskProvider {

    private static final int AHEAD = 7;

    private final JdbcClient db;
    private final Clock clock;

    DisclosureTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        return db.sql("""
            with own as materialized (
              select d.case_ref, d.ref, d.state, d.answer, d.deletion, d.deletion_due, d.without_agreement, d.told_on, d.tell_by, d.ask_on
                from sharing.disclosure d
               where cases.works(d.case_id)
                 and (d.state = 'PREPARED' or d.deletion = 'ASKED' or d.state in ('SHARED', 'RECALLED', 'ENDED')
                      and (d.ask_on is not null or d.without_agreement and d.told_on is null)))
            select case when answer = 'AGREED' then 'share' else 'decide' end as kind, case_ref, ref, cast(null as date) as due
              from own where state = 'PREPARED' and (answer = 'AGREED' or :override)
            union all
            select 'delete', case_ref, ref, deletion_due from own where deletion = 'ASKED'
            union all
            select 'tell', case_ref, ref, tell_by from own where without_agreement and told_on is null and tell_by <= :until
            union all
            select 'ask', case_ref, ref, ask_on from own where state = 'SHARED' and not without_agreement and ask_on <= :until
            """)
                .paramSource(RecordParameters.none()
                        .with("override", actor.may(Permission.SHARE_WITHOUT_AGREEMENT))
                        .with("until", LocalDate.now(clock).plusDays(AHEAD)))
                .query((row, _) -> task(
                        row.getString("kind"),
                        row.getString("case_ref"),
                        row.getString("ref"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private static Task task(String kind, String caseRef, String ref, @Nullable LocalDate due) {
        var path = "/cases/%s/disclosures/%s".formatted(caseRef, ref);
        return switch (kind) {
            case "share" ->
                new Task("Share %s, or drop it".formatted(ref), "It is prepared, and they agree", path, due);
            case "decide" ->
                new Task(
                        "Decide whether to share %s".formatted(ref),
                        "It is prepared, and there is no agreement",
                        path,
                        due);
            case "delete" ->
                new Task(
                        "Ask again about %s".formatted(ref),
                        "The receiver has not said that they deleted it",
                        path,
                        due);
            case "tell" ->
                new Task(
                        "Tell the person about %s in case %s".formatted(ref, caseRef),
                        "It was shared without their agreement",
                        path,
                        due);
            default -> new Task("Ask the person again about %s in case %s".formatted(ref, caseRef), "", path, due);
        };
    }
}

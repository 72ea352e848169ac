package waymark.risks;

import static waymark.kernel.Permission.DECIDE_RISKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Escalated risks that wait for the board, and reviews that wait for who answers for the risk.
@Repository
@Transactional(readOnly = true)
class RisksTasks implements TaskProvider {

    private static final int AHEAD = 14;

    private final JdbcClient db;
    private final Clock clock;

    RisksTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select r.ref, r.event, g.name, coalesce(e.name, '') as above, :decides and r.state = 'escalated' as answer, r.review_on
                  from risks.risk r
                  join directory_open.group_ g on g.code = r.group_code
                  left join directory_open.group_ e on e.code = r.escalated_to
                 where :decides and r.state = 'escalated'
                    or r.state <> 'closed' and r.review_on <= :until
                       and (r.owner_organisation is not null
                              and access.scopes('MANAGE_RISKS') && array['organisation:' || r.owner_organisation]
                         or r.owner_seat is not null and exists (
                              select from directory_open.seat_holder h
                               where h.group_code = r.group_code and h.seat_code = r.owner_seat and h.person = :me
                                 and h.kind = 'holder' and h.from_date <= :today and coalesce(h.to_date >= :today, true)))
                 order by r.review_on, r.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("decides", actor.may(DECIDE_RISKS, Scope.PARTNERSHIP))
                        .with("me", actor.id())
                        .with("today", LocalDate.now(clock))
                        .with("until", LocalDate.now(clock).plusDays(AHEAD)))
                .query((row, _) -> row.getBoolean("answer")
                        ? new Task(
                                "Answer the escalated risk " + row.getString("ref"),
                                "%s asks %s to take it on".formatted(row.getString("name"), row.getString("above")),
                                "/risks/%s/answer".formatted(row.getString("ref")),
                                null)
                        : new Task(
                                "Review the risk " + row.getString("ref"),
                                row.getString("event"),
                                "/risks/%s/review".formatted(row.getString("ref")),
                                row.getObject("review_on", LocalDate.class)))
                .list();
    }
}

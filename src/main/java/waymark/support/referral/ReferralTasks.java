package waymark.support.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Services that have not answered, for those who own the case. Tasks name neither the person nor the service.
@Repository
@Transactional(readOnly = true)
class ReferralTasks implements TaskProvider {

    private static final int AHEAD = 3;

    private final JdbcClient db;
    private final Clock clock;

    ReferralTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        return db.sql("""
                with mine as materialized (
                  select id, ref from cases_open.case_file where owner = :me and state = 'open')
                select m.ref, r.id, r.chase_on
                  from mine m
                  join support.service_referral r on r.case_id = m.id and r.state = 'ASKED' and r.chase_on <= :until
                 order by r.chase_on, m.ref, r.id
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("until", LocalDate.now(clock).plusDays(AHEAD)))
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    return new Task(
                            "Follow up a service referral in case " + ref,
                            "The service has not answered",
                            "/cases/%s/plan/referrals/%s".formatted(ref, row.getString("id")),
                            row.getObject("chase_on", LocalDate.class));
                })
                .list();
    }
}

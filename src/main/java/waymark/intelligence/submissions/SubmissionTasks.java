package waymark.intelligence.submissions;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;
import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// What waits in intelligence, by reference and number: to grade, to sanitise, to review, to delete as the
/// second officer, and an answer that whoever told has not read. What an officer had in hand who has left is
/// to grade again. What needs a stated purpose shows only while there is one.
@Repository
@Transactional(readOnly = true)
class SubmissionTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    SubmissionTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(SUBMIT_INTELLIGENCE)) {
            return List.of();
        }
        var own = """
                select 'heard' as what, s.ref, 1 as number, null::date as due from intelligence.submission s
                 where s.answered_on is not null and s.heard_on is null and s.id = any ((select intelligence_sources.own())::uuid[])
                """;
        var officers = """
                union all
                select case when bool_or(s.urgent) then 'urgent' else 'grade' end, '', count(*)::int, min(s.received_on)
                  from intelligence.submission s
                 where (s.state = 'RECEIVED' or s.state = 'IN_HAND' and exists (
                         select from directory_open.person p where p.id = s.officer and p.to_date < :today))
                   and not (s.id = any ((select intelligence_sources.own())::uuid[]))
                having count(*) > 0
                union all
                select 'mine', s.ref, 1, null::date from intelligence.submission s where s.state = 'IN_HAND' and s.officer = :me
                union all
                select 'review', '', count(*)::int, min(r.review_on) from intelligence.report r
                 where r.unit = any ((select intelligence.units())::text[]) and r.review_on <= :today
                having count(*) > 0
                union all
                select 'delete', d.ref, 1, null::date from intelligence.deletion d
                 where d.state = 'ASKED' and d.asked_by <> :me and d.unit = any ((select intelligence.units())::text[])
                   and (d.submission is null or not (d.submission = any ((select intelligence_sources.own())::uuid[])))
                """;
        return db.sql(actor.may(HANDLE_INTELLIGENCE) ? own + officers : own)
                .param("me", actor.id())
                .param("today", LocalDate.now(clock))
                .query(SubmissionTasks::task)
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var ref = row.getString("ref");
        int many = row.getInt("number");
        return switch (row.getString("what")) {
            case "heard" ->
                new Task(
                        "Read the reply to submission " + ref,
                        "From the intelligence unit",
                        "/intelligence/submissions#" + ref,
                        null);
            case "urgent" -> new Task("Grade urgent intelligence", many + " to grade", "/intelligence/intake", null);
            case "grade" -> new Task("Grade new submissions", many + " to grade", "/intelligence/intake", null);
            case "mine" ->
                new Task("Finish grading submission " + ref, "You took it", "/intelligence/intake/" + ref, null);
            case "review" ->
                new Task(
                        "Review intelligence reports",
                        many + " due",
                        "/intelligence/reviews",
                        row.getObject("due", LocalDate.class));
            default ->
                new Task(
                        "Decide on deletion " + ref,
                        "A second officer is needed",
                        "/intelligence/deletions/" + ref,
                        null);
        };
    }
}

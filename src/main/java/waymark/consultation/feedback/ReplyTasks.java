package waymark.consultation.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.consultation.rounds.Round;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// Themes that people wait to hear about, texts that a reader has not put under a theme, and rounds that too
/// few answered, as long as people can be given longer.
@Repository
@Transactional(readOnly = true)
class ReplyTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    ReplyTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select 'answer' as what, r.ref, r.title, r.answer_by
                  from consultation.round r
                 where r.state = 'CLOSED' and not r.earlier and r.answer_by is not null
                   and (r.published_on is null or exists (
                     select from consultation.theme t left join consultation.reply p on p.round = t.round and p.theme = t.number
                      where t.round = r.ref and coalesce(p.standing, 'WAITING') = 'WAITING'))
                union all
                select 'read', r.ref, r.title, r.answer_by
                  from consultation.round r
                 where r.state = 'CLOSED'
                   and (r.first_coder = :me and r.first_done is null or r.second_coder = :me and r.second_done is null)
                union all
                select 'settle', r.ref, r.title, r.answer_by
                  from consultation.round r
                 where r.state = 'CLOSED' and :me in (r.first_coder, r.second_coder)
                   and r.first_done is not null and r.second_done is not null
                   and exists (select from consultation.remark m where m.round = r.ref and m.theme is null)
                union all
                select 'few', r.ref, r.title, r.closes_on + :held
                  from consultation.round r
                 where r.state = 'TOO_FEW' and r.closes_on + :held >= :today
                """)
                .param("me", actor.id())
                .param("held", Round.HELD_DAYS)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> task(
                        row.getString("what"),
                        row.getString("ref"),
                        row.getString("title"),
                        row.getObject("answer_by", LocalDate.class)))
                .list();
    }

    private static Task task(String what, String ref, String title, @Nullable LocalDate by) {
        var path = "/consultation/" + ref;
        return switch (what) {
            case "answer" ->
                new Task(
                        "Tell people what was done about what they said",
                        title + ". “Not done, because” counts",
                        path + "/themes",
                        by);
            case "read" -> new Task("Code answers to themes", title, path + "/coding", by);
            case "settle" ->
                new Task(
                        "Settle where you and the other reader differ",
                        title + ". Talk with the other reader first",
                        path + "/settling",
                        by);
            default ->
                new Task(
                        "Too few answered: give people longer",
                        title + ". After that day what they sent is deleted unread",
                        path,
                        by);
        };
    }
}

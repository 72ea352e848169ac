package waymark.pathways.publication;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;

/// Tasks on the home page from pathways: an edition to review, to publish or to confirm, and a draft whose
/// writers have all left.
@Component
@Order(60)
class PathwayTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    PathwayTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        boolean everywhere = actor.may(Permission.PUBLISH_PATHWAYS, Scope.PARTNERSHIP);
        // `offset 0` keeps the case apart: PostgreSQL would plan it as often as it is named
        return db.sql("""
                select k.kind, p.ref, p.title, e.number, case when k.kind = 'again' then e.review_by end as by
                  from pathways.edition e
                  join pathways.pathway p on p.ref = e.pathway
                 cross join lateral (
                   select case e.state
                            when 'in_review' then case
                              when exists (
                                select from pathways.review r
                                 where r.edition = e.id and r.person = :me and r.answer = 'asked') then 'review'
                              when not :me = any (e.writers) and (:everywhere or e.area = any (:areas)) and not exists (
                                select from pathways.review r
                                 where r.edition = e.id and r.answer <> 'agreed') then 'publication' end
                            when 'published' then case
                              when not :me = any (e.writers) and (:everywhere or e.area = any (:areas))
                                   and e.review_by <= cast(:today as date) + (
                                     select s.value from pathways.setting s
                                      where s.key = 'chase_days' and s.from_date <= cast(:today as date)
                                      order by s.from_date desc limit 1) then 'again' end
                            when 'draft' then case
                              when (:writesEverywhere or e.area = any (:writes))
                                   and exists (select from directory_open.person w where w.id = any (e.writers))
                                   and not exists (
                                     select from directory_open.person w
                                      where w.id = any (e.writers) and w.current) then 'draft' end
                          end as kind
                   offset 0) k
                 where k.kind is not null
                """)
                .param("writesEverywhere", actor.may(Permission.EDIT_PATHWAYS, Scope.PARTNERSHIP))
                .param("writes", actor.areas(Permission.EDIT_PATHWAYS).toArray(String[]::new))
                .param("me", actor.id())
                .param("everywhere", everywhere)
                .param("areas", actor.areas(Permission.PUBLISH_PATHWAYS).toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> task(
                        row.getString("kind"),
                        row.getString("ref"),
                        row.getString("title"),
                        row.getInt("number"),
                        row.getDate("by")))
                .list();
    }

    private static Task task(
            String kind, String ref, String title, int edition, @org.jspecify.annotations.Nullable Date by) {
        var day = by == null ? null : by.toLocalDate();
        return switch (kind) {
            case "review" ->
                new Task(
                        "Review “%s”, edition %d".formatted(title, edition),
                        "You were asked whether you agree that it comes into force",
                        "/pathways/" + ref + "/review",
                        day);
            case "publication" ->
                new Task(
                        "Publish “%s”, edition %d".formatted(title, edition),
                        "Every partner who was asked has agreed",
                        "/pathways/" + ref + "/publication",
                        day);
            case "draft" ->
                new Task(
                        "Continue “%s”, edition %d".formatted(title, edition),
                        "Everybody who wrote in this draft has left",
                        "/pathways/" + ref + "/draft",
                        day);
            default ->
                new Task(
                        "Review “%s”".formatted(title),
                        "The review date is near or past: confirm the edition, or have a new one written",
                        "/pathways/" + ref + "/confirmation",
                        day);
        };
    }
}

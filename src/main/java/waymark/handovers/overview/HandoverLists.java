package waymark.handovers.overview;

import static waymark.kernel.Permission.WATCH_HANDOVERS;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.handovers.TimeLeft;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.Clocks;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordMapper;

/// The hand-overs that a person sent, and those that their organisation has to answer; also as tasks on their
/// home page.
@Repository
@Transactional(readOnly = true)
public class HandoverLists implements TaskProvider {

    private static final int LONGEST = 200;

    private final JdbcClient db;
    private final Clock clock;

    HandoverLists(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// What the person may see: open ones first, the most urgent first.
    List<HandoverSummary> all(Actor actor) {
        return db.sql("""
                select h.ref, coalesce(a.name, h.area) as area, h.urgency, h.state,
                       coalesce(s.name, h.sender_organisation) as sender_organisation, coalesce(r.name, h.receiver) as receiver,
                       h.holder_name as holder, h.sender = :me as mine, coalesce(h.holder = :me, false) as theirs,
                       h.state = 'accepted' and not exists (
                         select from directory_open.person p
                          where p.id = h.holder and p.organisation = h.receiver and p.current) as orphaned,
                       h.first_sent_at as first_sent, h.answer_by
                  from concerns.handover h
                  left join directory_open.area a on a.code = h.area
                  left join directory_open.organisation s on s.code = h.sender_organisation
                  left join directory_open.organisation r on r.code = h.receiver
                 order by case h.state when 'sent' then 1 when 'declined' then 1 when 'accepted' then 2 else 3 end,
                          case when h.state in ('sent', 'declined') then h.answer_by end, h.first_sent_at desc
                 limit :longest
                """)
                .param("me", actor.id())
                .param("longest", LONGEST)
                .query(RecordMapper.of(HandoverSummary.class))
                .list();
    }

    /// What asks something of somebody; and, last, how many of those they watch wait past their time.
    private record Asking(
            @Nullable String ref,
            String area,
            String state,
            boolean mine,
            boolean theirs,
            boolean orphaned,
            @Nullable Instant answerBy,
            int late) {}

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var now = clock.instant();
        var tasks = new ArrayList<Task>();
        for (var row : asking(actor, now)) {
            if (row.ref() == null || row.answerBy() == null) {
                late(row.late(), now, tasks);
            } else {
                add(tasks, row, row.ref(), row.answerBy(), now);
            }
        }
        return tasks;
    }

    private List<Asking> asking(Actor.Person actor, Instant now) {
        return db.sql("""
                (select h.ref, coalesce(a.name, h.area) as area, h.state, h.sender = :me as mine,
                        coalesce(h.holder = :me, false) as theirs,
                        h.state = 'accepted' and not exists (
                          select from directory_open.person p
                           where p.id = h.holder and p.organisation = h.receiver and p.current) as orphaned,
                        h.answer_by, 0 as late
                   from concerns.handover h
                   left join directory_open.area a on a.code = h.area
                  where h.state in ('sent', 'declined', 'accepted')
                  order by h.state = 'accepted', h.answer_by
                  limit :longest)
                union all
                select null, '', '', false, false, false, null, count(*)
                  from concerns.handover_watch w
                 where :watches and w.state in ('sent', 'declined') and w.answer_by < :now
                   and (:all or w.organisation = any (:organisations))
                """)
                .param("me", actor.id())
                .param("longest", LONGEST)
                .param("now", Timestamp.from(now))
                .param("watches", actor.may(WATCH_HANDOVERS))
                .param("all", actor.may(WATCH_HANDOVERS, Scope.PARTNERSHIP))
                .param("organisations", organisations(actor, WATCH_HANDOVERS).toArray(String[]::new))
                .query((row, number) -> new Asking(
                        row.getString("ref"),
                        row.getString("area"),
                        row.getString("state"),
                        row.getBoolean("mine"),
                        row.getBoolean("theirs"),
                        row.getBoolean("orphaned"),
                        row.getTimestamp("answer_by") == null
                                ? null
                                : row.getTimestamp("answer_by").toInstant(),
                        row.getInt("late")))
                .list();
    }

    private static void add(List<Task> tasks, Asking row, String ref, Instant answerBy, Instant now) {
        var path = "/handover/" + ref;
        var day = LocalDate.ofInstant(answerBy, Clocks.LONDON);
        var left = TimeLeft.words(now, answerBy);
        switch (row.state()) {
            case "sent" -> {
                if (!row.mine()) {
                    tasks.add(new Task("Answer " + ref, row.area() + ": " + left, path, day));
                } else if (now.isAfter(answerBy)) {
                    tasks.add(new Task(
                            "Ring, or choose another organisation for " + ref, "Not answered: " + left, path, day));
                }
            }
            case "declined" -> {
                if (row.mine()) {
                    tasks.add(new Task(
                            "Choose another organisation for " + ref, "Declined: " + left, path + "/receiver", day));
                }
            }
            default -> accepted(tasks, row, ref, path, day);
        }
    }

    private static void accepted(List<Task> tasks, Asking row, String ref, String path, LocalDate day) {
        if (row.theirs()) {
            tasks.add(new Task("Record the outcome of " + ref, "You have accepted it", path, null));
        } else if (row.orphaned() && !row.mine()) {
            tasks.add(new Task("Take over " + ref, "The person who accepted it has left", path + "/holder", day));
        }
    }

    private static void late(int number, Instant now, List<Task> tasks) {
        if (number > 0) {
            tasks.add(new Task(
                    number == 1 ? "1 hand-over is overdue" : number + " hand-overs are overdue",
                    "See which, and that somebody acts",
                    "/handover/watch",
                    LocalDate.ofInstant(now, Clocks.LONDON)));
        }
    }

    /// The organisations for which somebody has the permission.
    public static List<String> organisations(Actor.Person actor, Permission permission) {
        return actor.grants().stream()
                .filter(grant -> grant.permissions().contains(permission))
                .map(Grant::scope)
                .flatMap(scope ->
                        scope instanceof Scope.InOrganisation(String code) ? Stream.of(code) : Stream.<String>empty())
                .distinct()
                .toList();
    }
}

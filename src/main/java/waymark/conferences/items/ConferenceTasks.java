package waymark.conferences.items;

import static waymark.kernel.Permission.REFER_TO_CONFERENCES;
import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Clocks;
import waymark.web.TaskProvider;

/// Referrals to decide, accepted items without a day, agendas to send, items that were not heard on their day and
/// returned referrals, also those of colleagues who have left, by reference and nothing else.
@Repository
@Transactional(readOnly = true)
class ConferenceTasks implements TaskProvider {

    private static final int AHEAD = 3;

    private final JdbcClient db;
    private final Clock clock;

    ConferenceTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Line(String what, String ref, String forum, LocalDate dueOn, Instant startsAt, int agendaDays) {}

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(RUN_CONFERENCES) && !actor.may(REFER_TO_CONFERENCES)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return db
                .sql("""
                with run as (
                  select distinct f.code, f.name, f.agenda_days, f.group_code
                    from conferences.forum_staff s join conferences.forum f on f.code = s.forum
                   where s.person = :me and s.from_day <= :today and coalesce(s.to_day >= :today, true))
                select case i.state when 'REFERRED' then 'decide' else 'list' end as what, i.ref, r.name as forum, i.due_on,
                       null::timestamptz as starts_at, 0 as agenda_days
                  from run r join conferences.item i on i.forum = r.code and i.state in ('REFERRED', 'ACCEPTED')
                union all
                select distinct 'agenda', m.ref, r.name, null::date, m.starts_at, r.agenda_days
                  from run r
                  join conferences.item i on i.forum = r.code and i.state = 'LISTED'
                  join conferences.hearing h on h.item = i.id and h.state = 'PLANNED' and h.agenda_sent_on is null
                  join meetings_open.meeting m on m.ref = h.meeting and m.state = 'planned' and m.starts_at >= :now
                union all
                select 'record', m.ref, r.name, null::date, m.starts_at, 0
                  from run r
                  join meetings_open.meeting m
                    on m.group_code = r.group_code and m.state in ('planned', 'in_progress') and m.starts_at < :now
                union all
                select case when h.began_at is null then 'unheard' else 'unended' end, i.ref, r.name, null::date, m.starts_at, 0
                  from run r
                  join conferences.item i on i.forum = r.code and i.state = 'LISTED'
                  join conferences.hearing h on h.item = i.id and h.state = 'PLANNED'
                  join meetings_open.meeting m on m.ref = h.meeting and m.state not in ('planned', 'in_progress')
                union all
                select 'again', i.ref, f.name, null::date, null::timestamptz, 0
                  from conferences.item i join conferences.forum f on f.code = i.forum
                 where i.state = 'RETURNED'
                   and (i.referred_by = :me
                     or i.organisation = :organisation and not conferences.runs(i.id) and exists (
                          select from directory_open.person p where p.id = i.referred_by and p.to_date < :today))
                """)
                .param("me", actor.id())
                .param("organisation", actor.organisation())
                .param("today", today)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query((row, _) -> {
                    var starts = row.getTimestamp("starts_at");
                    return new Line(
                            row.getString("what"),
                            row.getString("ref"),
                            row.getString("forum"),
                            row.getObject("due_on", LocalDate.class),
                            starts == null ? Instant.EPOCH : starts.toInstant(),
                            row.getInt("agenda_days"));
                })
                .stream()
                .flatMap(line -> task(line, today))
                .toList();
    }

    private static String onDay(Line line) {
        return "%s, %s".formatted(line.forum(), DateText.day(LocalDate.ofInstant(line.startsAt(), Clocks.LONDON)));
    }

    private static Stream<Task> task(Line line, LocalDate today) {
        var path = "/conferences/items/" + line.ref();
        return switch (line.what()) {
            case "decide" ->
                Stream.of(new Task(
                        "Accept or return the referral " + line.ref(), line.forum(), path + "/decision", line.dueOn()));
            case "list" -> Stream.of(new Task("Choose a day for " + line.ref(), line.forum(), path + "/listing", null));
            case "record" ->
                Stream.of(new Task(
                        "Record the day of " + onDay(line),
                        "Who came; end it when it is over",
                        "/conferences/days/" + line.ref(),
                        null));
            case "unheard" ->
                Stream.of(new Task(
                        line.ref() + " was not heard: put it off and choose another day",
                        onDay(line),
                        path + "/postponement",
                        null));
            case "unended" ->
                Stream.of(new Task("End the hearing of " + line.ref(), onDay(line), path + "/hearing", null));
            case "again" ->
                Stream.of(new Task(
                        "Change the referral %s and send it again".formatted(line.ref()),
                        line.forum() + " returned it",
                        path + "/referral",
                        null));
            default -> {
                var by = DaysController.sendBy(LocalDate.ofInstant(line.startsAt(), Clocks.LONDON), line.agendaDays());
                yield by.minusDays(AHEAD).isAfter(today)
                        ? Stream.empty()
                        : Stream.of(new Task(
                                "Send the agenda of " + line.forum(),
                                "Each agency is told how many items it has",
                                "/conferences/days/" + line.ref(),
                                by));
            }
        };
    }
}

package waymark.training.champions;

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

/// What waits about champions: agreement by the lead of the organisation, something to log, a term to
/// renew, a hole to look at, a contribution to look at.
@Repository
@Transactional(readOnly = true)
class ChampionTasks implements TaskProvider {

    private static final int WAITING_DAYS = 14;

    private final JdbcClient db;
    private final Clock clock;

    ChampionTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db
                .sql("""
                with rule as (
                  select coalesce((select value from training.champion_setting
                                    where key = 'quiet_months' and from_date <= :today order by from_date desc limit 1), 6) as quiet,
                         coalesce((select value from training.champion_setting
                                    where key = 'warn_days' and from_date <= :today order by from_date desc limit 1), 60) as warn
                ), mine as (
                  select c.ref, c.person_name, c.state, c.to_date, c.proposed_on, c.person = :me as own,
                         training.leads_people(c.organisation) and c.organisation = :organisation as leads,
                         training.keeps_champions(c.areas) as keeps,
                         (greatest(c.from_date, (select max(a.on_day) from training.champion_activity a
                                                  where a.champion = c.ref and a.taken_back_at is null))
                           + make_interval(months => r.quiet))::date as heard_until, r.warn
                    from training.champion c cross join rule r
                   where c.state in ('proposed', 'appointed')
                )
                select case when m.state = 'proposed' and m.leads and not m.own then 'agree'
                            when m.state = 'proposed' and m.keeps and not m.own and m.proposed_on <= :waiting then 'chase'
                            when m.state = 'appointed' and m.own and m.to_date >= :today and m.heard_until <= :month then 'log'
                            when m.state = 'appointed' and (m.keeps or m.leads) and not m.own
                              and m.to_date <= cast(:today as date) + m.warn then 'renew'
                            when m.state = 'appointed' and (m.keeps or m.leads) and not m.own and m.heard_until < :today
                              then 'confirm'
                       end as what, m.ref, m.person_name, m.to_date, m.heard_until
                  from mine m
                 where m.own or m.leads or m.keeps
                union all
                select 'look', s.champion, s.title, null, null
                  from training.champion_story s join training.champion c on c.ref = s.champion
                 where s.state = 'offered' and s.offered_by <> :me and training.keeps_champions(c.areas)
                """)
                .param("me", actor.id())
                .param("organisation", actor.organisation())
                .param("today", LocalDate.now(clock))
                .param("month", LocalDate.now(clock).plusMonths(1))
                .param("waiting", LocalDate.now(clock).minusDays(WAITING_DAYS))
                .query(ChampionTasks::task)
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Task> task(ResultSet row, int number) throws SQLException {
        var what = row.getString("what");
        if (what == null) {
            return List.of();
        }
        var ref = row.getString("ref");
        var name = row.getString("person_name");
        var path = "/champions/" + ref;
        return List.of(
                switch (what) {
                    case "agree" ->
                        new Task(
                                "Say whether your organisation agrees that %s is a champion".formatted(name),
                                "They were proposed, and it counts once you agree",
                                path + "/agreement",
                                null);
                    case "chase" ->
                        new Task(
                                "Ask whether the organisation of %s agrees".formatted(name),
                                "Proposed two weeks ago or longer: " + ref,
                                path + "/agreement",
                                null);
                    case "log" ->
                        new Task(
                                "Log what you did as a champion",
                                "Two clicks, so that others know they can turn to you",
                                path,
                                row.getObject("heard_until", LocalDate.class));
                    case "renew" ->
                        new Task(
                                "Renew the term of champion %s, or thank them".formatted(name),
                                ref,
                                path,
                                row.getObject("to_date", LocalDate.class));
                    case "confirm" ->
                        new Task(
                                "Ask whether %s is still a champion".formatted(name),
                                "Nothing was heard for a time, so the coverage map shows a gap",
                                path,
                                null);
                    default -> new Task("Look at what a champion shares", name, "/champions/stories", null);
                });
    }
}

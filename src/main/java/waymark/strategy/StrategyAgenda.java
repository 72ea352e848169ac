package waymark.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.AgendaProvider;
import waymark.web.sql.RecordParameters;

/// Red actions: for the group of an area each of them, for the board how many there are in each area.
@Repository
@Order(30)
@Transactional(readOnly = true)
class StrategyAgenda implements AgendaProvider {

    private static final String KIND = "Red actions";

    private final JdbcClient db;
    private final Clock clock;

    StrategyAgenda(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Candidate> candidates(Actor actor, Meeting meeting) {
        return db.sql("""
                with red as (
                  select a.ref, a.title, a.area, a.due_on
                    from strategy.action_now a
                   where a.status in ('NOT_STARTED', 'IN_PROGRESS') and (:board or a.area = :area)
                     and coalesce(
                           case when a.judged_until > :today then a.judged end,
                           strategy.action_colour(
                             a.status, a.start_on, a.due_on, a.last_progress, a.open_blockers, :today,
                             (select value from strategy.setting
                               where key = 'rag_days' and from_date <= :today order by from_date desc limit 1))) = 'RED')
                select r.ref, r.title, r.due_on, '' as area_name, 0 as number, 0 as place from red r where not :board
                union all
                select r.area, '', min(r.due_on), coalesce(n.name, r.area), count(*)::int, coalesce(n.position, 0)
                  from red r
                  left join directory_open.area n on n.code = r.area
                 where :board
                 group by r.area, n.name, n.position
                 order by place, due_on, ref
                """)
                .paramSource(RecordParameters.of(meeting).with("today", LocalDate.now(clock)))
                .query(StrategyAgenda::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int place) throws SQLException {
        var ref = row.getString("ref");
        int number = row.getInt("number");
        return number == 0
                ? Candidate.of(
                        KIND,
                        ref,
                        "%s %s".formatted(ref, row.getString("title")),
                        "Red, due " + DateText.day(row.getObject("due_on", LocalDate.class)),
                        "/actions/" + ref)
                : Candidate.of(
                        KIND,
                        "red:" + ref,
                        "Red actions of " + row.getString("area_name"),
                        number == 1 ? "1 action is red" : number + " actions are red",
                        "/actions?area=%s&rag=RED".formatted(ref));
    }
}

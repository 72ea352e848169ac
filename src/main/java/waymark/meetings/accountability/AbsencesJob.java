package waymark.meetings.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.Clocks;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordParameters;

/// Drafts letters about absences in a row, every morning: one for the chair of the group, and one for the
/// chair of the board where they go on.
@Component
class AbsencesJob {

    /// Absences whose last is older lead to no letter.
    private static final int RECENT_MONTHS = 6;

    private static final int LOOKED_BACK_YEARS = 3;

    private final JdbcClient db;
    private final AbsenceLetters letters;
    private final AccountabilitySettingRows settings;
    private final AccessApi access;
    private final Clock clock;

    AbsencesJob(
            JdbcClient db, AbsenceLetters letters, AccountabilitySettingRows settings, AccessApi access, Clock clock) {
        this.db = db;
        this.letters = letters;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        Job absencesFollowed(AbsencesJob absences) {
            return Job.daily(LocalTime.of(7, 40), "Absences followed up", absences::round);
        }
    }

    /// One round.
    @Transactional
    void round(Actor system) {
        var today = LocalDate.now(clock);
        var rules = settings.on(system, today);
        for (var run : runs(rules.group(), today)) {
            var step = run.due(rules);
            if (!step.isEmpty()) {
                letters.draft(system, run, step, run.letter(step), writers(system, run, step, today));
            }
        }
    }

    /// The latest meetings in a row, up to the last that took place, from which an organisation was absent.
    private List<AbsenceRun> runs(int least, LocalDate today) {
        return db.sql("""
                with counted as (
                  select t.meeting, t.group_code, t.area, t.organisation, t.starts_at,
                         count(*) filter (where t.answer <> 'absent')
                           over (partition by t.group_code, t.organisation order by t.starts_at desc, t.meeting desc) as came_since
                    from meetings_open.taking_part t
                   where t.answer in ('holder', 'deputy', 'apology', 'absent') and t.starts_at >= :lookedBack
                     and t.state <> 'in_progress'),
                run as materialized (
                  select c.group_code, min(c.area) as area, c.organisation, count(*) as absences,
                         array_agg(c.meeting order by c.starts_at, c.meeting) as meetings,
                         array_agg((c.starts_at at time zone 'Europe/London')::date order by c.starts_at, c.meeting) as days
                    from counted c
                   where c.came_since = 0
                   group by c.group_code, c.organisation
                  having count(*) >= :least and max(c.starts_at) >= :recent)
                select r.group_code, g.name as group_name, r.area, r.organisation, o.name as organisation_name, r.absences,
                       r.meetings, r.days, r.meetings[cardinality(r.meetings)] as last_meeting,
                       array(select l.step from meetings.absence_letter l
                              where l.group_code = r.group_code and l.organisation = r.organisation
                                and l.last_meeting = any (r.meetings)) as steps
                  from run r
                  join directory_open.group_ g on g.code = r.group_code
                  join directory_open.organisation o on o.code = r.organisation and o.current
                 order by r.group_code, r.organisation
                """)
                .paramSource(RecordParameters.none()
                        .with("least", least)
                        .with(
                                "lookedBack",
                                today.minusYears(LOOKED_BACK_YEARS)
                                        .atStartOfDay(Clocks.LONDON)
                                        .toInstant())
                        .with(
                                "recent",
                                today.minusMonths(RECENT_MONTHS)
                                        .atStartOfDay(Clocks.LONDON)
                                        .toInstant()))
                .query((row, _) -> run(row, today))
                .list();
    }

    private static AbsenceRun run(ResultSet row, LocalDate today) throws SQLException {
        return new AbsenceRun(
                row.getString("group_code"),
                row.getString("group_name"),
                row.getString("area"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getInt("absences"),
                texts(row, "meetings"),
                Arrays.stream((java.sql.Date[]) row.getArray("days").getArray())
                        .map(java.sql.Date::toLocalDate)
                        .toList(),
                row.getString("last_meeting"),
                texts(row, "steps"),
                today);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// Who chairs the group, or the board; where nobody does, the coordinators.
    private List<UUID> writers(Actor system, AbsenceRun run, String step, LocalDate today) {
        var chairs = db.sql("""
                select distinct h.person
                  from directory_open.seat_holder h
                  join directory_open.group_ g on g.code = h.group_code
                 where h.seat_code = 'CHAIR' and (:board and g.tier = 'strategic' or not :board and g.code = :code)
                   and h.from_date <= :today and coalesce(h.to_date >= :today, true)
                """)
                .param("board", step.equals(AbsenceRun.BOARD))
                .param("code", run.groupCode())
                .param("today", today)
                .query((row, _) -> row.getObject("person", UUID.class))
                .list();
        return chairs.isEmpty() ? access.holders(system, "coordinator", Scope.PARTNERSHIP) : chairs;
    }
}

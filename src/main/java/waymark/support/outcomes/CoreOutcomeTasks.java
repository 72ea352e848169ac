package waymark.support.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Outcomes that are to be asked about within a week, for the people who work on the case. Tasks name nobody.
@Repository
@Transactional(readOnly = true)
class CoreOutcomeTasks implements TaskProvider {

    private static final int AHEAD_DAYS = 7;

    private record Own(String ref, OutcomeSchedule.Due due) {}

    private final JdbcClient db;
    private final Clock clock;

    CoreOutcomeTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var until = LocalDate.now(clock).plusDays(AHEAD_DAYS);
        return db
                .sql("""
            select w.ref, w.opened_on, min(r.on_day) filter (where r.point = 'START' and r.state <> 'SKIPPED') as started,
                   coalesce(array_agg(r.point) filter (where r.point is not null), '{}') as taken
              from (select case_id, ref, opened_on from cases_open.working_member
                     where person = :me and state = 'open' group by case_id, ref, opened_on) w
              left join support.outcome_review r on r.case_id = w.case_id
             group by w.case_id, w.ref, w.opened_on
            """)
                .paramSource(RecordParameters.none().with("me", actor.id()))
                .query((row, _) -> {
                    var ref = row.getString("ref");
                    var taken = Arrays.stream((String[]) row.getArray("taken").getArray())
                            .map(OutcomePoint::valueOf)
                            .toList();
                    return OutcomeSchedule.next(
                                    row.getObject("opened_on", LocalDate.class),
                                    row.getObject("started", LocalDate.class),
                                    taken)
                            .map(due -> new Own(ref, due));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(own -> !own.due().day().isAfter(until))
                .map(own -> new Task(
                        "Ask how the person is in case " + own.ref(),
                        "Core outcomes: " + own.due().point().word(),
                        "/cases/%s/outcomes/new".formatted(own.ref()),
                        own.due().day()))
                .toList();
    }
}

package waymark.intelligence.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.AgendaProvider;
import waymark.web.TaskProvider;

/// The picture of a month for those who need it: on the agenda of the board once it is published, and with a second
/// officer while it waits for a look.
@Repository
@Transactional(readOnly = true)
class MonthlyBoard implements AgendaProvider, TaskProvider {

    private static final int MONTHS = 3;

    private final JdbcClient db;

    MonthlyBoard(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Candidate> candidates(Actor actor, Meeting meeting) {
        if (!meeting.board()) {
            return List.of();
        }
        return db.sql("""
                select m.month from intelligence.monthly_picture m
                 where m.state = 'PUBLISHED' and m.published_on > :since order by m.month desc
                """)
                .param("since", meeting.day().minusMonths(MONTHS))
                .query((row, _) -> {
                    var month = YearMonth.from(row.getObject("month", LocalDate.class));
                    return Candidate.of(
                            "Pictures of months",
                            "month:" + month,
                            "Picture of " + MonthlyPicture.name(month),
                            "Published by intelligence officers",
                            "/intelligence/months/" + month);
                })
                .list();
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.HANDLE_INTELLIGENCE)) {
            return List.of();
        }
        return db.sql("""
                select m.month, m.state from intelligence.monthly_picture m
                 where m.state = 'SENT' and m.drafted_by <> :me or m.state = 'DRAFT' and m.drafted_by = :me and m.sent_back <> ''
                """)
                .param("me", actor.id())
                .query((row, _) -> {
                    var month = YearMonth.from(row.getObject("month", LocalDate.class));
                    boolean sent = row.getString("state").equals("SENT");
                    return new Task(
                            sent
                                    ? "Check the picture of %s and publish it".formatted(MonthlyPicture.name(month))
                                    : "Change the picture of %s, which came back".formatted(MonthlyPicture.name(month)),
                            sent ? "A second officer checks it before the board reads it" : "A second officer says why",
                            "/intelligence/months/" + month,
                            null);
                })
                .list();
    }
}

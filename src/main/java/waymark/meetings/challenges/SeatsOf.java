package waymark.meetings.challenges;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// Reads for whom somebody speaks.
@Repository
@Transactional(readOnly = true)
public class SeatsOf {

    private final JdbcClient db;
    private final Clock clock;

    SeatsOf(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The seats of a person today.
    public OwnSeats person(Actor actor) {
        return new OwnSeats(
                actor,
                db.sql("""
                        select h.group_code, h.seat_code, h.organisation
                          from directory_open.seat_holder h
                         where h.person = :person and h.from_date <= :today and coalesce(h.to_date >= :today, true)
                        """)
                        .param("person", actor.id())
                        .param("today", LocalDate.now(clock))
                        .query(RecordMapper.of(OwnSeats.Seat.class))
                        .list());
    }
}

package waymark.guides.tour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.HomeWelcome;

/// Who has ended the tour. It is offered on the home page until then.
@Repository
class Tours implements HomeWelcome {

    private static final Welcome OFFER = new Welcome(
            "New to Waymark?",
            "Five short steps show you where your tasks are, whom to call and where to find help. It takes about three minutes.",
            "/tour",
            "Take the tour",
            "/tour/ending",
            "No, thank you");

    private final JdbcClient db;
    private final Clock clock;

    Tours(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Welcome> welcome(Actor.Person person) {
        boolean ended = db.sql("select exists (select from guides.tour where person = :person)")
                .param("person", person.id())
                .query(Boolean.class)
                .single();
        return ended ? Optional.empty() : Optional.of(OFFER);
    }

    /// It is not offered again; opened again it can be at any time.
    @Transactional
    void end(Actor.Person person) {
        db.sql("insert into guides.tour (person, ended_on) values (:person, :on) on conflict (person) do nothing")
                .param("person", person.id())
                .param("on", LocalDate.now(clock))
                .update();
    }
}

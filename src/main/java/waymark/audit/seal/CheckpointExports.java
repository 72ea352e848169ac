package waymark.audit.seal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// Which checkpoint was given to which kind of witness, and when it could not be.
@Repository
@Transactional(readOnly = true)
class CheckpointExports {

    static final String FOLDER = "folder";
    static final String MAIL = "mail";

    private final JdbcClient db;
    private final Clock clock;

    CheckpointExports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// One giving away.
    ///
    /// @param number of the checkpoint
    /// @param size how many entries it covers
    record Export(String way, boolean done, long number, long size, Instant at) {}

    /// The last that went well and the last that did not, of each way.
    public List<Export> latest(Actor actor) {
        return db.sql("""
                select distinct on (e.way, e.outcome) e.way, e.outcome, e.checkpoint, e.at, c.size
                  from audit.export e
                  join audit.checkpoint c on c.number = e.checkpoint
                 order by e.way, e.outcome, e.at desc
                """)
                .query((row, _) -> new Export(
                        row.getString("way"),
                        row.getString("outcome").equals("done"),
                        row.getLong("checkpoint"),
                        row.getLong("size"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// The last that went well that way.
    public Optional<Export> last(Actor actor, String way) {
        return latest(actor).stream()
                .filter(export -> export.way().equals(way) && export.done())
                .findFirst();
    }

    @Transactional
    public void note(Actor clockwork, long number, String way, boolean done) {
        db.sql("""
                insert into audit.export (checkpoint, way, outcome, at) values (:checkpoint, :way, :outcome, :at)
                """)
                .param("checkpoint", number)
                .param("way", way)
                .param("outcome", done ? "done" : "failed")
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}

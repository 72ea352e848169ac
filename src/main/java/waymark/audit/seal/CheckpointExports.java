package waymark.audit.seal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.sql.RecordMapper;

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
    public List<Export> latest() {
        return db.sql("""
                select distinct on (e.way, e.outcome) e.way, e.outcome = 'done' as done, e.checkpoint as number, c.size, e.at
                  from audit.export e
                  join audit.checkpoint c on c.number = e.checkpoint
                 order by e.way, e.outcome, e.at desc
                """).query(RecordMapper.of(Export.class)).list();
    }

    /// The last that went well that way.
    public Optional<Export> last(String way) {
        return latest().stream()
                .filter(export -> export.way().equals(way) && export.done())
                .findFirst();
    }

    @Transactional
    public void note(long number, String way, boolean done) {
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

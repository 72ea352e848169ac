package waymark.analysis.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The notes beside charts.
@Repository
@Transactional(readOnly = true)
public class PictureNotes {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    PictureNotes(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// What stands beside each chart, the newest first.
    public Beside beside(Actor actor) {
        var notes = new TreeMap<String, List<PictureNote>>();
        db.sql("""
                select chart, number, changed, unknown, written_on, written_by_name from analysis.picture_note
                 order by chart, number desc
                """)
                .query(RecordMapper.of(PictureNote.class))
                .list()
                .forEach(one -> notes.computeIfAbsent(one.chart(), _ -> new ArrayList<>())
                        .add(one));
        return new Beside(notes);
    }

    /// All notes, by chart.
    public record Beside(Map<String, List<PictureNote>> notes) {

        /// Those of one chart, the newest first.
        public List<PictureNote> of(NotedChart chart) {
            return notes.getOrDefault(chart.key(), List.of());
        }

        int version(NotedChart chart) {
            return of(chart).stream().mapToInt(PictureNote::number).max().orElse(0);
        }
    }

    /// Writes the next one.
    ///
    /// @param after the number of the newest note that the writer saw
    @Transactional
    public Saved<Beside> write(Actor.Person actor, NotedChart chart, int after, String changed, String unknown) {
        int added = db.sql("""
                insert into analysis.picture_note (chart, number, changed, unknown, written_on, written_by_name)
                select :chart, :number, :changed, :unknown, :today, :actorName
                 where not exists (select from analysis.picture_note n where n.chart = :chart and n.number >= :number)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("chart", chart.key())
                        .with("number", after + 1)
                        .with("changed", changed)
                        .with("unknown", unknown)
                        .with("today", LocalDate.now(clock)))
                .update();
        if (added == 0) {
            return Saved.stale(beside(actor));
        }
        audit.changed(actor, "write_picture_note", chart.key(), after + 1L, List.of("note"));
        return Saved.done();
    }
}

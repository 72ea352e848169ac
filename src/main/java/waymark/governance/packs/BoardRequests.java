package waymark.governance.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.governance.packs.BoardRequest.Decision;
import waymark.governance.quarters.ReportingQuarters;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// What areas asked of the board, and what it answered.
@Repository
@Transactional(readOnly = true)
public class BoardRequests {

    private static final String SELECT = """
            select b.ref, b.version, r.ref as return_ref, b.quarter, b.area, coalesce(a.name, b.area) as area_name,
                   b.wording, b.decision, b.answer, b.decided_on
              from governance.board_request b
              join governance.area_return r on r.id = b.area_return
              left join directory_open.area a on a.code = b.area
            """;

    private final JdbcClient db;
    private final History history;

    BoardRequests(JdbcClient db, History history) {
        this.db = db;
        this.history = history;
    }

    /// An answer of the board, with who recorded it.
    record Answer(LocalDate on, String by, Decision decision, String words) {}

    /// The requests of all accepted returns of a quarter.
    public List<BoardRequest> of(Quarter quarter) {
        return db.sql(SELECT + "where b.quarter = ? order by a.position, b.area, b.position")
                .param(quarter.key())
                .query(BoardRequests::read)
                .list();
    }

    BoardRequest get(Ref ref) {
        return db.sql(SELECT + "where b.ref = ?")
                .param(ref.value())
                .query(BoardRequests::read)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// What the board answered, newest first: more than once where it had deferred.
    List<Answer> answers(Ref ref) {
        return db.sql("""
                select e.on_day, e.by_name, e.decision, e.answer
                  from governance.request_event e
                  join governance.board_request b on b.id = e.board_request
                 where b.ref = ?
                 order by e.at desc
                """)
                .param(ref.value())
                .query((row, _) -> new Answer(
                        row.getObject("on_day", LocalDate.class),
                        row.getString("by_name"),
                        Decision.parse(row.getString("decision")).orElseThrow(),
                        row.getString("answer")))
                .list();
    }

    /// Locks the row first, so that of two people who answer at once one wins; then writes the history, which
    /// row-level security allows only while the request is undecided.
    @Transactional
    public Saved<BoardRequest> save(Actor actor, RequestDecided event) {
        if (!lock(event)) {
            return Saved.stale(get(event.ref()));
        }
        history.append(
                actor,
                History.Change.of("decide_request", event.ref(), event.version() + 1L, List.of("decision", "answer")),
                """
                insert into governance.request_event (board_request, on_day, by_person, by_name, decision, answer)
                select b.id, :on, :actor, :actorName, :decision, :answer
                  from governance.board_request b where b.ref = :object
                """,
                event,
                values(event));
        db.sql("""
                update governance.board_request
                   set decision = :decision, answer = :answer, decided_on = :on, decided_by = :by, version = version + 1
                 where ref = :ref and version = :version
                """).paramSource(values(event)).update();
        return Saved.done();
    }

    private boolean lock(RequestDecided event) {
        return db.sql("""
                select b.id from governance.board_request b where b.ref = :ref and b.version = :version for update
                """)
                .paramSource(values(event))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private static RecordParameters values(RequestDecided event) {
        return RecordParameters.of(event).with("decision", event.decision().code());
    }

    private static BoardRequest read(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision");
        return new BoardRequest(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                new Ref(row.getString("return_ref")),
                ReportingQuarters.quarter(row.getString("quarter")),
                new Area(row.getString("area"), row.getString("area_name")),
                row.getString("wording"),
                decision == null ? null : Decision.parse(decision).orElseThrow(),
                row.getString("answer"),
                row.getObject("decided_on", LocalDate.class));
    }
}

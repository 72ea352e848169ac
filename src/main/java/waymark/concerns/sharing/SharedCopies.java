package waymark.concerns.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.concerns.intake.IntakeSeals;
import waymark.concerns.keys.DeskKeys;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.concerns.sharing.SharedCopy.Copy;
import waymark.concerns.sharing.SharedCopy.Giving;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;

/// The redacted copies of a report, each sealed like the report itself.
@Repository
@Transactional(readOnly = true)
public class SharedCopies {

    private static final String COLUMNS = """
            select p.id, p.report, p.receiver, p.basis, p.made_by, p.made_by_name, p.made_at, p.state, p.given_by, p.given_by_name,
                   p.given_at, p.way, p.given_to, p.received_at, p.their_ref, p.ended_at, p.version
              from concerns.report_passing p
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final DeskKeys keys;
    private final IntakeSeals seals;
    private final JsonMapper json;
    private final NoticeApi notices;

    SharedCopies(JdbcClient db, Audit audit, DeskKeys keys, IntakeSeals seals, JsonMapper json, NoticeApi notices) {
        this.db = db;
        this.audit = audit;
        this.keys = keys;
        this.seals = seals;
        this.json = json;
        this.notices = notices;
    }

    /// Where a copy is seen and given.
    static String path(Ref report, UUID copy) {
        return "/reports/%s/copies/%s".formatted(report, copy);
    }

    /// The oldest first.
    public List<SharedCopy> of(Actor actor, Cover cover) {
        return db.sql(COLUMNS + " where p.report = :report order by p.made_at")
                .param("report", cover.id())
                .query(SharedCopies::read)
                .list();
    }

    SharedCopy get(Actor actor, Cover cover, UUID id) {
        return db.sql(COLUMNS + " where p.report = :report and p.id = :id")
                .param("report", cover.id())
                .param("id", id)
                .query(SharedCopies::read)
                .optional()
                .orElseThrow(() -> new NotFound("copy"));
    }

    /// The contents of a copy, after recording the view.
    @Transactional
    public RedactedCopy view(Actor actor, Cover cover, Copy copy) {
        audit.looked(actor, "view_copy", cover.ref().value());
        return db.sql("select copy from concerns.report_passing where id = :id")
                .param("id", copy.id())
                .query((row, number) ->
                        json.readValue(keys.text("copy", copy.id(), row.getBytes("copy")), RedactedCopy.class))
                .single();
    }

    /// Its result, for a page that records the view.
    String result(Actor actor, Copy copy) {
        return db.sql("select result from concerns.report_passing where id = :id and state = 'ended'")
                .param("id", copy.id())
                .query((row, number) -> keys.text("result", copy.id(), row.getBytes("result")))
                .single();
    }

    /// Stores a new copy, sealed for the desk.
    @Transactional
    public void make(Actor actor, Cover cover, Copy copy, RedactedCopy cleaned) {
        db.sql("""
                insert into concerns.report_passing (id, report, receiver, basis, copy, made_by, made_by_name, made_at)
                values (:id, :report, :receiver, :basis, :copy, :by, :name, :at)
                """)
                .param("id", copy.id())
                .param("report", copy.report())
                .param("receiver", copy.receiver())
                .param("basis", copy.basis())
                .param("copy", seals.forDesk("copy", copy.id(), json.writeValueAsString(cleaned)))
                .param("by", copy.by().id())
                .param("name", copy.by().name())
                .param("at", Timestamp.from(copy.at()))
                .update();
        audit.changed(actor, "make_copy", cover.ref().value(), cover.version(), List.of("receiver", "basis", "copy"));
    }

    /// Saves a step of a copy. Stale if somebody was first.
    @Transactional
    public Saved<SharedCopy> save(Actor actor, Cover cover, SharedCopyChanged event) {
        int changed = switch (event) {
            case SharedCopyChanged.Given given -> given(given);
            case SharedCopyChanged.Received received ->
                db.sql("""
                        update concerns.report_passing
                           set state = 'received', received_at = :at, their_ref = :their, version = version + 1
                         where id = :id and version = :version and state = 'given'
                        """)
                        .param("at", Timestamp.from(received.at()))
                        .param("their", received.theirRef())
                        .param("id", received.copy().id())
                        .param("version", received.copy().version())
                        .update();
            case SharedCopyChanged.Ended ended ->
                db.sql("""
                        update concerns.report_passing
                           set state = 'ended', ended_at = :at, result = :result, version = version + 1
                         where id = :id and version = :version and state = 'received'
                        """)
                        .param("at", Timestamp.from(ended.at()))
                        .param("result", seals.forDesk("result", ended.copy().id(), ended.result()))
                        .param("id", ended.copy().id())
                        .param("version", ended.copy().version())
                        .update();
        };
        if (changed == 0) {
            return new Saved.Stale<>(get(actor, cover, event.copy().id()));
        }
        audit.changed(actor, event.act(), cover.ref().value(), event.copy().version() + 1, List.of("state"));
        if (event instanceof SharedCopyChanged.Received received) {
            notices.done(path(cover.ref(), received.copy().id()));
        }
        return new Saved.Done<>();
    }

    private int given(SharedCopyChanged.Given event) {
        var giving = event.giving();
        return db.sql("""
                update concerns.report_passing
                   set state = 'given', given_by = :by, given_by_name = :name, given_at = :at, way = :way, given_to = :to,
                       version = version + 1
                 where id = :id and version = :version and state = 'made'
                """)
                .param("by", giving.by().id())
                .param("name", giving.by().name())
                .param("at", Timestamp.from(giving.at()))
                .param("way", giving.way().name())
                .param("to", giving.to())
                .param("id", event.copy().id())
                .param("version", event.copy().version())
                .update();
    }

    private static SharedCopy read(ResultSet row, int number) throws SQLException {
        var copy = new Copy(
                row.getObject("id", UUID.class),
                row.getObject("report", UUID.class),
                row.getString("receiver"),
                row.getString("basis"),
                new Holder(row.getObject("made_by", UUID.class), row.getString("made_by_name")),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("version"));
        return row.getString("state").equals("made") ? new SharedCopy.Made(copy) : given(row, copy);
    }

    private static SharedCopy given(ResultSet row, Copy copy) throws SQLException {
        var giving = new Giving(
                new Holder(row.getObject("given_by", UUID.class), row.getString("given_by_name")),
                row.getTimestamp("given_at").toInstant(),
                SharedCopy.Way.valueOf(row.getString("way")),
                row.getString("given_to"));
        var state = row.getString("state");
        if (state.equals("given")) {
            return new SharedCopy.Given(copy, giving);
        }
        var received = row.getTimestamp("received_at").toInstant();
        return state.equals("received")
                ? new SharedCopy.Received(copy, giving, received, row.getString("their_ref"))
                : new SharedCopy.Ended(
                        copy,
                        giving,
                        received,
                        row.getString("their_ref"),
                        row.getTimestamp("ended_at").toInstant());
    }
}

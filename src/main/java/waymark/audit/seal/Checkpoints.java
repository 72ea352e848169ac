package waymark.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.proof.Hash;
import waymark.audit.proof.VerifierKey;
import waymark.kernel.NotFound;
import waymark.web.lists.Paging;

/// The signed checkpoints: added to, never changed.
@Repository
@Transactional(readOnly = true)
class Checkpoints {

    private static final String SELECT =
            "select number, size, at, covers, root, frontier, key, handing, note from audit.checkpoint ";

    private final JdbcClient db;

    Checkpoints(JdbcClient db) {
        this.db = db;
    }

    /// The last one; nothing before the first sealing.
    public Optional<StoredCheckpoint> latest() {
        return db.sql(SELECT + "order by number desc limit 1")
                .query((row, _) -> read(row))
                .optional();
    }

    /// The last one from before the moment.
    public Optional<StoredCheckpoint> before(Instant moment) {
        return db.sql(SELECT + "where at < :moment order by number desc limit 1")
                .param("moment", Timestamp.from(moment))
                .query((row, _) -> read(row))
                .optional();
    }

    public StoredCheckpoint get(long number) {
        return db.sql(SELECT + "where number = :number")
                .param("number", number)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("checkpoint"));
    }

    public long count() {
        return db.sql("select count(*) from audit.checkpoint").query(Long.class).single();
    }

    /// A page of them, the last first.
    public List<StoredCheckpoint> page(Paging paging) {
        return db.sql(SELECT + "order by number desc limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> read(row))
                .list();
    }

    /// Those that a witness needs who keeps one a day: the last of each day, and each at which the key
    /// changed.
    public List<StoredCheckpoint> daily() {
        return db.sql(SELECT + """
                  where handing <> '' or number in (
                    select max(c.number) from audit.checkpoint c group by (c.at at time zone 'Europe/London')::date)
                  order by number
                """).query((row, _) -> read(row)).list();
    }

    /// Those at which the key changed.
    public List<StoredCheckpoint> handings() {
        return db.sql(SELECT + "where handing <> '' order by number")
                .query((row, _) -> read(row))
                .list();
    }

    /// The public halves of all keys that ever signed, the first first.
    public List<VerifierKey> keys() {
        return db.sql("select key from audit.checkpoint group by key order by min(number)")
                .query((row, _) -> VerifierKey.parse(row.getString("key")))
                .list();
    }

    /// True where the log once had that root over that many entries.
    public boolean knows(long size, Hash root) {
        return db.sql("select exists (select from audit.checkpoint where size = :size and root = :root)")
                .param("size", size)
                .param("root", root.bytes())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void add(StoredCheckpoint sealed) {
        db.sql("""
                insert into audit.checkpoint (number, size, at, covers, root, frontier, key, handing, note)
                values (:number, :size, :at, :covers, :root, :frontier, :key, :handing, :note)
                """)
                .param("number", sealed.number())
                .param("size", sealed.size())
                .param("at", Timestamp.from(sealed.at()))
                .param("covers", Timestamp.from(sealed.covers()))
                .param("root", sealed.root().bytes())
                .param("frontier", sealed.edge())
                .param("key", sealed.key())
                .param("handing", sealed.handing().word())
                .param("note", sealed.note())
                .update();
    }

    private static StoredCheckpoint read(ResultSet row) throws SQLException {
        return new StoredCheckpoint(
                row.getLong("number"),
                row.getLong("size"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("covers").toInstant(),
                Hash.of(row.getBytes("root")),
                row.getBytes("frontier"),
                row.getString("key"),
                StoredCheckpoint.Handing.of(row.getString("handing")),
                row.getString("note"));
    }
}

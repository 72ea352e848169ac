package waymark.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.proof.Entry;
import waymark.audit.proof.EntryFile;
import waymark.audit.proof.Hash;
import waymark.kernel.Actor;

/// The entries as they are sealed: their place, their hash, and the texts it is taken of.
@Repository
@Transactional(readOnly = true)
class SealedEntries {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final JdbcClient db;

    SealedEntries(JdbcClient db) {
        this.db = db;
    }

    /// An entry that has no place in the tree yet.
    record Unsealed(UUID id, Instant at, Entry entry) {}

    /// The sealed entries after a place, in their order, with the texts that are there now.
    public List<EntryFile.Line> sealed(Actor actor, long after, long upTo, int limit) {
        return db.sql("""
                select s.entry, s.hash, l.id, l.at, l.actor, l.actor_kind, l.organisation, l.roles, l.purpose, l.act,
                       l.object, l.version, l.fields, l.decision
                  from audit.sealed s
                  join audit.leaf l on l.id = s.leaf
                 where s.entry > :after and s.entry <= :upTo
                 order by s.entry
                 limit :limit
                """)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, _) -> new EntryFile.Line(row.getLong("entry"), Hash.of(row.getBytes("hash")), entry(row)))
                .list();
    }

    /// The hashes of the sealed entries after a place, in their order.
    public List<Hash> hashes(long after, long upTo) {
        return db.sql("select hash from audit.sealed where entry > :after and entry <= :upTo order by entry")
                .param("after", after)
                .param("upTo", upTo)
                .query((row, _) -> Hash.of(row.getBytes("hash")))
                .list();
    }

    /// Committed entries without a place, oldest first; [Instant#MIN] looks at all of them. The order is that
    /// of an index read backwards. Which entries are seen is up to the moment: a transaction that commits
    /// late brings an early time, so the search begins well before.
    public List<Unsealed> unsealed(Actor actor, Instant from, int limit) {
        return db.sql("""
                select l.id, l.at, l.actor, l.actor_kind, l.organisation, l.roles, l.purpose, l.act, l.object, l.version,
                       l.fields, l.decision
                  from audit.leaf l
                 where l.at >= :from::timestamptz and not exists (select from audit.sealed s where s.leaf = l.id)
                 order by l.at, l.id desc
                 limit :limit
                """)
                .param("from", from.equals(Instant.MIN) ? "-infinity" : from.toString())
                .param("limit", limit)
                .query((row, _) -> new Unsealed(
                        row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), entry(row)))
                .list();
    }

    /// Gives the entries the places after a place.
    @Transactional(propagation = Propagation.MANDATORY)
    public void seal(long after, List<Unsealed> entries, List<Hash> hashes) {
        db.sql("""
                insert into audit.sealed (entry, leaf, hash)
                select :after + given.place, given.leaf, given.hash
                  from unnest(:leaves::uuid[], :hashes::bytea[]) with ordinality as given (leaf, hash, place)
                """)
                .param("after", after)
                .param("leaves", entries.stream().map(Unsealed::id).toArray(UUID[]::new))
                .param("hashes", hashes.stream().map(Hash::bytes).toArray(byte[][]::new))
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                MICROS.format(row.getTimestamp("at").toInstant()),
                row.getString("actor"),
                row.getString("actor_kind"),
                row.getString("organisation"),
                row.getString("roles"),
                row.getString("purpose"),
                row.getString("act"),
                row.getString("object"),
                row.getString("version"),
                row.getString("fields"),
                row.getString("decision"));
    }
}

package waymark.conferences.items;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.audit.TimelineEntry;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// The history of an item, for those who may open it. What was written is sealed; the audit log beside it holds
/// no contents.
@Component
public class ItemHistory {

    private static final String TABLE = "conferences.item_event";
    private static final String COLUMN = "sealed";

    private final JdbcClient db;
    private final ItemCipher cipher;
    private final Audit audit;
    private final Clock clock;

    ItemHistory(JdbcClient db, ItemCipher cipher, Audit audit, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who reads an entry.
    ///
    /// @param staffOnly only those who run the forum
    /// @param organisation the one agency that reads it beside them; null otherwise
    public record Readers(boolean staffOnly, @Nullable String organisation) {

        /// Everybody who may open the item.
        public static final Readers ALL = new Readers(false, null);

        /// Those who run the forum.
        public static final Readers STAFF = new Readers(true, null);

        /// Those who run the forum, and one agency.
        public static Readers agency(String organisation) {
            return new Readers(true, organisation);
        }
    }

    /// Writes the entry and the audit log, in the transaction of the change.
    ///
    /// @param act as the audit log names it (`accept_conference_item`)
    /// @param version that the change produced
    /// @param fields names of what changed, never contents
    /// @param headline what was done, in words that name nobody
    /// @param words what was written with it; may be empty
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            Actor actor,
            UUID item,
            Ref ref,
            Readers readers,
            String act,
            long version,
            List<String> fields,
            String headline,
            String words) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into conferences.item_event (id, item, at, on_day, actor, actor_name, act, headline, staff_only,
                                                    organisation, sealed)
                values (:id, :item, :at, :today, :actor, :actorName, :act, :headline, :staffOnly, :organisation, :sealed)
                """)
                .paramSource(RecordParameters.of(readers)
                        .by(actor)
                        .with("id", id)
                        .with("item", item)
                        .with("at", clock.instant())
                        .with("today", LocalDate.now(clock))
                        .with("act", act)
                        .with("headline", headline)
                        .with(COLUMN, words.isEmpty() ? null : cipher.seal(item, place(id), words)))
                .update();
        audit.changed(actor, act, ref.value(), version, fields);
    }

    /// The same about an item that was read.
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            Actor actor, Item item, Readers readers, String act, long version, String headline, String words) {
        append(actor, item.id(), item.ref(), readers, act, version, List.of(), headline, words);
    }

    /// The newest entries that the reader may read, the newest first.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<TimelineEntry> newest(Item item, int most) {
        return db.sql("""
                select id, at, actor_name, headline, sealed from conferences.item_event
                 where item = :item order by at desc limit :most
                """)
                .param("item", item.id())
                .param("most", most)
                .query((row, _) -> {
                    var sealed = row.getBytes(COLUMN);
                    var id = row.getObject("id", UUID.class);
                    return new TimelineEntry(
                            null,
                            row.getTimestamp("at").toInstant(),
                            row.getString("actor_name"),
                            row.getString("headline"),
                            sealed == null ? "" : cipher.open(item.id(), place(id), sealed));
                })
                .list();
    }

    private static Place place(UUID id) {
        return new Place(TABLE, id, COLUMN, 1);
    }
}

package waymark.conferences.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;

/// What agencies released into the meeting of an item, for whoever hears it: before and in the hearing those round the
/// table who accepted the statement on confidentiality of its meeting, and those who run the forum; afterwards those
/// for whom the minutes are. An agency reads its own in any case.
@Repository
@Transactional(readOnly = true)
public class ReleasedResearch {

    private final JdbcClient db;
    private final ItemCipher cipher;

    ReleasedResearch(JdbcClient db, ItemCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    /// What one agency released.
    public record Agency(String organisation, String name, List<Entry> facts, List<Entry> opinions) {

        public Agency {
            facts = List.copyOf(facts);
            opinions = List.copyOf(opinions);
        }
    }

    /// A released fact or opinion.
    ///
    /// @param onDay when it happened, or when the opinion was formed
    /// @param source where it is written, or who said it; may be empty
    public record Entry(UUID id, EntryKind kind, LocalDate onDay, String words, String source, Instant releasedAt) {}

    /// By agency, in the order of their names; those of the listing that the item waits for, or else of the last that
    /// was heard. One statement.
    public List<Agency> of(Item item) {
        record Line(String organisation, String name, Entry entry) {}
        var lines = db.sql("""
                select e.id, e.organisation, coalesce(o.name, e.organisation) as name, e.kind, e.on_day, e.released_at, e.sealed,
                       i.case_id, i.wrapped
                  from conferences.research_entry e
                  join conferences.item i on i.id = e.item
                  left join directory_open.organisation o on o.code = e.organisation
                 where e.item = :item and e.state = 'RELEASED' and e.listing = greatest(1,
                       (select count(*) from conferences.hearing h where h.item = :item and h.state = 'HEARD')
                       + case when :waits then 1 else 0 end)
                 order by name, e.organisation, e.on_day, e.id
                """)
                .param("item", item.id())
                .param("waits", ResearchReturns.waits(item))
                .query((row, _) -> {
                    cipher.know(item.id(), row.getObject("case_id", UUID.class), row.getBytes("wrapped"));
                    var id = row.getObject("id", UUID.class);
                    var text = cipher.openRecord(
                            item.id(), ResearchReturns.entry(id), row.getBytes("sealed"), ResearchEntry.Text.class);
                    return new Line(
                            row.getString("organisation"),
                            row.getString("name"),
                            new Entry(
                                    id,
                                    EntryKind.valueOf(row.getString("kind")),
                                    row.getObject("on_day", LocalDate.class),
                                    text.words(),
                                    text.source(),
                                    row.getTimestamp("released_at").toInstant()));
                })
                .list();
        var agencies = new LinkedHashMap<String, List<Line>>();
        lines.forEach(line -> agencies.computeIfAbsent(line.organisation(), _ -> new ArrayList<>())
                .add(line));
        return agencies.values().stream()
                .map(of -> new Agency(
                        of.getFirst().organisation(),
                        of.getFirst().name(),
                        of.stream()
                                .map(Line::entry)
                                .filter(entry -> entry.kind() == EntryKind.FACT)
                                .toList(),
                        of.stream()
                                .map(Line::entry)
                                .filter(entry -> entry.kind() == EntryKind.OPINION)
                                .toList()))
                .toList();
    }
}

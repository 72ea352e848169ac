package waymark.conferences.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;

/// What is still released of agencies that are not round the table any more, for those who run the forum and hear the
/// item: nobody of the agency can recall it.
@Repository
@Transactional(readOnly = true)
class LeftResearch {

    private final JdbcClient db;
    private final ItemCipher cipher;

    LeftResearch(JdbcClient db, ItemCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    /// @param organisation code of the agency that released it
    record Left(
            UUID id,
            UUID research,
            int listing,
            int version,
            String organisation,
            String organisationName,
            EntryKind kind,
            LocalDate onDay,
            ResearchEntry.Text text) {}

    /// By agency and day, of all listings.
    List<Left> of(Item item) {
        return db.sql("""
                select e.id, e.research, e.listing, e.version, e.organisation, coalesce(o.name, e.organisation) as name, e.kind,
                       e.on_day, e.sealed
                  from conferences.research_entry e
                  left join directory_open.organisation o on o.code = e.organisation
                 where e.item = :item and e.state = 'RELEASED' and conferences.recalls_for(e.item, e.organisation)
                 order by name, e.organisation, e.on_day, e.id
                """)
                .param("item", item.id())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Left(
                            id,
                            row.getObject("research", UUID.class),
                            row.getInt("listing"),
                            row.getInt("version"),
                            row.getString("organisation"),
                            row.getString("name"),
                            EntryKind.valueOf(row.getString("kind")),
                            row.getObject("on_day", LocalDate.class),
                            cipher.openRecord(
                                    item.id(),
                                    ResearchReturns.entry(id),
                                    row.getBytes("sealed"),
                                    ResearchEntry.Text.class));
                })
                .list();
    }
}

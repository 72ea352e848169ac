package waymark.conferences.items;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Place;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// Who is kept away from each item. To them the item does not exist.
@Repository
@Transactional(readOnly = true)
public class Exclusions {

    private final JdbcClient db;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final Clock clock;

    Exclusions(JdbcClient db, ItemCipher cipher, ItemHistory history, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.clock = clock;
    }

    /// Who is kept away, for those who run the forum.
    public List<Exclusion> of(Item item) {
        return db.sql("""
                select x.id, x.person, p.name as person_name, x.organisation, o.name as organisation_name, x.sealed,
                       x.excluded_by_name, x.excluded_at, x.version
                  from conferences.exclusion x
                  left join directory_open.person p on p.id = x.person
                  left join directory_open.organisation o on o.code = x.organisation
                 where x.item = :item and x.lifted_at is null
                 order by x.excluded_at
                """)
                .param("item", item.id())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Exclusion(
                            id,
                            row.getObject("person", UUID.class),
                            row.getString("person_name"),
                            row.getString("organisation"),
                            row.getString("organisation_name"),
                            cipher.open(item.id(), reason(id), row.getBytes("sealed")),
                            row.getString("excluded_by_name"),
                            row.getTimestamp("excluded_at").toInstant(),
                            row.getInt("version"));
                })
                .list();
    }

    private static Place reason(UUID id) {
        return new Place("conferences.exclusion", id, "sealed", 1);
    }

    /// Keeps a person or an agency away from the item. Whoever keeps themselves away does not see it
    /// afterwards, so the history is written first.
    ///
    /// @param person null where it is an agency
    /// @param organisation null where it is a person
    @Transactional
    public void exclude(
            Actor.Person actor, Item item, @Nullable UUID person, @Nullable String organisation, String reason) {
        history.append(
                actor,
                item,
                Readers.STAFF,
                "exclude_from_conference_item",
                item.version(),
                "Somebody is kept away",
                "");
        keep(actor, item.id(), person, organisation, reason);
    }

    /// Lets somebody who was kept away see the item again.
    @Transactional
    public Saved<Item> lift(Actor.Person actor, Item item, Exclusion exclusion, int version) {
        int changed = db.sql("""
                update conferences.exclusion
                   set lifted_at = :at, lifted_by = :actor, lifted_by_name = :actorName, version = version + 1
                 where id = :id and version = :version and lifted_at is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("at", clock.instant())
                        .with("id", exclusion.id())
                        .with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(item);
        }
        history.append(
                actor,
                item,
                Readers.STAFF,
                "lift_conference_exclusion",
                item.version(),
                "Nobody is kept away any more for that reason",
                "");
        return Saved.done();
    }

    /// Keeps away from a new item who is kept away from the one that it takes over.
    void copy(Actor system, Item from, UUID item) {
        of(from).forEach(one -> keep(system, item, one.person(), one.organisation(), one.reason()));
    }

    private void keep(Actor actor, UUID item, @Nullable UUID person, @Nullable String organisation, String reason) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into conferences.exclusion (id, item, person, organisation, sealed, excluded_by, excluded_by_name,
                                                   excluded_at)
                values (:id, :item, cast(:person as uuid), :organisation, :sealed, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("item", item)
                        .with("person", person)
                        .with("organisation", organisation)
                        .with("sealed", cipher.seal(item, reason(id), reason))
                        .with("at", clock.instant()))
                .update();
    }
}

package waymark.conferences.hearing;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Place;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.conferences.items.ItemRecipients;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;

/// Who reads the minutes of an item beside those who were there. Adding somebody later is a disclosure with its basis
/// and its reason, and can be withdrawn.
@Repository
@Transactional(readOnly = true)
class MinutesAudiences {

    private final JdbcClient db;
    private final Items items;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final ItemRecipients recipients;
    private final NoticeApi notices;
    private final Clock clock;

    MinutesAudiences(
            JdbcClient db,
            Items items,
            ItemCipher cipher,
            ItemHistory history,
            ItemRecipients recipients,
            NoticeApi notices,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.cipher = cipher;
        this.history = history;
        this.recipients = recipients;
        this.notices = notices;
        this.clock = clock;
    }

    /// Everybody who was added, also those who were withdrawn, the newest first, by the id of each hearing.
    /// Read the items first.
    ///
    /// @param running ids of the items that the reader runs: the reasons are theirs to read
    Map<UUID, List<AudienceMember>> of(Collection<Hearing> hearings, Set<UUID> running) {
        record At(UUID hearing, AudienceMember member) {}
        return db
                .sql("""
                select u.id, u.hearing, u.item, u.organisation,
                       coalesce(o.name, u.organisation, 'All agencies round the table') as organisation_name, u.basis, u.sealed,
                       u.added_by_name, u.added_at, u.withdrawn_at, u.version
                  from conferences.audience u
                  left join directory_open.organisation o on o.code = u.organisation
                 where u.hearing = any(:hearings)
                 order by u.added_at desc, u.id
                """)
                .param("hearings", hearings.stream().map(Hearing::id).toArray(UUID[]::new))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var item = row.getObject("item", UUID.class);
                    var withdrawn = row.getTimestamp("withdrawn_at");
                    return new At(
                            row.getObject("hearing", UUID.class),
                            new AudienceMember(
                                    id,
                                    row.getString("organisation"),
                                    row.getString("organisation_name"),
                                    row.getString("basis"),
                                    running.contains(item) ? cipher.open(item, place(id), row.getBytes("sealed")) : "",
                                    row.getString("added_by_name"),
                                    row.getTimestamp("added_at").toInstant(),
                                    withdrawn == null ? null : withdrawn.toInstant(),
                                    row.getInt("version")));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        At::hearing, Collectors.mapping(At::member, Collectors.toUnmodifiableList())));
    }

    private static Place place(UUID id) {
        return new Place("conferences.audience", id, "sealed", 1);
    }

    /// Adds an agency, or all that are round the table. Those who go to conferences for it are told.
    ///
    /// @param organisation null for all
    /// @param basis code of the lawful basis
    @Transactional
    void add(Actor.Person actor, Ref ref, Hearing hearing, @Nullable String organisation, String basis, String reason) {
        var item = items.forRunning(actor, ref);
        var id = UUID.randomUUID();
        db.sql("""
                insert into conferences.audience (id, hearing, item, organisation, basis, sealed, added_by, added_by_name, added_at)
                values (:id, :hearing, :item, :organisation, :basis, :sealed, :actor, :actorName, :now)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("hearing", hearing.id())
                        .with("item", item.id())
                        .with("organisation", organisation)
                        .with("basis", basis)
                        .with("sealed", cipher.seal(item.id(), place(id), reason))
                        .with("now", clock.instant()))
                .update();
        history.append(
                actor,
                item,
                organisation == null ? Readers.STAFF : Readers.agency(organisation),
                "disclose_conference_minutes",
                item.version(),
                "Readers of the minutes added",
                "");
        var told = new LinkedHashSet<UUID>();
        added(item, hearing, organisation).forEach(agency -> told.addAll(recipients.members(item.id(), agency)));
        told.remove(actor.id());
        notices.tell(
                actor,
                told,
                "Your organisation may read the minutes of %s".formatted(item.ref()),
                item.path() + "/minutes?hearing=" + hearing.id());
    }

    /// The agency, or those round the table that were not there.
    private List<String> added(Item item, Hearing hearing, @Nullable String organisation) {
        if (organisation != null) {
            return List.of(organisation);
        }
        return db.sql("""
                select v.organisation from conferences.invitation v
                 where v.item = :item and v.withdrawn_at is null
                   and not exists (select from conferences.presence p
                                    where p.hearing = :hearing and p.organisation = v.organisation
                                      and p.answer in ('PRESENT', 'DEPUTY'))
                """)
                .param("item", item.id())
                .param("hearing", hearing.id())
                .query((row, _) -> row.getString("organisation"))
                .list();
    }

    /// Withdraws it: they read the minutes no longer.
    ///
    /// @return false where it was withdrawn before
    @Transactional
    boolean withdraw(Actor.Person actor, Ref ref, Hearing hearing, UUID id) {
        var item = items.forRunning(actor, ref);
        int withdrawn = db.sql("""
                update conferences.audience set withdrawn_at = :now, version = version + 1
                 where id = :id and hearing = :hearing and withdrawn_at is null
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("hearing", hearing.id())
                        .with("now", clock.instant()))
                .update();
        if (withdrawn == 1) {
            history.append(
                    actor,
                    item,
                    Readers.STAFF,
                    "withdraw_conference_minutes",
                    item.version(),
                    "Readers of the minutes withdrawn",
                    "");
        }
        return withdrawn == 1;
    }
}

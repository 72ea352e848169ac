package waymark.conferences.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.audit.Audit;
import waymark.cases.record.Place;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.conferences.items.ItemState;
import waymark.conferences.research.ResearchEntry.Draft;
import waymark.conferences.research.ResearchReturn.Result;
import waymark.conferences.research.ResearchReturn.Search;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The returns of one's own agency. What is written and changed leaves no trace for anybody else but the audit log,
/// which says who wrote on which item, never how much; that it was returned, released or recalled is in the history
/// of the item, for the agency and those who run the forum.
@Repository
@Transactional(readOnly = true)
class ResearchReturns {

    private static final String WHY = "sealed";

    private final JdbcClient db;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final Audit audit;
    private final AgencyReturns agencies;
    private final Clock clock;

    ResearchReturns(
            JdbcClient db, ItemCipher cipher, ItemHistory history, Audit audit, AgencyReturns agencies, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.audit = audit;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// Where an agency stands with an item.
    ///
    /// @param listing that the item waits for, or else the last that was heard
    /// @param atTable true where the agency is round the table
    /// @param meetsAt when the item is heard; null where no meeting is set
    record Standing(int listing, boolean atTable, @Nullable Instant meetsAt, boolean wrote) {}

    /// What happened to the returns of the agency.
    ///
    /// @param reason why it was recalled; empty otherwise
    record Event(String act, Instant at, String actorName, String reason) {}

    /// True while the item waits to be heard: research can be written.
    static boolean waits(Item item) {
        return item.state() == ItemState.ACCEPTED || item.state() == ItemState.LISTED;
    }

    /// Where the sealed text of an entry belongs. The id of the row and its column bind it.
    static Place entry(UUID id) {
        return new Place("conferences.research_entry", id, "sealed", 1);
    }

    private static Place search(UUID research, String column) {
        return new Place("conferences.research_search", research, column, 1);
    }

    private static Place event(UUID id) {
        return new Place("conferences.research_event", id, WHY, 1);
    }

    /// Where the agency stands, in one statement.
    Standing standing(Item item, String organisation) {
        return db.sql("""
                select greatest(1, (select count(*) from conferences.hearing h where h.item = :item and h.state = 'HEARD')
                         + case when :waits then 1 else 0 end)::int as listing,
                       conferences.invited(:item, :organisation) as at_table,
                       (select m.starts_at from conferences.hearing h join meetings_open.meeting m on m.ref = h.meeting
                         where h.item = :item and h.state = 'PLANNED') as meets_at,
                       exists (select from conferences.research r
                                where r.item = :item and r.organisation = :organisation) as wrote
                """)
                .param("item", item.id())
                .param("organisation", organisation)
                .param("waits", waits(item))
                .query((row, _) -> new Standing(
                        row.getInt("listing"),
                        row.getBoolean("at_table"),
                        moment(row, "meets_at"),
                        row.getBoolean("wrote")))
                .single();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /// What the agency reads and writes about the item now.
    ///
    /// @param earlier entries of earlier listings
    record Reading(Standing standing, ResearchReturn mine, List<ResearchEntry> earlier) {}

    /// All of it, of one moment.
    Reading read(Item item, String organisation) {
        var standing = standing(item, organisation);
        var entries = entries(item, organisation);
        return new Reading(
                standing,
                of(
                        item,
                        organisation,
                        standing.listing(),
                        entries.stream()
                                .filter(entry -> entry.listing() == standing.listing())
                                .toList()),
                entries.stream()
                        .filter(entry -> entry.listing() != standing.listing())
                        .toList());
    }

    /// The return of the agency for a listing, which may be one that nobody has begun.
    ResearchReturn of(Item item, String organisation, int listing) {
        var entries = entries(item, organisation).stream()
                .filter(entry -> entry.listing() == listing)
                .toList();
        return of(item, organisation, listing, entries);
    }

    private ResearchReturn of(Item item, String organisation, int listing, List<ResearchEntry> entries) {
        return db.sql("""
                select r.id, r.version, r.result, r.returned_by_name, r.returned_at, r.searched_on, s.identifiers, s.systems,
                       i.case_id, i.wrapped
                  from conferences.research r
                  join conferences.item i on i.id = r.item
                  left join conferences.research_search s on s.research = r.id
                 where r.item = :item and r.organisation = :organisation and r.listing = :listing
                """)
                .param("item", item.id())
                .param("organisation", organisation)
                .param("listing", listing)
                .query((row, _) -> {
                    know(item, row);
                    var id = row.getObject("id", UUID.class);
                    var result = row.getString("result");
                    return new ResearchReturn(
                            id,
                            listing,
                            organisation,
                            row.getInt("version"),
                            result == null ? null : Result.valueOf(result),
                            row.getString("returned_by_name"),
                            moment(row, "returned_at"),
                            new Search(
                                    opened(item, search(id, "identifiers"), row.getBytes("identifiers")),
                                    opened(item, search(id, "systems"), row.getBytes("systems")),
                                    row.getObject("searched_on", LocalDate.class)),
                            entries,
                            waits(item));
                })
                .optional()
                .orElseGet(() -> new ResearchReturn(
                        null, listing, organisation, 0, null, "", null, Search.NONE, List.of(), waits(item)));
    }

    /// A key is known for one transaction: an item that was read in another one does not bring it.
    private void know(Item item, ResultSet row) throws SQLException {
        cipher.know(item.id(), row.getObject("case_id", UUID.class), row.getBytes("wrapped"));
    }

    private void know(Item item) {
        var found = db.sql("select i.case_id, i.wrapped from conferences.item i where i.id = :item")
                .param("item", item.id())
                .query((row, _) -> {
                    know(item, row);
                    return item;
                })
                .list();
        if (found.isEmpty()) {
            throw new NotFound(item.ref());
        }
    }

    private String opened(Item item, Place place, byte @Nullable [] sealed) {
        return sealed == null ? "" : cipher.open(item.id(), place, sealed);
    }

    /// All entries of the agency about the item, whichever listing they were written for, by day.
    List<ResearchEntry> entries(Item item, String organisation) {
        return db.sql("""
                select e.id, e.research, e.listing, e.version, e.kind, e.on_day, e.withheld, e.state, e.written_by_name,
                       e.written_at, e.released_at, e.sealed, i.case_id, i.wrapped
                  from conferences.research_entry e
                  join conferences.item i on i.id = e.item
                 where e.item = :item and e.organisation = :organisation
                 order by e.on_day, e.written_at, e.id
                """)
                .param("item", item.id())
                .param("organisation", organisation)
                .query((row, _) -> {
                    know(item, row);
                    var id = row.getObject("id", UUID.class);
                    return new ResearchEntry(
                            id,
                            row.getObject("research", UUID.class),
                            row.getInt("listing"),
                            row.getInt("version"),
                            EntryKind.valueOf(row.getString("kind")),
                            row.getObject("on_day", LocalDate.class),
                            row.getBoolean("withheld"),
                            EntryState.valueOf(row.getString("state")),
                            row.getString("written_by_name"),
                            row.getTimestamp("written_at").toInstant(),
                            moment(row, "released_at"),
                            cipher.openRecord(item.id(), entry(id), row.getBytes("sealed"), ResearchEntry.Text.class));
                })
                .list();
    }

    /// @throws NotFound where the agency has no such entry
    ResearchEntry entry(Item item, String organisation, UUID id) {
        return entries(item, organisation).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("research entry"));
    }

    /// Every return of the agency about the item, the first listing first.
    List<ResearchReturn> all(Item item, String organisation) {
        var entries = entries(item, organisation);
        return db
                .sql("""
                select r.listing from conferences.research r
                 where r.item = :item and r.organisation = :organisation order by r.listing
                """)
                .param("item", item.id())
                .param("organisation", organisation)
                .query((row, _) -> row.getInt("listing"))
                .list()
                .stream()
                .map(listing -> of(
                        item,
                        organisation,
                        listing,
                        entries.stream()
                                .filter(entry -> entry.listing() == listing)
                                .toList()))
                .toList();
    }

    /// What happened to the returns of the agency, the first first.
    List<Event> events(Item item, String organisation) {
        return db.sql("""
                select v.id, v.act, v.at, v.actor_name, v.sealed, i.case_id, i.wrapped
                  from conferences.research_event v
                  join conferences.item i on i.id = v.item
                 where v.item = :item and v.organisation = :organisation
                 order by v.at, v.id
                """)
                .param("item", item.id())
                .param("organisation", organisation)
                .query((row, _) -> {
                    know(item, row);
                    return new Event(
                            row.getString("act"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("actor_name"),
                            opened(item, event(row.getObject("id", UUID.class)), row.getBytes(WHY)));
                })
                .list();
    }

    /// Writes by what, where and when the agency searched.
    @Transactional
    public Saved<ResearchReturn> search(
            Actor.Person actor, Item item, ResearchReturn read, int version, Search wanted) {
        know(item);
        var organisation = actor.organisation();
        if (read.id() == null && version == 0) {
            begin(item, organisation, read.listing());
        } else if (read.version() != version) {
            return Saved.stale(read);
        }
        int changed = db.sql("""
                update conferences.research set searched_on = cast(:day as date), version = version + 1
                 where item = :item and organisation = :organisation and listing = :listing and version = :version
                """)
                .paramSource(parameters(item, organisation, read.listing())
                        .with("day", wanted.searchedOn())
                        .with("version", Math.max(version, 1)))
                .update();
        if (changed == 0) {
            return Saved.stale(of(item, organisation, read.listing()));
        }
        var id = research(item, organisation, read.listing());
        db.sql("""
                insert into conferences.research_search (research, item, listing, organisation, identifiers, systems)
                values (:research, :item, :listing, :organisation, :identifiers, :systems)
                on conflict (research) do update set identifiers = excluded.identifiers, systems = excluded.systems
                """)
                .paramSource(parameters(item, organisation, read.listing())
                        .with("research", id)
                        .with("identifiers", sealed(item, search(id, "identifiers"), wanted.identifiers()))
                        .with("systems", sealed(item, search(id, "systems"), wanted.systems())))
                .update();
        audit.changed(actor, "write_research_search", item.ref().value(), version + 1L, List.of());
        return Saved.done();
    }

    private byte @Nullable [] sealed(Item item, Place place, String text) {
        return text.isEmpty() ? null : cipher.seal(item.id(), place, text);
    }

    private static RecordParameters parameters(Item item, String organisation, int listing) {
        return RecordParameters.none()
                .with("item", item.id())
                .with("organisation", organisation)
                .with("listing", listing);
    }

    /// The row of the agency for the listing, unless it is there.
    private void begin(Item item, String organisation, int listing) {
        db.sql("""
                insert into conferences.research (id, item, listing, organisation)
                values (:id, :item, :listing, :organisation)
                on conflict (item, listing, organisation) do nothing
                """)
                .paramSource(parameters(item, organisation, listing).with("id", UUID.randomUUID()))
                .update();
    }

    private UUID research(Item item, String organisation, int listing) {
        return db.sql("""
                select id from conferences.research
                 where item = :item and organisation = :organisation and listing = :listing
                """)
                .paramSource(parameters(item, organisation, listing))
                .query(UUID.class)
                .single();
    }

    /// Adds a fact or an opinion. Where nothing held was returned, something is held from now on.
    @Transactional
    public Saved<ResearchEntry> add(Actor.Person actor, Item item, int listing, Draft draft) {
        know(item);
        var organisation = actor.organisation();
        begin(item, organisation, listing);
        var id = UUID.randomUUID();
        db.sql("""
                insert into conferences.research_entry (id, research, item, listing, organisation, kind, on_day, withheld,
                                                        written_by, written_by_name, written_at, sealed)
                values (:id, :research, :item, :listing, :organisation, :kind, :onDay, :withheld, :actor, :actorName, :at, :sealed)
                """)
                .paramSource(RecordParameters.of(draft)
                        .by(actor)
                        .with("id", id)
                        .with("research", research(item, organisation, listing))
                        .with("item", item.id())
                        .with("listing", listing)
                        .with("organisation", organisation)
                        .with("at", clock.instant())
                        .with("sealed", cipher.sealRecord(item.id(), entry(id), draft.text())))
                .update();
        db.sql("""
                update conferences.research set result = 'HELD', version = version + 1
                 where item = :item and organisation = :organisation and listing = :listing and result = 'NOTHING'
                """).paramSource(parameters(item, organisation, listing)).update();
        audit.changed(actor, "write_research_entry", item.ref().value(), 1, List.of());
        return Saved.done();
    }

    /// Changes an entry that is not released.
    @Transactional
    public Saved<ResearchEntry> change(Actor.Person actor, Item item, ResearchEntry read, int version, Draft draft) {
        know(item);
        int changed = db.sql("""
                update conferences.research_entry
                   set kind = :kind, on_day = :onDay, withheld = :withheld, sealed = :sealed, version = version + 1,
                       written_by = :actor, written_by_name = :actorName, written_at = :at
                 where id = :id and version = :version and state <> 'RELEASED'
                """)
                .paramSource(RecordParameters.of(draft)
                        .by(actor)
                        .with("id", read.id())
                        .with("version", version)
                        .with("at", clock.instant())
                        .with("sealed", cipher.sealRecord(item.id(), entry(read.id()), draft.text())))
                .update();
        if (changed == 0) {
            return Saved.stale(read);
        }
        audit.changed(actor, "write_research_entry", item.ref().value(), version + 1L, List.of());
        return Saved.done();
    }

    /// Takes out what was never shown to anybody else.
    @Transactional
    public Saved<ResearchEntry> remove(Actor.Person actor, Item item, ResearchEntry read, int version) {
        int gone = db.sql("""
                delete from conferences.research_entry where id = :id and version = :version and state = 'PRIVATE'
                """).param("id", read.id()).param("version", version).update();
        if (gone == 0) {
            return Saved.stale(read);
        }
        audit.changed(actor, "remove_research_entry", item.ref().value(), version + 1L, List.of());
        return Saved.done();
    }

    /// Gives the return to those who run the forum: that it was returned, and whether something is held.
    @Transactional
    public Saved<ResearchReturn> submit(
            Actor.Person actor, Item item, ResearchReturn read, int version, Result result) {
        var at = clock.instant();
        int changed = db.sql("""
                update conferences.research
                   set state = 'RETURNED', result = :result, returned_by = :actor, returned_by_name = :actorName,
                       returned_at = :at, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", read.id())
                        .with("version", version)
                        .with("result", result)
                        .with("at", at))
                .update();
        if (changed == 0) {
            return Saved.stale(read);
        }
        event(actor, item, read.id(), read.listing(), null, "RETURNED", at, "");
        history.append(
                actor,
                item,
                Readers.agency(actor.organisation()),
                "return_research",
                version + 1L,
                "Research returned",
                "");
        return Saved.done();
    }

    /// Releases an entry into the meeting.
    @Transactional
    public Saved<ResearchEntry> release(Actor.Person actor, Item item, ResearchEntry read, int version) {
        var at = clock.instant();
        int changed = db.sql("""
                update conferences.research_entry set state = 'RELEASED', released_at = :at, version = version + 1
                 where id = :id and version = :version and state <> 'RELEASED' and not withheld
                """)
                .paramSource(RecordParameters.none()
                        .with("id", read.id())
                        .with("version", version)
                        .with("at", at))
                .update();
        if (changed == 0) {
            return Saved.stale(read);
        }
        event(actor, item, read.research(), read.listing(), read.id(), "RELEASED", at, "");
        history.append(
                actor,
                item,
                Readers.agency(actor.organisation()),
                "release_research",
                version + 1L,
                "Research released into the meeting",
                "");
        return Saved.done();
    }

    /// Takes a released entry back, with the reason, which the agency alone reads. For everybody else it is gone, and
    /// those who run the forum are told that something was recalled.
    @Transactional
    public Saved<ResearchEntry> recall(Actor.Person actor, Item item, ResearchEntry read, int version, String reason) {
        know(item);
        event(actor, item, read.research(), read.listing(), read.id(), "RECALLED", clock.instant(), reason);
        return recall(actor, item, actor.organisation(), read.id(), version, read);
    }

    /// The same for an agency that sees nothing of the item any more, by those who run the forum.
    @Transactional
    Saved<LeftResearch.Left> recallFor(
            Actor.Person actor, Item item, LeftResearch.Left read, int version, String reason) {
        know(item);
        event(
                actor,
                item,
                read.organisation(),
                read.research(),
                read.listing(),
                read.id(),
                "RECALLED",
                clock.instant(),
                reason);
        return recall(actor, item, read.organisation(), read.id(), version, read);
    }

    private <T> Saved<T> recall(Actor.Person actor, Item item, String organisation, UUID entry, int version, T read) {
        int changed = db.sql("""
                update conferences.research_entry set state = 'RECALLED', version = version + 1
                 where id = :id and version = :version and state = 'RELEASED'
                """).param("id", entry).param("version", version).update();
        if (changed == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(read);
        }
        history.append(
                actor,
                item,
                Readers.agency(organisation),
                "recall_research",
                version + 1L,
                "Released research recalled",
                "");
        agencies.recalled(actor, item);
        return Saved.done();
    }

    private void event(
            Actor.Person actor,
            Item item,
            @Nullable UUID research,
            int listing,
            @Nullable UUID entry,
            String act,
            Instant at,
            String reason) {
        event(actor, item, actor.organisation(), research, listing, entry, act, at, reason);
    }

    private void event(
            Actor.Person actor,
            Item item,
            String organisation,
            @Nullable UUID research,
            int listing,
            @Nullable UUID entry,
            String act,
            Instant at,
            String reason) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into conferences.research_event (id, research, item, listing, organisation, entry, act, at, actor,
                                                        actor_name, sealed)
                values (:id, :research, :item, :listing, :organisation, cast(:entry as uuid), :act, :at, :actor, :actorName,
                        :sealed)
                """)
                .paramSource(parameters(item, organisation, listing)
                        .by(actor)
                        .with("id", id)
                        .with("research", research)
                        .with("entry", entry)
                        .with("act", act)
                        .with("at", at)
                        .with("sealed", sealed(item, event(id), reason)))
                .update();
    }
}

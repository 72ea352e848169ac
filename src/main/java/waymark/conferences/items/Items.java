package waymark.conferences.items;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.audit.Audit;
import waymark.cases.consent.sharing.SharingsWithoutConsent;
import waymark.cases.matching.PlaceTokens;
import waymark.cases.record.Place;
import waymark.conferences.forums.Forum;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.WorkingDays;
import waymark.web.sql.RecordParameters;

/// The items that the reader may open. To everybody else an item does not exist.
@Repository
@Transactional(readOnly = true)
public class Items {

    private static final Logger LOG = LoggerFactory.getLogger(Items.class);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TABLE = "conferences.item";

    private static final String ROWS = """
            select i.id, i.ref, i.version, i.forum, i.about, i.case_id, i.organisation,
                   coalesce(o.name, i.organisation) as organisation_name, i.referred_by, i.referred_by_name, i.referred_at, i.due_on,
                   i.exploitation, i.state, i.decided_on, i.decided_by_name, i.repeat_of, i.from_forum, i.risk_before, i.risk_now,
                   i.review_on, i.closed_on, conferences.capacity(i.id) as capacity, i.wrapped, i.sealed
              from conferences.item i
              left join directory_open.organisation o on o.code = i.organisation
            """;

    private final JdbcClient db;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final InvitedAgencies invitations;
    private final Exclusions exclusions;
    private final PlaceTokens places;
    private final Audit audit;
    private final SharingsWithoutConsent withoutConsent;
    private final Clock clock;

    Items(
            JdbcClient db,
            ItemCipher cipher,
            ItemHistory history,
            InvitedAgencies invitations,
            Exclusions exclusions,
            PlaceTokens places,
            Audit audit,
            SharingsWithoutConsent withoutConsent,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.invitations = invitations;
        this.exclusions = exclusions;
        this.places = places;
        this.audit = audit;
        this.withoutConsent = withoutConsent;
        this.clock = clock;
    }

    /// The item for a page, which writes who looked at it before anything is shown.
    ///
    /// @throws NotFound where there is none that the reader may open
    @Transactional
    public Item get(Actor.Person actor, Ref ref) {
        var item = find(ref).orElseThrow(() -> new NotFound(ref));
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            audit.looked(actor, "open_conference_item", ref.value());
        }
        return item;
    }

    /// The item without a word of it in the log: for a form that was refused and is shown again, and for
    /// jobs.
    public Optional<Item> find(Ref ref) {
        return db.sql(ROWS + " where i.ref = :ref")
                .param("ref", ref.value())
                .query((row, _) -> item(row))
                .optional();
    }

    /// The item for what reads nothing of it: also where it does not open.
    public Optional<Item> listed(Ref ref) {
        return db.sql(ROWS + " where i.ref = :ref")
                .param("ref", ref.value())
                .query((row, _) -> listed(row))
                .optional();
    }

    /// The item, for a change by those who run its forum.
    ///
    /// @throws NotFound where there is none that the reader runs
    public Item forRunning(Actor.Person actor, Ref ref) {
        return find(ref).filter(Item::runs).orElseThrow(() -> new NotFound(ref));
    }

    /// The item, for what those round the table do.
    ///
    /// @throws NotFound where there is none that the reader attends
    public Item forAttending(Actor.Person actor, Ref ref) {
        return find(ref).filter(item -> item.capacity().attends()).orElseThrow(() -> new NotFound(ref));
    }

    /// Those of a forum in a state, the oldest first.
    public List<Item> of(String forum, ItemState state) {
        return db.sql(ROWS + " where i.forum = :forum and i.state = :state order by i.referred_at, i.ref")
                .param("forum", forum)
                .param("state", state.name())
                .query((row, _) -> listed(row))
                .list();
    }

    /// Those of a meeting, in the order of its agenda as the reader sees it.
    public List<Item> onMeeting(Ref meeting) {
        return db.sql(ROWS + """
                  join conferences.hearing h on h.item = i.id
                 where h.meeting = :meeting and h.state <> 'PUT_OFF'
                 order by h.position, i.ref
                """)
                .param("meeting", meeting.value())
                .query((row, _) -> listed(row))
                .list();
    }

    /// Those about the person of a case.
    List<Item> about(UUID caseId) {
        return db.sql(ROWS + " where i.case_id = :case order by i.referred_at, i.ref")
                .param("case", caseId)
                .query((row, _) -> listed(row))
                .list();
    }

    /// Those that the person or their agency referred, the newest first.
    public List<Item> referredBy(Actor.Person actor, int most) {
        return db.sql(ROWS + """
                 where i.referred_by = :me or i.organisation = :organisation
                 order by i.referred_at desc limit :most
                """)
                .param("me", actor.id())
                .param("organisation", actor.organisation())
                .param("most", most)
                .query((row, _) -> listed(row))
                .list();
    }

    /// One of several. Where it does not open it is among them all the same and says so, and keeps no other
    /// from being read.
    private Item listed(ResultSet row) throws SQLException {
        try {
            return item(row);
        } catch (InvariantViolation shut) {
            LOG.error("The item {} does not open: {}", row.getString("ref"), shut.getMessage());
            return item(row, ItemDetails.SHUT);
        }
    }

    private Item item(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        cipher.know(id, row.getObject("case_id", UUID.class), row.getBytes("wrapped"));
        return item(row, cipher.openRecord(id, place(id), row.getBytes("sealed"), ItemDetails.class));
    }

    private static Item item(ResultSet row, ItemDetails details) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getString("forum"),
                Forum.Subject.valueOf(row.getString("about").toUpperCase(Locale.ROOT)),
                row.getObject("case_id", UUID.class),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getObject("referred_by", UUID.class),
                row.getString("referred_by_name"),
                row.getTimestamp("referred_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                Exploitation.valueOf(row.getString("exploitation")),
                ItemState.valueOf(row.getString("state")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by_name"),
                row.getString("repeat_of"),
                row.getString("from_forum"),
                (Integer) row.getObject("risk_before"),
                (Integer) row.getObject("risk_now"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                ItemCapacity.of(row.getString("capacity")),
                details);
    }

    /// Written anew with each change of what the referral says; the id of the row and its column bind it.
    private static Place place(UUID id) {
        return new Place(TABLE, id, "sealed", 1);
    }

    /// An earlier item about the person of the case that the forum heard within its repeat period.
    public Optional<Ref> repeat(Forum forum, UUID caseId) {
        return db.sql("""
                select i.ref from conferences.item i
                 where i.forum = :forum and i.case_id = :case
                   and exists (select from conferences.hearing h
                                where h.item = i.id and h.state = 'HEARD'
                                  and h.ended_at >= now() - make_interval(months => :months))
                 order by i.referred_at desc limit 1
                """)
                .param("forum", forum.code())
                .param("case", caseId)
                .param("months", forum.repeatMonths())
                .query((row, _) -> new Ref(row.getString("ref")))
                .optional();
    }

    /// Sends a referral to its forum.
    ///
    /// @return its reference
    @Transactional
    public Ref refer(Actor.Person actor, NewItem wanted) {
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("CI", RANDOM);
        var caseId = wanted.about() == null ? null : wanted.about().id();
        var wrapped = cipher.create(id, caseId);
        db.sql("""
                insert into conferences.item (id, ref, forum, about, case_id, organisation, referred_by, referred_by_name,
                                              referred_at, due_on, exploitation, repeat_of, wrapped, sealed, place_token)
                values (:id, :ref, :forum, :subject, cast(:case as uuid), :organisation, :actor, :actorName, :at, :due,
                        :exploitation, :repeatOf, :wrapped, :sealed, decode(:token, 'hex'))
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("ref", ref)
                        .with("forum", wanted.forum().code())
                        .with("subject", wanted.subject().word())
                        .with("case", caseId)
                        .with("organisation", actor.organisation())
                        .with("at", clock.instant())
                        .with("due", decideBy(wanted.forum()))
                        .with("exploitation", wanted.exploitation())
                        .with("repeatOf", wanted.repeatOf())
                        .with("wrapped", wrapped)
                        .with("sealed", cipher.sealRecord(id, place(id), wanted.details()))
                        .with("token", places.written(wanted.details().address())))
                .update();
        history.append(actor, id, ref, Readers.ALL, "refer_to_conference", 1, List.of("added"), "Referred", "");
        if (wanted.about() != null && wanted.cleared() != null && actor instanceof Actor.Person person) {
            withoutConsent.record(person, wanted.about(), wanted.cleared(), ref.value());
        }
        return ref;
    }

    private LocalDate decideBy(Forum forum) {
        return WorkingDays.after(LocalDate.now(clock), forum.decideDays());
    }

    /// Accepts the referral. The agency that referred is round the table from now on.
    @Transactional
    public Saved<Item> accept(Actor.Person actor, Item item, int version) {
        if (step(actor, item, version, ItemState.ACCEPTED, item.details()) == 0) {
            return Saved.stale(find(item.ref()).orElseThrow());
        }
        invitations.invite(actor, item, item.organisation(), Invitation.Why.REFERRER);
        history.append(actor, item, Readers.ALL, "accept_conference_item", version + 1L, "Accepted", "");
        return Saved.done();
    }

    /// Sends the referral back with the reason, which the referrer reads.
    @Transactional
    public Saved<Item> sendBack(Actor.Person actor, Item item, int version, String reason) {
        if (step(actor, item, version, ItemState.RETURNED, item.details().withReturned(reason)) == 0) {
            return Saved.stale(find(item.ref()).orElseThrow());
        }
        history.append(actor, item, Readers.ALL, "return_conference_item", version + 1L, "Returned", reason);
        return Saved.done();
    }

    /// Sends a returned referral again, with what the referrer changed.
    @Transactional
    public Saved<Item> sendAgain(
            Actor.Person actor, Item item, int version, Forum forum, Exploitation exploitation, ItemDetails details) {
        int changed = db.sql("""
                update conferences.item
                   set state = 'REFERRED', exploitation = :exploitation, sealed = :sealed, place_token = decode(:token, 'hex'),
                       due_on = :due, version = version + 1
                 where id = :id and version = :version and state = 'RETURNED'
                """)
                .param("id", item.id())
                .param("version", version)
                .param("due", decideBy(forum))
                .param("exploitation", exploitation.name())
                .param("sealed", cipher.sealRecord(item.id(), place(item.id()), details))
                .param("token", places.written(details.address()), Types.VARCHAR)
                .update();
        if (changed == 0) {
            return Saved.stale(find(item.ref()).orElseThrow());
        }
        history.append(actor, item, Readers.ALL, "refer_again_to_conference", version + 1L, "Sent again", "");
        return Saved.done();
    }

    private int step(Actor.Person actor, Item item, int version, ItemState state, ItemDetails details) {
        return db.sql("""
                update conferences.item
                   set state = :state, decided_on = :today, decided_by_name = :actorName, sealed = :sealed,
                       place_token = decode(:token, 'hex'), version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", item.id())
                        .with("version", version)
                        .with("state", state)
                        .with("today", LocalDate.now(clock))
                        .with("sealed", cipher.sealRecord(item.id(), place(item.id()), details))
                        .with("token", places.written(details.address())))
                .update();
    }

    /// Wraps the keys of items with the newest key again. One that does not open stays as it is and keeps no
    /// other from it.
    @Transactional
    void wrap(Actor system) {
        record Wrapped(UUID id, @Nullable UUID caseId, byte[] key) {}
        var all = db.sql("select id, case_id, wrapped from conferences.item")
                .query((row, _) -> new Wrapped(
                        row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getBytes("wrapped")))
                .list();
        for (var one : all) {
            if (!cipher.newest(one.key())) {
                try {
                    db.sql("update conferences.item set wrapped = :wrapped where id = :id")
                            .param("wrapped", cipher.wrapAgain(one.id(), one.caseId(), one.key()))
                            .param("id", one.id())
                            .update();
                } catch (InvariantViolation shut) {
                    LOG.error("The key of the item {} is not wrapped again: {}", one.id(), shut.getMessage());
                }
            }
        }
    }

    /// Ids of those about places, which have a secret of their own.
    List<UUID> withOwnSecret() {
        return db.sql("select id from conferences.item where case_id is null")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// All that the reader may open and that are not closed, what is to be decided first on top.
    List<Item> open() {
        return db.sql(ROWS + " where i.state <> 'CLOSED' order by i.due_on, i.ref")
                .query((row, _) -> listed(row))
                .list();
    }

    /// An earlier item about the same place, by its address, that the forum heard within its repeat period.
    /// Addresses are sealed, so their blind tokens are compared; those of items that were written before
    /// there were tokens are opened.
    Optional<Ref> repeat(Forum forum, String address) {
        var tokens = places.lookedFor(address);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        return db
                .sql(ROWS + """
                 where i.forum = :forum and i.about = 'place'
                   and (i.place_token is null
                     or i.place_token = any(array(select decode(t, 'hex') from unnest(:tokens::text[]) t)))
                   and exists (select from conferences.hearing h
                                where h.item = i.id and h.state = 'HEARD'
                                  and h.ended_at >= now() - make_interval(months => :months))
                 order by i.referred_at desc
                """)
                .param("forum", forum.code())
                .param("tokens", tokens.toArray(String[]::new))
                .param("months", forum.repeatMonths())
                .query((row, _) -> listed(row))
                .stream()
                .filter(item -> PlaceTokens.plain(item.details().address()).equals(PlaceTokens.plain(address)))
                .map(Item::ref)
                .findFirst();
    }

    /// Says that the item is about the same as an earlier one. Who is kept away from that one is told by
    /// nobody.
    @Transactional
    void repeats(Item item, Ref earlier) {
        db.sql("update conferences.item set repeat_of = :earlier where id = :id and repeat_of is null")
                .param("earlier", earlier.value())
                .param("id", item.id())
                .update();
    }

    /// Makes the copy of an item that another forum takes over. It is sealed with a key of its own; who
    /// referred reads their referral there too, and whoever is kept away from the first is kept away from the
    /// copy. Asked as the system.
    ///
    /// @param acceptedBy who accepted it for the forum
    /// @param summary for those who run that forum
    @Transactional
    public Ref takeOver(Actor system, Item from, Forum to, String acceptedBy, String summary) {
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("CI", RANDOM);
        var caseId = from.caseId();
        var wrapped = cipher.create(id, caseId);
        db.sql("""
                insert into conferences.item (id, ref, forum, about, case_id, organisation, referred_by, referred_by_name,
                                              referred_at, due_on, exploitation, state, decided_on, decided_by_name, repeat_of,
                                              from_forum, wrapped, sealed, place_token)
                values (:id, :ref, :forum, :subject, cast(:case as uuid), :organisation, :referredBy, :referredByName, :at, :today,
                        :exploitation, 'ACCEPTED', :today, :acceptedBy, :repeatOf, :fromForum, :wrapped, :sealed,
                        decode(:token, 'hex'))
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("ref", ref)
                        .with("forum", to.code())
                        .with("subject", from.about().word())
                        .with("case", caseId)
                        .with("organisation", from.organisation())
                        .with("referredBy", from.referredBy())
                        .with("referredByName", from.referredByName())
                        .with("at", clock.instant())
                        .with("today", LocalDate.now(clock))
                        .with("exploitation", from.exploitation())
                        .with("acceptedBy", acceptedBy)
                        .with(
                                "repeatOf",
                                caseId == null ? null : repeat(to, caseId).orElse(null))
                        .with("fromForum", from.forum())
                        .with("wrapped", wrapped)
                        .with("sealed", cipher.sealRecord(id, place(id), from.details()))
                        .with("token", places.written(from.details().address())))
                .update();
        exclusions.copy(system, from, id);
        history.append(
                system,
                id,
                ref,
                Readers.STAFF,
                "take_over_conference_item",
                1,
                List.of("added"),
                "Taken over from another area",
                summary);
        return ref;
    }
}

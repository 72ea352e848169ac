package waymark.conferences.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.record.Place;
import waymark.conferences.forums.Duty;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.conferences.items.ItemRecipients;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Offers of items to forums of other areas. The forum that offers keeps the item open until the other accepts; the
/// system makes the copy, because nobody of one forum may open the items of the other.
@Repository
@Transactional(readOnly = true)
class ItemTransfers {

    private static final String SYSTEM = "Handing a conference item to another area";

    private static final String ROWS = """
            select t.id, t.item, t.item_ref, t.about, t.version, t.from_forum, f.name as from_name, fa.name as from_area, t.to_forum,
                   g.name as to_name, ga.name as to_area, t.basis, t.state, t.offered_by, t.offered_by_name,
                   t.offered_at, t.answered_at, t.answered_by_name, t.answer, t.new_ref
              from conferences.transfer t
              join conferences.forum f on f.code = t.from_forum
              join directory_open.area fa on fa.code = f.area
              join conferences.forum g on g.code = t.to_forum
              join directory_open.area ga on ga.code = g.area
            """;

    private final JdbcClient db;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final Items items;
    private final Forums forums;
    private final Closings closings;
    private final ItemRecipients recipients;
    private final NoticeApi notices;
    private final Audit audit;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ItemTransfers(
            JdbcClient db,
            ItemCipher cipher,
            ItemHistory history,
            Items items,
            Forums forums,
            Closings closings,
            ItemRecipients recipients,
            NoticeApi notices,
            Audit audit,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.items = items;
        this.forums = forums;
        this.closings = closings;
        this.recipients = recipients;
        this.notices = notices;
        this.audit = audit;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Forums of other areas that take such an item today.
    List<Forum> receivers(Item item) {
        var from = forums.get(item.forum());
        return forums.all().stream()
                .filter(one -> !one.area().equals(from.area())
                        && one.about().takes(item.about())
                        && one.standsOn(LocalDate.now(clock)))
                .toList();
    }

    /// Those of an item, the newest first, for those who run its forum.
    List<ItemTransfer> of(Item item) {
        var _ = items.find(item.ref()).orElseThrow(); // its key opens why an offer was declined
        return db.sql(ROWS + " where t.item = :item order by t.offered_at desc")
                .param("item", item.id())
                .query((row, _) -> transfer(row, true))
                .list();
    }

    /// What is offered to forums that the reader is named for, the oldest first.
    List<ItemTransfer> offered(Actor.Person reader) {
        return db.sql(ROWS + """
                 where t.state = 'OFFERED' and exists (
                   select from conferences.forum_staff s
                    where s.forum = t.to_forum and s.person = :me and s.from_day <= :today and coalesce(s.to_day >= :today, true))
                 order by t.offered_at
                """)
                .param("me", reader.id())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> transfer(row, false))
                .list();
    }

    /// One of them.
    Optional<ItemTransfer> offered(Actor.Person reader, UUID id) {
        return offered(reader).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private ItemTransfer transfer(ResultSet row, boolean opens) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var answer = row.getBytes("answer");
        var answered = row.getTimestamp("answered_at");
        return new ItemTransfer(
                id,
                new Ref(row.getString("item_ref")),
                row.getString("about").equals("person"),
                row.getInt("version"),
                row.getString("from_forum"),
                row.getString("from_name"),
                row.getString("from_area"),
                row.getString("to_forum"),
                row.getString("to_name"),
                row.getString("to_area"),
                row.getString("basis"),
                ItemTransfer.State.valueOf(row.getString("state")),
                row.getObject("offered_by", UUID.class),
                row.getString("offered_by_name"),
                row.getTimestamp("offered_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("answered_by_name"),
                !opens || answer == null
                        ? ""
                        : cipher.open(row.getObject("item", UUID.class), place(id, "answer"), answer),
                row.getString("new_ref"));
    }

    private static Place place(UUID id, String column) {
        return new Place("conferences.transfer", id, column, 1);
    }

    /// Offers the item. It stays open, and is closed so once the other forum accepts.
    @Transactional
    public Saved<Item> offer(Actor.Person actor, Item item, int version, Closing closing, Forum to, String basis) {
        var _ = items.find(item.ref()).orElseThrow(); // for its key
        int changed =
                db.sql("""
                update conferences.item set version = version + 1
                 where id = :id and version = :version and state in ('ACCEPTED', 'HEARD')
                   and not exists (select from conferences.transfer t where t.item = item.id and t.state = 'OFFERED')
                """).param("id", item.id()).param("version", version).update();
        if (changed == 0) {
            return Saved.stale(item);
        }
        var id = UUID.randomUUID();
        db.sql("""
                insert into conferences.transfer (id, item, item_ref, about, from_forum, to_forum, basis, sealed, offered_by,
                                                  offered_by_name, offered_at)
                values (:id, :item, :ref, :about, :from, :to, :basis, :sealed, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("item", item.id())
                        .with("ref", item.ref())
                        .with("about", item.about().word())
                        .with("from", item.forum())
                        .with("to", to.code())
                        .with("basis", basis)
                        .with("at", clock.instant())
                        .with("sealed", cipher.sealRecord(item.id(), place(id, "sealed"), closing)))
                .update();
        history.append(
                actor,
                item,
                Readers.STAFF,
                "offer_conference_item",
                version + 1L,
                "Offered to " + to.name() + ", " + to.areaName(),
                closing.summary());
        notices.tell(
                actor,
                recipients.staff(item.id(), to.code(), Duty.COORDINATOR, Duty.CHAIR),
                "%s is offered to %s".formatted(item.ref(), to.name()),
                OfferedItemsController.PATH);
        return Saved.done();
    }

    /// Takes the offer back.
    @Transactional
    public Saved<ItemTransfer> withdraw(Actor.Person actor, Item item, ItemTransfer offer) {
        int changed = db.sql("""
                update conferences.transfer
                   set state = 'WITHDRAWN', answered_at = :at, answered_by = :actor, answered_by_name = :actorName, version = version + 1
                 where id = :id and state = 'OFFERED'
                """)
                .paramSource(
                        RecordParameters.none().by(actor).with("id", offer.id()).with("at", clock.instant()))
                .update();
        if (changed == 0) {
            return Saved.stale(offer);
        }
        history.append(
                actor,
                item,
                Readers.STAFF,
                "withdraw_conference_offer",
                item.version(),
                "The offer was taken back",
                "");
        notices.done(item.ref(), OfferedItemsController.PATH);
        return Saved.done();
    }

    /// Accepts the offer: the copy is made, and the item of the other forum is closed.
    ///
    /// @return the reference of the copy; nothing where the offer is there no more
    @Transactional
    public Optional<Ref> accept(Actor.Person actor, ItemTransfer offer) {
        var to = forums.get(offer.toForum());
        var made = asSystem.<Optional<Ref>>get(SYSTEM, system -> {
            var item = items.find(offer.item()).orElseThrow();
            var sealed = db.sql(
                            "select sealed from conferences.transfer where id = :id and state = 'OFFERED' for update")
                    .param("id", offer.id())
                    .query((row, _) -> row.getBytes("sealed"))
                    .optional();
            if (sealed.isEmpty()) {
                return Optional.empty();
            }
            var closing = cipher.openRecord(item.id(), place(offer.id(), "sealed"), sealed.get(), Closing.class);
            var ref = items.takeOver(system, item, to, actor.name(), closing.summary());
            answer(actor, offer, "ACCEPTED", null, ref);
            close(system, item, closing);
            tellReferrer(system, item, ref, to);
            return Optional.of(ref);
        });
        made.ifPresent(ref -> {
            history.append(
                    actor,
                    items.find(ref).orElseThrow(),
                    Readers.ALL,
                    "accept_conference_offer",
                    1,
                    "Accepted from " + offer.fromArea(),
                    "");
            tellSender(actor, offer, "%s was accepted by %s".formatted(offer.item(), to.name()));
        });
        return made;
    }

    /// The referrer reads their referral on the copy, where feedback reaches them too.
    private void tellReferrer(Actor system, Item item, Ref ref, Forum to) {
        var copy = items.find(ref).orElseThrow();
        notices.tell(
                system,
                recipients.referrer(copy),
                "Your referral %s goes on as %s at %s".formatted(item.ref(), ref, to.name()),
                copy.path());
    }

    private void close(Actor system, Item item, Closing closing) {
        db.sql("""
                update conferences.hearing set state = 'PUT_OFF', version = version + 1 where item = :item and state = 'PLANNED'
                """).param("item", item.id()).update();
        int version = item.version();
        version += db.sql("""
                update conferences.item set state = 'ACCEPTED', version = version + 1 where id = :id and state = 'LISTED'
                """).param("id", item.id()).update();
        if (!(closings.close(system, item, version, closing) instanceof Saved.Done<Item>)) {
            throw new InvariantViolation("an offered item that cannot be closed");
        }
    }

    private void answer(
            Actor.Person actor, ItemTransfer offer, String state, byte @Nullable [] answer, @Nullable Ref made) {
        db.sql("""
                update conferences.transfer
                   set state = :state, answered_at = :at, answered_by = :actor, answered_by_name = :actorName,
                       answer = cast(:answer as bytea), new_ref = :made, version = version + 1
                 where id = :id and state = 'OFFERED'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", offer.id())
                        .with("state", state)
                        .with("at", clock.instant())
                        .with("answer", answer)
                        .with("made", made))
                .update();
    }

    /// Declines the offer: the other forum keeps the item.
    @Transactional
    public Saved<ItemTransfer> decline(Actor.Person actor, ItemTransfer offer, String reason) {
        boolean done = asSystem.get(SYSTEM, system -> {
            var open = db.sql("select state = 'OFFERED' from conferences.transfer where id = :id for update")
                    .param("id", offer.id())
                    .query(Boolean.class)
                    .single();
            if (open) {
                var item = items.find(offer.item()).orElseThrow();
                answer(actor, offer, "DECLINED", cipher.seal(item.id(), place(offer.id(), "answer"), reason), null);
                history.append(
                        system,
                        item,
                        Readers.STAFF,
                        "decline_conference_offer",
                        item.version(),
                        "%s declined it".formatted(offer.toName()),
                        reason);
            }
            return open;
        });
        if (!done) {
            return Saved.stale(offer);
        }
        audit.changed(actor, "decline_conference_offer", offer.item().value(), 0, List.of("state"));
        tellSender(actor, offer, "%s was declined by %s".formatted(offer.item(), offer.toName()));
        return Saved.done();
    }

    private void tellSender(Actor.Person actor, ItemTransfer offer, String text) {
        notices.done(offer.item(), OfferedItemsController.PATH);
        var allowed = asSystem.get(
                SYSTEM,
                _ -> recipients.of(items.find(offer.item()).orElseThrow().id(), Set.of(offer.offeredBy())));
        notices.tell(actor, allowed, text, "/conferences/items/%s/closing".formatted(offer.item()));
    }
}

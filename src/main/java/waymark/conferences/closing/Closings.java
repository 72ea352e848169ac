package waymark.conferences.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.record.CaseErasure;
import waymark.cases.record.Place;
import waymark.conferences.forums.Forum;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.conferences.items.ItemRecipients;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;

/// Closes items, opens them again, and tells the person and the referrer.
@Repository
@Transactional(readOnly = true)
class Closings {

    private final JdbcClient db;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final Items items;
    private final ItemRecipients recipients;
    private final NoticeApi notices;
    private final CaseErasure erasure;
    private final Audit audit;
    private final Clock clock;

    Closings(
            JdbcClient db,
            ItemCipher cipher,
            ItemHistory history,
            Items items,
            ItemRecipients recipients,
            NoticeApi notices,
            CaseErasure erasure,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.items = items;
        this.recipients = recipients;
        this.notices = notices;
        this.erasure = erasure;
        this.audit = audit;
        this.clock = clock;
    }

    /// How the item stands at its end.
    Closed of(Item item) {
        return db.sql("""
                select case_id, wrapped, outcome, person_told, told_on, tell_by, feedback_on, relisted_on, closing
                  from conferences.item where id = :id
                """)
                .param("id", item.id())
                .query((row, _) -> {
                    var sealed = row.getBytes("closing");
                    cipher.know(item.id(), row.getObject("case_id", UUID.class), row.getBytes("wrapped"));
                    return new Closed(
                            constant(ClosingOutcome.class, row.getString("outcome")),
                            constant(PersonTold.class, row.getString("person_told")),
                            row.getObject("told_on", LocalDate.class),
                            row.getObject("tell_by", LocalDate.class),
                            row.getObject("feedback_on", LocalDate.class),
                            row.getObject("relisted_on", LocalDate.class),
                            sealed == null
                                    ? null
                                    : cipher.openRecord(item.id(), place(item.id()), sealed, Closing.class));
                })
                .single();
    }

    /// A key is known in the transaction that read the item: what is sealed or opened in another one reads it again.
    private void know(Item item) {
        var _ = items.find(item.ref()).orElseThrow(() -> new NotFound(item.ref()));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Place place(UUID id) {
        return new Place("conferences.item", id, "closing", 1);
    }

    /// How many actions of the item are open.
    int openActions(Item item) {
        return db.sql("select count(*) from conferences.action where item = :item and state = 'OPEN'")
                .param("item", item.id())
                .query(Integer.class)
                .single();
    }

    /// Closes the item; an offer to another forum that nobody answered ends.
    @Transactional
    public Saved<Item> close(Actor actor, Item item, int version, Closing closing) {
        know(item);
        int changed = db.sql("""
                update conferences.item
                   set state = 'CLOSED', closed_on = :today, outcome = :outcome, risk_now = coalesce(cast(:riskNow as int), risk_now),
                       person_told = :told, told_on = cast(:toldOn as date), tell_by = cast(:tellBy as date), review_on = null,
                       closing = :closing, version = version + 1
                 where id = :id and version = :version and state in ('ACCEPTED', 'HEARD')
                """)
                .paramSource(RecordParameters.of(closing)
                        .with("id", item.id())
                        .with("version", version)
                        .with("today", LocalDate.now(clock))
                        .with("closing", cipher.sealRecord(item.id(), place(item.id()), closing)))
                .update();
        if (changed == 0) {
            return Saved.stale(item);
        }
        db.sql("""
                update conferences.transfer
                   set state = 'WITHDRAWN', answered_at = :at, answered_by = :actor, answered_by_name = :actorName, version = version + 1
                 where item = :item and state = 'OFFERED'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("item", item.id())
                        .with("at", clock.instant()))
                .update();
        history.append(actor, item, Readers.ALL, "close_conference_item", version + 1L, "Closed", "");
        return Saved.done();
    }

    /// Writes that the person was told.
    @Transactional
    public Saved<Item> told(Actor.Person actor, Item item, int version, LocalDate day, String by) {
        var closing = of(item).closing();
        int changed = db.sql("""
                update conferences.item
                   set person_told = 'TOLD', told_on = :day, tell_by = null, closing = :closing, version = version + 1
                 where id = :id and version = :version and person_told = 'NOT_YET'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", item.id())
                        .with("version", version)
                        .with("day", day)
                        .with(
                                "closing",
                                closing == null
                                        ? null
                                        : cipher.sealRecord(item.id(), place(item.id()), closing.withTold(day, by))))
                .update();
        if (changed == 0) {
            return Saved.stale(item);
        }
        history.append(
                actor,
                item,
                Readers.STAFF,
                "tell_person_of_conference",
                version + 1L,
                "The person was told the outcome",
                by);
        return Saved.done();
    }

    /// Opens a closed item again. Within the repeat period of the forum after it was heard last it counts as a repeat.
    @Transactional
    public Saved<Item> reopen(Actor.Person actor, Item item, int version, Forum forum, String reason) {
        know(item);
        int changed = db.sql("""
                update conferences.item i
                   set state = 'ACCEPTED', closed_on = null, outcome = null, person_told = null, told_on = null, tell_by = null,
                       relisted_on = case when exists (
                             select from conferences.hearing h
                              where h.item = i.id and h.state = 'HEARD' and h.ended_at >= :since)
                           then :today else relisted_on end,
                       version = version + 1
                 where id = :id and version = :version and state = 'CLOSED'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", item.id())
                        .with("version", version)
                        .with("today", LocalDate.now(clock))
                        .with(
                                "since",
                                LocalDate.now(clock)
                                        .minusMonths(forum.repeatMonths())
                                        .atStartOfDay(clock.getZone())
                                        .toInstant()))
                .update();
        if (changed == 0) {
            return Saved.stale(item);
        }
        history.append(actor, item, Readers.STAFF, "reopen_conference_item", version + 1L, "Opened again", reason);
        return Saved.done();
    }

    /// What the referrer was told, the newest first.
    List<Feedback> feedback(Item item) {
        return db.sql("""
                select f.id, f.on_day, f.sealed, f.given_by_name, i.case_id, i.wrapped
                  from conferences.feedback f
                  join conferences.item i on i.id = f.item
                 where f.item = :item
                 order by f.given_at desc
                """)
                .param("item", item.id())
                .query((row, _) -> {
                    cipher.know(item.id(), row.getObject("case_id", UUID.class), row.getBytes("wrapped"));
                    return new Feedback(
                            row.getObject("on_day", LocalDate.class),
                            cipher.open(
                                    item.id(), feedbackPlace(row.getObject("id", UUID.class)), row.getBytes("sealed")),
                            row.getString("given_by_name"));
                })
                .list();
    }

    static Place feedbackPlace(UUID id) {
        return new Place("conferences.feedback", id, "sealed", 1);
    }

    /// Tells the referrer, who gets a notice and reads exactly these words.
    @Transactional
    public void tellReferrer(Actor.Person actor, Item item, String words) {
        know(item);
        var id = UUID.randomUUID();
        var today = LocalDate.now(clock);
        db.sql("""
                insert into conferences.feedback (id, item, on_day, sealed, given_by, given_by_name, given_at)
                values (:id, :item, :today, :sealed, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("item", item.id())
                        .with("today", today)
                        .with("at", clock.instant())
                        .with("sealed", cipher.seal(item.id(), feedbackPlace(id), words)))
                .update();
        db.sql("update conferences.item set feedback_on = :today where id = :id")
                .param("today", today)
                .param("id", item.id())
                .update();
        history.append(
                actor, item, Readers.ALL, "give_conference_feedback", item.version(), "Feedback to the referrer", "");
        notices.tell(
                actor,
                recipients.referrer(item),
                "Feedback on your referral %s".formatted(item.ref()),
                item.path() + "/feedback");
    }

    /// A place whose time is over.
    record Ended(UUID id, Ref ref) {}

    /// Items about places that were closed longer ago than their forum keeps them. Asked as the system.
    List<Ended> ended(Actor system) {
        return db.sql("""
                select i.id, i.ref
                  from conferences.item i
                  join conferences.forum f on f.code = i.forum
                 where i.about = 'place' and i.state = 'CLOSED' and i.closed_on + make_interval(years => f.keep_years) < :today
                 order by i.closed_on
                """)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Ended(row.getObject("id", UUID.class), new Ref(row.getString("ref"))))
                .list();
    }

    /// Deletes one of them with everything that belongs to it. Its secret goes first: where the rest fails, the
    /// next run deletes what nobody can read any more.
    @Transactional
    public void delete(Actor system, Ended item) {
        erasure.destroyKey(system, item.id());
        notices.erase(system, item.ref());
        for (var action : actionsOf(item)) {
            notices.erase(system, action);
        }
        db.sql("delete from conferences.item where id = :id")
                .param("id", item.id())
                .update();
        audit.changed(system, "delete_conference_item", item.ref().value(), 0, List.of());
    }

    private List<Ref> actionsOf(Ended item) {
        return db.sql("select ref from conferences.action where item = :item")
                .param("item", item.id())
                .query((row, _) -> new Ref(row.getString("ref")))
                .list();
    }
}

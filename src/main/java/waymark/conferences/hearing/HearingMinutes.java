package waymark.conferences.hearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Place;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCipher;
import waymark.conferences.items.ItemHistory;
import waymark.conferences.items.ItemHistory.Readers;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What was said and agreed of an item on a day, section by section, for those who may hear it. Each section has a
/// version of its own, so that two people write at once, and every text that was saved is kept.
@Repository
@Transactional(readOnly = true)
class HearingMinutes {

    private static final String TABLE = "conferences.minute";
    private static final String REVISIONS = "conferences.minute_revision";
    private static final String COLUMN = "sealed";

    /// That minutes were sent.
    ///
    /// @param dueOn by when they were to be sent
    record Sent(UUID hearing, LocalDate dueOn, LocalDate sentOn, String sentByName) {

        boolean late() {
            return sentOn.isAfter(dueOn);
        }
    }

    private final JdbcClient db;
    private final Items items;
    private final ItemCipher cipher;
    private final ItemHistory history;
    private final MinutesReaders readers;
    private final NoticeApi notices;
    private final Clock clock;

    HearingMinutes(
            JdbcClient db,
            Items items,
            ItemCipher cipher,
            ItemHistory history,
            MinutesReaders readers,
            NoticeApi notices,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.cipher = cipher;
        this.history = history;
        this.readers = readers;
        this.notices = notices;
        this.clock = clock;
    }

    /// Every section in its order; those that nobody has written are empty. Read the item first.
    List<Minute> of(Item item, Hearing hearing) {
        return of(List.of(hearing)).getOrDefault(hearing.id(), none());
    }

    private static List<Minute> none() {
        return Stream.of(MinuteSection.values()).map(Minute::none).toList();
    }

    /// The same of several hearings, by the id of each. One statement. Read the items first.
    Map<UUID, List<Minute>> of(Collection<Hearing> hearings) {
        record Written(UUID hearing, Minute minute) {}
        var written = db.sql("""
                select id, hearing, item, section, version, written_at, written_by_name, sealed from conferences.minute
                 where hearing = any(:hearings)
                """)
                .param("hearings", ids(hearings))
                .query((row, _) -> new Written(
                        row.getObject("hearing", UUID.class), minute(row.getObject("item", UUID.class), row)))
                .list();
        var all = new HashMap<UUID, List<Minute>>();
        for (var hearing : hearings) {
            all.put(
                    hearing.id(),
                    none().stream()
                            .map(empty -> written.stream()
                                    .filter(one -> one.hearing().equals(hearing.id())
                                            && one.minute().section() == empty.section())
                                    .map(Written::minute)
                                    .findFirst()
                                    .orElse(empty))
                            .toList());
        }
        return all;
    }

    private static UUID[] ids(Collection<Hearing> hearings) {
        return hearings.stream().map(Hearing::id).toArray(UUID[]::new);
    }

    private Minute minute(UUID item, ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new Minute(
                MinuteSection.valueOf(row.getString("section")),
                version,
                cipher.openRecord(
                        item, place(row.getObject("id", UUID.class), version), row.getBytes(COLUMN), MinuteText.class),
                row.getTimestamp("written_at").toInstant(),
                row.getString("written_by_name"));
    }

    private static Place place(UUID id, int version) {
        return new Place(TABLE, id, COLUMN, version);
    }

    /// Each text that was saved of a section, the latest first; to those who do not run the forum only corrections.
    List<MinuteRevision> revisions(Item item, Hearing hearing) {
        return revisions(List.of(hearing), false).getOrDefault(hearing.id(), List.of());
    }

    /// What was corrected after the minutes were sent, by the id of each hearing, the latest first.
    Map<UUID, List<MinuteRevision>> corrections(Collection<Hearing> hearings) {
        return revisions(hearings, true);
    }

    private Map<UUID, List<MinuteRevision>> revisions(Collection<Hearing> hearings, boolean corrections) {
        return db
                .sql("""
                select id, hearing, item, section, revision, beside, correction, written_at, written_by_name, sealed
                  from conferences.minute_revision
                 where hearing = any(:hearings) and (not :corrections or correction and not beside)
                 order by written_at desc, revision desc, id
                """)
                .param("hearings", ids(hearings))
                .param("corrections", corrections)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new MinuteRevision(
                            id,
                            row.getObject("hearing", UUID.class),
                            MinuteSection.valueOf(row.getString("section")),
                            row.getInt("revision"),
                            row.getBoolean("beside"),
                            row.getBoolean("correction"),
                            row.getTimestamp("written_at").toInstant(),
                            row.getString("written_by_name"),
                            cipher.openRecord(
                                    row.getObject("item", UUID.class),
                                    new Place(REVISIONS, id, COLUMN, 1),
                                    row.getBytes(COLUMN),
                                    MinuteText.class));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(MinuteRevision::hearing));
    }

    /// Writes a section. Where somebody wrote another text meanwhile it is stale, and what could not be saved
    /// is kept beside it. Where the minutes were sent already, their readers are told of the correction.
    ///
    /// @param version that the form was made of; 0 where nobody had written it
    @Transactional
    Saved<Minute> write(
            Actor.Person actor, Ref ref, Hearing hearing, MinuteSection section, int version, MinuteText text) {
        var item = items.forRunning(actor, ref);
        var before = current(item, hearing, section);
        if (before.version() == version && before.text().same(text)) {
            return Saved.done();
        }
        boolean sent = sent(hearing).isPresent();
        if (!save(actor, item, hearing, section, version, text)) {
            var now = current(item, hearing, section);
            if (now.text().same(text)) {
                return Saved.done();
            }
            boolean kept = revisions(item, hearing).stream()
                    .anyMatch(one -> one.section() == section && one.text().same(text));
            if (!kept && !text.empty()) {
                revise(actor, item, hearing, section, version, text, true, sent);
                history.append(
                        actor, item, Readers.STAFF, "keep_minute_beside", version, "Second text of minutes kept", "");
            }
            return Saved.stale(now);
        }
        revise(actor, item, hearing, section, version + 1, text, false, sent);
        history.append(
                actor,
                item,
                Readers.STAFF,
                sent ? "correct_conference_minutes" : "write_conference_minutes",
                version + 1L,
                section.title() + (sent ? " corrected" : " written"),
                "");
        if (sent) {
            corrected(actor, item, hearing);
        }
        return Saved.done();
    }

    /// Whoever reads the minutes may have acted on them. However many sections are corrected, one notice is
    /// unread.
    private void corrected(Actor.Person actor, Item item, Hearing hearing) {
        var path = item.path() + "/minutes?hearing=" + hearing.id() + "#corrections";
        notices.done(path);
        var told = readers.of(item, hearing);
        told.remove(actor.id());
        notices.tell(
                actor,
                told,
                "The minutes of %s were corrected after they were sent. Read what changed".formatted(item.ref()),
                path);
    }

    private Minute current(Item item, Hearing hearing, MinuteSection section) {
        return of(item, hearing).stream()
                .filter(one -> one.section() == section)
                .findFirst()
                .orElse(Minute.none(section));
    }

    private boolean save(
            Actor.Person actor, Item item, Hearing hearing, MinuteSection section, int version, MinuteText text) {
        var parameters = RecordParameters.none()
                .by(actor)
                .with("hearing", hearing.id())
                .with("item", item.id())
                .with("section", section)
                .with("version", version)
                .with("now", clock.instant());
        if (version == 0) {
            var id = UUID.randomUUID();
            return db.sql("""
                    insert into conferences.minute (id, hearing, item, section, written_at, written_by, written_by_name, sealed)
                    values (:id, :hearing, :item, :section, :now, :actor, :actorName, :sealed)
                    on conflict (hearing, section) do nothing
                    """)
                            .paramSource(parameters
                                    .with("id", id)
                                    .with(COLUMN, cipher.sealRecord(item.id(), place(id, 1), text)))
                            .update()
                    == 1;
        }
        var id = db.sql("""
                select id from conferences.minute where hearing = :hearing and section = :section and version = :version for update
                """).paramSource(parameters).query(UUID.class).optional();
        if (id.isEmpty()) {
            return false;
        }
        return db.sql("""
                update conferences.minute
                   set version = version + 1, written_at = :now, written_by = :actor, written_by_name = :actorName, sealed = :sealed
                 where id = :id and version = :version
                """)
                        .paramSource(parameters
                                .with("id", id.get())
                                .with(COLUMN, cipher.sealRecord(item.id(), place(id.get(), version + 1), text)))
                        .update()
                == 1;
    }

    private void revise(
            Actor.Person actor,
            Item item,
            Hearing hearing,
            MinuteSection section,
            int revision,
            MinuteText text,
            boolean beside,
            boolean correction) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into conferences.minute_revision (id, hearing, item, section, revision, beside, correction, written_at,
                                                         written_by, written_by_name, sealed)
                values (:id, :hearing, :item, :section, :revision, :beside, :correction, :now, :actor, :actorName, :sealed)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("hearing", hearing.id())
                        .with("item", item.id())
                        .with("section", section)
                        .with("revision", revision)
                        .with("beside", beside)
                        .with("correction", correction)
                        .with("now", clock.instant())
                        .with(COLUMN, cipher.sealRecord(item.id(), new Place(REVISIONS, id, COLUMN, 1), text)))
                .update();
    }

    /// That the minutes were sent; nothing while they are a draft.
    Optional<Sent> sent(Hearing hearing) {
        return Optional.ofNullable(sent(List.of(hearing)).get(hearing.id()));
    }

    /// The same of several, by the id of each hearing.
    Map<UUID, Sent> sent(Collection<Hearing> hearings) {
        return db.sql("""
                select hearing, due_on, sent_on, sent_by_name from conferences.minutes_sent where hearing = any(:hearings)
                """).param("hearings", ids(hearings)).query(RecordMapper.of(Sent.class)).list().stream()
                .collect(Collectors.toMap(Sent::hearing, one -> one));
    }

    /// Sends the minutes to those whom they are for: from now on they are only corrected, with a reason.
    ///
    /// @return false where they were sent before
    @Transactional
    boolean send(Actor.Person actor, Item item, Hearing hearing, LocalDate dueOn) {
        int sent = db.sql("""
                insert into conferences.minutes_sent (hearing, item, due_on, sent_on, sent_by, sent_by_name)
                values (:hearing, :item, :due, :today, :actor, :actorName)
                on conflict (hearing) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("hearing", hearing.id())
                        .with("item", item.id())
                        .with("due", dueOn)
                        .with("today", LocalDate.now(clock)))
                .update();
        if (sent == 1) {
            history.append(actor, item, Readers.ALL, "send_conference_minutes", item.version(), "Minutes sent", "");
        }
        return sent == 1;
    }

    /// Which of these hearings the reader hears: was there, was added, or runs them, and accepted the statement.
    Set<UUID> heard(Collection<Hearing> hearings) {
        return db.sql("select h.id from conferences.hearing h where h.id = any(:hearings) and conferences.hears(h.id)")
                .param("hearings", ids(hearings))
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }
}

package waymark.training.room;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// One workshop for somebody without an account. Each transaction names one code or the key of one telephone, and
/// the row policies show what belongs to it.
@Repository
class Rooms {

    private static final String HEAD = """
            select session, ref, area, title, state, stage, began_at, stage_began_at, groups, code, mark, sheet_code, sheet_until,
                   (select d.group_number from training.workshop_device d where d.session = w.session) as own_group
              from training.workshop w
            """;

    private final JdbcClient db;

    Rooms(JdbcClient db) {
        this.db = db;
    }

    /// The workshop that a code opens now: to join it, or to read its sheet.
    @Transactional(readOnly = true)
    public Optional<Room.Head> byCode(Actor receipt, WorkshopCode code) {
        name("waymark.workshop_code", code.value());
        return head();
    }

    /// Takes another telephone, or a screen of the room.
    ///
    /// @param group null for a screen
    @Transactional
    public void join(
            Actor receipt, WorkshopCode code, DeviceKey key, UUID session, @Nullable Integer group, Instant now) {
        name("waymark.workshop_code", code.value());
        name("waymark.workshop_device", key.hex());
        db.sql("""
                insert into training.workshop_device (key_hash, session, kind, group_number, joined_at, seen_at)
                values (:key, :session, :kind, cast(:group as int), :now, :now)
                """)
                .param("key", key.hash())
                .param("session", session)
                .param("kind", group == null ? "SCREEN" : "PHONE")
                .param("group", group)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What the telephone reads now, or nothing where there is no such telephone, or none any more.
    @Transactional(readOnly = true)
    public Optional<Room> look(Actor receipt, DeviceKey key) {
        name("waymark.workshop_device", key.hex());
        return head().map(head -> new Room(head, stages(), questions(), answers(), gaps(), votes(key)));
    }

    /// The mark of what the room shows now; the telephone counts as being there.
    @Transactional
    public Optional<Integer> mark(Actor receipt, DeviceKey key, Instant now) {
        name("waymark.workshop_device", key.hex());
        db.sql("""
                update training.workshop_device set seen_at = :now
                 where key_hash = :key and seen_at < cast(:now as timestamptz) - interval '20 seconds'
                """)
                .param("key", key.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return db.sql("select mark from training.workshop").query(Integer.class).optional();
    }

    /// Keeps an answer. One that is sent again is there already, and stays as it came first.
    ///
    /// @param id made by the telephone
    @Transactional
    public void answer(
            Actor receipt, DeviceKey key, Room.Head head, UUID id, int stage, int question, String words, Instant now) {
        name("waymark.workshop_device", key.hex());
        db.sql("""
                insert into training.workshop_answer (id, session, stage, question, group_number, how, device, words, at)
                values (:id, :session, :stage, :question, :group, 'PHONE', :device, :words, :now)
                on conflict do nothing
                """)
                .param("id", id)
                .param("session", head.session())
                .param("stage", stage)
                .param("question", question)
                .param("group", Objects.requireNonNull(head.group()))
                .param("device", key.hash())
                .param("words", words)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Votes for these gaps and no others, once for each.
    @Transactional
    public void vote(Actor receipt, DeviceKey key, Collection<UUID> gaps) {
        name("waymark.workshop_device", key.hex());
        var wanted = gaps.toArray(UUID[]::new);
        db.sql("delete from training.gap_vote where device = :key and gap <> all(cast(:gaps as uuid[]))")
                .param("key", key.hash())
                .param("gaps", wanted)
                .update();
        db.sql("""
                insert into training.gap_vote (gap, device)
                select g.id, :key from training.gap g where g.id = any(cast(:gaps as uuid[])) and g.state = 'OPEN'
                on conflict do nothing
                """).param("key", key.hash()).param("gaps", wanted).update();
    }

    /// What was found and what became of it, by the code of the sheet.
    @Transactional(readOnly = true)
    public Optional<Room> sheet(Actor receipt, WorkshopCode code) {
        name("waymark.workshop_code", code.value());
        return head().map(head -> new Room(head, List.of(), List.of(), List.of(), gaps(), new HashSet<>()));
    }

    private Optional<Room.Head> head() {
        return db.sql(HEAD)
                .query((row, _) -> new Room.Head(
                        row.getObject("session", UUID.class),
                        row.getString("ref"),
                        row.getString("area"),
                        row.getString("title"),
                        Room.State.valueOf(row.getString("state")),
                        row.getInt("stage"),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("stage_began_at").toInstant(),
                        row.getInt("groups"),
                        row.getString("code"),
                        row.getInt("mark"),
                        row.getString("sheet_code"),
                        row.getObject("sheet_until", LocalDate.class),
                        row.getObject("own_group", Integer.class)))
                .optional();
    }

    private List<Room.Stage> stages() {
        return db.sql("select number, title, information, minutes from training.workshop_stage order by number")
                .query((row, _) -> new Room.Stage(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("information"),
                        row.getInt("minutes")))
                .list();
    }

    private List<Room.Question> questions() {
        return db.sql("""
                select stage, number, words, released_at is not null as released
                  from training.workshop_question order by stage, number
                """)
                .query((row, _) -> new Room.Question(
                        row.getInt("stage"), row.getInt("number"), row.getString("words"), row.getBoolean("released")))
                .list();
    }

    private List<Room.Answer> answers() {
        return db.sql("""
                select id, stage, question, group_number, words
                  from training.workshop_answer order by stage, question, group_number, at, id
                """)
                .query((row, _) -> new Room.Answer(
                        row.getObject("id", UUID.class),
                        row.getInt("stage"),
                        row.getInt("question"),
                        row.getInt("group_number"),
                        row.getString("words")))
                .list();
    }

    private List<Room.Gap> gaps() {
        return db.sql("""
                select id, number, kind, words, state, action, action_title, review_of, review_what, organisation_name, objective, due_on, reason,
                       votes
                  from training.gap order by number
                """)
                .query((row, _) -> new Room.Gap(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getString("state"),
                        row.getString("action"),
                        row.getString("action_title"),
                        row.getString("review_of"),
                        row.getString("review_what"),
                        row.getString("organisation_name"),
                        row.getString("objective"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("votes", Integer.class)))
                .list();
    }

    private HashSet<UUID> votes(DeviceKey key) {
        return new HashSet<>(db.sql("select gap from training.gap_vote where device = :key")
                .param("key", key.hash())
                .query(UUID.class)
                .list());
    }

    /// For this transaction only.
    private void name(String setting, String value) {
        db.sql("select set_config(:setting, :value, true)")
                .param("setting", setting)
                .param("value", value)
                .query(String.class)
                .single();
    }
}

package waymark.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.UnreadNotices;
import waymark.web.lists.Paging;

/// What each person was told. Row security shows everybody their own and nobody else's.
@Repository
@Transactional(readOnly = true)
class PersonalNotices implements UnreadNotices {

    /// A year and a month: long enough to look back over the last round of quarters.
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient db;
    private final Clock clock;

    PersonalNotices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int unread(Actor.Person actor) {
        return db.sql(
                        "select count(*) from notices.notice where person = :person and read_at is null and ended_at is null")
                .param("person", actor.id())
                .query(Integer.class)
                .single();
    }

    public long count(Actor.Person actor) {
        return db.sql("select count(*) from notices.notice where person = :person")
                .param("person", actor.id())
                .query(Long.class)
                .single();
    }

    /// One page of the person's notices, newest first.
    public List<PersonalNotice> page(Actor.Person actor, Paging paging) {
        return db.sql("""
                select id, text, path, created_at, read_at is null and ended_at is null as unread,
                       read_at is null and ended_at is not null as ended
                  from notices.notice
                 where person = :person
                 order by created_at desc, id
                 limit :size offset :offset
                """)
                .param("person", actor.id())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> read(row))
                .list();
    }

    public PersonalNotice get(Actor.Person actor, UUID id) {
        return db.sql("""
                select id, text, path, created_at, read_at is null and ended_at is null as unread,
                       read_at is null and ended_at is not null as ended
                  from notices.notice
                 where id = :id and person = :person
                """)
                .param("id", id)
                .param("person", actor.id())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("notice"));
    }

    private static PersonalNotice read(ResultSet row) throws SQLException {
        return new PersonalNotice(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getString("path"),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("unread"),
                row.getBoolean("ended"));
    }

    @Transactional
    public void add(Actor actor, Set<UUID> people, String text, String path) {
        db.sql("""
                insert into notices.notice (person, sender, text, path, subject, created_at)
                select told.person, :sender, :text, :path, :subject, :now
                  from unnest(:people::uuid[]) as told (person)
                """)
                .param("sender", actor.id())
                .param("text", text)
                .param("path", path)
                .param("subject", subject(path, text))
                .param("now", Timestamp.from(clock.instant()))
                .param("people", people.toArray(new UUID[0]))
                .update();
    }

    /// The reference that the notice is about: the one in its path, as in `/handover/HO-7K2M9QX/receiver`; else, where
    /// the path leads to a list, the first in its text. Empty where there is none.
    static String subject(String path, String text) {
        return Stream.of(path.split("[/?#]", -1), text.split("[^A-Z0-9-]", -1))
                .flatMap(Arrays::stream)
                .filter(part -> part.indexOf('-') == 2 && part.equals(part.toUpperCase(Locale.ROOT)))
                .flatMap(part -> Ref.parse(part).stream())
                .map(Ref::value)
                .findFirst()
                .orElse("");
    }

    /// Ends what people were told of it and have not read; by the clock, which alone sees other people's notices.
    ///
    /// @param under only those whose path begins so
    @Transactional
    public int end(Actor clockwork, Ref subject, String under) {
        return db.sql("""
                update notices.notice
                   set ended_at = :now, version = version + 1
                 where subject = :subject and starts_with(path, :under) and read_at is null and ended_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("subject", subject.value())
                .param("under", under)
                .update();
    }

    /// The same, of what people were told to do at that address.
    @Transactional
    public int end(Actor clockwork, String path) {
        return db.sql("""
                update notices.notice
                   set ended_at = :now, version = version + 1
                 where path = :path and read_at is null and ended_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("path", path)
                .update();
    }

    /// Who was told these very words.
    public Set<UUID> told(Actor clockwork, String text) {
        return Set.copyOf(db.sql("select distinct person from notices.notice where text = :text")
                .param("text", text)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list());
    }

    /// Marks one as read; one that was read already stays as it is.
    @Transactional
    public void markRead(Actor.Person actor, UUID id) {
        db.sql("""
                update notices.notice
                   set read_at = :now, version = version + 1
                 where id = :id and person = :person and read_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("person", actor.id())
                .update();
    }

    /// Marks all the person's notices as read, and answers how many had not been.
    @Transactional
    public int markAllRead(Actor.Person actor) {
        return db.sql("""
                update notices.notice
                   set read_at = :now, version = version + 1
                 where person = :person and read_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", actor.id())
                .update();
    }

    /// Forgets what is past its time; run by the clock.
    @Transactional
    public void sweep(Actor actor) {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        db.sql("delete from notices.notice where created_at < :before")
                .param("before", before)
                .update();
        db.sql("""
                delete from notices.mailing m
                 where m.taken_at < :before
                   and not exists (select from notices.notice n where n.mailing = m.id)
                """).param("before", before).update();
    }
}

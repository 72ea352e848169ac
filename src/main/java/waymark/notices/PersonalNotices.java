package waymark.notices;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.UnreadNotices;
import waymark.web.lists.Paging;
import waymark.web.sql.RecordMapper;

/// What each person was told. Row security shows everybody their own and nobody else's.
@Repository
@Transactional(readOnly = true)
class PersonalNotices implements UnreadNotices {

    /// A year and a month: long enough to look back over four quarters.
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient db;
    private final Clock clock;

    PersonalNotices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int unread(Actor.Person actor) {
        return db.sql("select count(*) from notices.notice where person = :person and read_at is null and ended_at"
                        + " is null")
                .param("person", actor.id())
                .query(Integer.class)
                .single();
    }

    long count(Actor.Person actor) {
        return db.sql("select count(*) from notices.notice where person = :person")
                .param("person", actor.id())
                .query(Long.class)
                .single();
    }

    /// One page of the person's notices, newest first.
    List<PersonalNotice> page(Actor.Person actor, Paging paging) {
        return db.sql("""
                select id, text, path, created_at as at, read_at is null and ended_at is null as unread,
                       read_at is null and ended_at is not null as ended
                  from notices.notice
                 where person = :person
                 order by created_at desc, id
                 limit :size offset :offset
                """)
                .param("person", actor.id())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(RecordMapper.of(PersonalNotice.class))
                .list();
    }

    PersonalNotice get(Actor.Person actor, UUID id) {
        return db.sql("""
                select id, text, path, created_at as at, read_at is null and ended_at is null as unread,
                       read_at is null and ended_at is not null as ended
                  from notices.notice
                 where id = :id and person = :person
                """)
                .param("id", id)
                .param("person", actor.id())
                .query(RecordMapper.of(PersonalNotice.class))
                .optional()
                .orElseThrow(() -> new NotFound("notice"));
    }

    @Transactional
    void add(Actor actor, Set<UUID> people, String text, String path) {
        add(actor, people, text, path, false);
    }

    /// The same, which no e-mail counts.
    @Transactional
    void addBesideEmail(Actor actor, Set<UUID> people, String text, String path) {
        add(actor, people, text, path, true);
    }

    private void add(Actor actor, Set<UUID> people, String text, String path, boolean besideEmail) {
        db.sql("""
                insert into notices.notice (person, sender, text, path, subject, created_at, mail_from)
                select told.person, :sender, :text, :path, :subject, :now, case when :beside then timestamptz 'infinity' end
                  from unnest(:people::uuid[]) as told (person)
                """)
                .param("sender", actor.id())
                .param("text", text)
                .param("path", path)
                .param("subject", subject(path, text))
                .param("now", Timestamp.from(clock.instant()))
                .param("beside", besideEmail)
                .param("people", people.toArray(new UUID[0]))
                .update();
    }

    /// Reminders: their text may be in an e-mail, from that moment on.
    @Transactional
    void remind(Actor actor, Set<UUID> people, String text, String path, @Nullable Instant mailFrom) {
        db.sql("""
                insert into notices.notice (person, sender, text, path, subject, created_at, reminder, mail_from)
                select told.person, :sender, :text, :path, :subject, :now, true, :from
                  from unnest(:people::uuid[]) as told (person)
                """)
                .param("sender", actor.id())
                .param("text", text)
                .param("path", path)
                .param("subject", subject(path, text))
                .param("now", Timestamp.from(clock.instant()))
                .param("from", mailFrom == null ? null : Timestamp.from(mailFrom), Types.TIMESTAMP)
                .param("people", people.toArray(new UUID[0]))
                .update();
    }

    /// A reminder that nobody sent, as far as the person wants it.
    @Transactional
    void remindByItself(Actor system, UUID person, String text, String path) {
        db.sql("""
                insert into notices.notice (person, sender, text, path, subject, created_at, reminder, mail_from)
                select told.person, :sender, :text, :path, :subject, :now, true,
                       case when c.reminders = 'notice' then timestamptz 'infinity' end
                  from (values (cast(:person as uuid))) as told (person)
                  left join notices.letter_choice c on c.person = told.person
                 where c.reminders is distinct from 'none'
                """)
                .param("sender", system.id())
                .param("text", text)
                .param("path", path)
                .param("subject", subject(path, text))
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
    }

    /// The reference that the notice is about: the one in its path, as in `/handover/HO-7K2M9QX/receiver`;
    /// else, where the path leads to a list, the first in its text. Empty where there is none.
    static String subject(String path, String text) {
        return Stream.of(path.split("[/?#]", -1), text.split("[^A-Z0-9-]", -1))
                .flatMap(Arrays::stream)
                .filter(part -> part.indexOf('-') == 2 && part.equals(part.toUpperCase(Locale.ROOT)))
                .flatMap(part -> Ref.parse(part).stream())
                .map(Ref::value)
                .findFirst()
                .orElse("");
    }

    /// Ends the unread notices about it; by the system, which alone sees other people's notices.
    ///
    /// @param under only those whose path begins so
    @Transactional
    int end(Actor system, Ref subject, String under) {
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

    /// Deletes all that names the reference; by the system.
    @Transactional
    void erase(Actor system, Ref subject) {
        db.sql("delete from notices.notice where position(:ref in path) > 0 or position(:ref in text) > 0")
                .param("ref", subject.value())
                .update();
    }

    /// Deletes notices of these people about it; by the system.
    @Transactional
    int withdraw(Actor system, Ref subject, Collection<UUID> people) {
        return db.sql("delete from notices.notice where subject = :subject and person = any(:people)")
                .param("subject", subject.value())
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /// Deletes notices of these people that lead to this address; by the system.
    @Transactional
    int withdraw(Actor system, String path, Collection<UUID> people) {
        return db.sql("delete from notices.notice where path = :path and person = any(:people)")
                .param("path", path)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /// Ends the unread notices that lead to this address; by the system.
    @Transactional
    int end(Actor system, String path) {
        return db.sql("""
                update notices.notice
                   set ended_at = :now, version = version + 1
                 where path = :path and read_at is null and ended_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("path", path)
                .update();
    }

    /// Who has had a notice with exactly this text.
    Set<UUID> told(Actor system, String text) {
        return Set.copyOf(db.sql("select distinct person from notices.notice where text = :text")
                .param("text", text)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list());
    }

    /// Marks one as read; one that was read already stays as it is.
    @Transactional
    void markRead(Actor.Person actor, UUID id) {
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
    int markAllRead(Actor.Person actor) {
        return db.sql("""
                update notices.notice
                   set read_at = :now, version = version + 1
                 where person = :person and read_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", actor.id())
                .update();
    }

    /// Deletes notices past their retention period; run by the system.
    @Transactional
    void sweep(Actor actor) {
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

package waymark.training.champions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.notices.NoticeApi;
import waymark.web.mail.MailOutcome;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Messages to the network of champions, and the letters that carry them. A letter is taken, which is
/// committed; then handed to the mail server; then its outcome is committed.
@Repository
@Transactional(readOnly = true)
class ChampionMessages {

    private final JdbcClient db;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final ChampionAddresses addresses;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ChampionMessages(
            JdbcClient db,
            Audit audit,
            NoticeApi notices,
            AccessApi access,
            ChampionAddresses addresses,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.addresses = addresses;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// A letter that waits.
    record Letter(UUID id, String subject, String words, String email, int tries) {}

    /// The newest first.
    List<ChampionMessage> all() {
        return db.sql("""
                select m.id, m.subject, m.words,
                       array(select a.name from directory_open.area a where a.code = any (m.areas) order by a.position, a.code)
                         as area_names,
                       m.sent_at, m.sent_by_name,
                       (select count(*) from training.champion_mail l where l.message = m.id) as readers
                  from training.champion_message m
                 order by m.sent_at desc, m.id
                 limit 100
                """).query(RecordMapper.of(ChampionMessage.class)).list();
    }

    /// Sends to those who serve in one of the areas; to all where none is named. Answers to how many.
    @Transactional
    int send(Actor actor, String subject, String words, List<String> areas) {
        var readers = addresses.serving(actor).stream()
                .filter(one -> areas.isEmpty() || one.areas().stream().anyMatch(areas::contains))
                .collect(Collectors.toMap(
                        ChampionAddresses.Address::person, one -> one, (one, _) -> one, java.util.LinkedHashMap::new));
        var id = UUID.randomUUID();
        db.sql("""
                insert into training.champion_message (id, subject, words, areas, sent_at, sent_by, sent_by_name)
                values (:id, :subject, :words, :areas, :now, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("subject", subject)
                        .with("words", words)
                        .with("areas", areas)
                        .with("now", clock.instant()))
                .update();
        for (var person : readers.keySet()) {
            db.sql("insert into training.champion_mail (id, message, person) values (:id, :message, :person)")
                    .param("id", UUID.randomUUID())
                    .param("message", id)
                    .param("person", person)
                    .update();
        }
        audit.changed(actor, "send_champion_message", id.toString(), 1, List.of());
        Set<UUID> accounts =
                asSystem.get("Telling champions", system -> Set.copyOf(access.holding(system, Permission.USE_WAYMARK)));
        notices.tellBesideEmail(
                actor,
                readers.keySet().stream()
                        .filter(one -> accounts.contains(one) && !one.equals(actor.id()))
                        .toList(),
                "There is a message for champions",
                "/champions/messages");
        return readers.size();
    }

    /// Letters that may go out now.
    List<Letter> waiting(Actor system) {
        return db.sql("""
                select l.id, m.subject, m.words, p.email, l.tries
                  from training.champion_mail l
                  join training.champion_message m on m.id = l.message
                  join directory_open.person_contact p on p.id = l.person
                 where l.settled_at is null and p.email <> '' and coalesce(p.to_date >= :today, true)
                   and exists (select from training.champion c
                                where c.person = l.person and c.state = 'appointed' and c.from_date <= :today and c.to_date >= :today)
                 order by m.sent_at, l.id
                 limit 200
                """)
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(Letter.class))
                .list();
    }

    /// Ends letters to people who have left or are no champion any more: they neither go out nor count as waiting.
    @Transactional
    void endOvertaken(Actor system) {
        db.sql("""
                update training.champion_mail l set settled_at = :now
                 where l.settled_at is null
                   and not exists (select from training.champion c
                                     join directory_open.person_contact p on p.id = c.person and coalesce(p.to_date >= :today, true)
                                    where c.person = l.person and c.state = 'appointed' and c.from_date <= :today
                                      and c.to_date >= :today)
                """)
                .paramSource(
                        RecordParameters.none().with("now", clock.instant()).with("today", LocalDate.now(clock)))
                .update();
    }

    @Transactional
    void take(Actor system, Letter letter) {
        db.sql("update training.champion_mail set tries = tries + 1 where id = :id")
                .param("id", letter.id())
                .update();
    }

    /// Records the outcome. What may have arrived, and what was refused, is tried a few times under the
    /// same id.
    @Transactional
    void settle(Actor system, Letter letter, MailOutcome outcome) {
        boolean over = outcome == MailOutcome.SENT || letter.tries() + 1 >= MailOutcome.TRIES;
        if (outcome == MailOutcome.NOT_REACHED) {
            db.sql("update training.champion_mail set tries = tries - 1 where id = :id")
                    .param("id", letter.id())
                    .update();
            return;
        }
        db.sql("update training.champion_mail set outcome = :outcome, settled_at = :at where id = :id")
                .paramSource(RecordParameters.none()
                        .with("id", letter.id())
                        .with(
                                "outcome",
                                switch (outcome) {
                                    case SENT -> "sent";
                                    case REFUSED -> "refused";
                                    default -> "unsure";
                                })
                        .with("at", over ? clock.instant() : null))
                .update();
    }
}

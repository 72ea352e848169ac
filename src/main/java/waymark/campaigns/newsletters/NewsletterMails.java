package waymark.campaigns.newsletters;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.training.champions.ChampionAddresses;
import waymark.web.mail.MailOutcome;
import waymark.web.security.LinkToken;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The letters of newsletters that wait or went, and the links that end them. Only the system reads and writes them. A
/// letter is taken, which is committed; then handed to the mail server; then its outcome is committed.
@Repository
@Transactional(readOnly = true)
class NewsletterMails {

    private static final int AT_ONCE = 200;
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final Duration AFTER_DOUBT = Duration.ofMinutes(5);
    private static final int KEPT_DAYS = 400;

    /// A letter that was taken.
    ///
    /// @param token the secret of the link in it that ends newsletters
    record Taken(
            UUID id,
            Ref ref,
            UUID person,
            boolean test,
            int tries,
            String subject,
            String body,
            String email,
            String token) {}

    private record Found(
            UUID id, Ref ref, UUID person, boolean test, int tries, String subject, String body, String email) {}

    private final JdbcClient db;
    private final ChampionAddresses champions;
    private final Audit audit;
    private final Clock clock;

    NewsletterMails(JdbcClient db, ChampionAddresses champions, Audit audit, Clock clock) {
        this.db = db;
        this.champions = champions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Queues a letter to everybody who gets it: champions who did not say no, and members who said yes. One of
    /// an area goes to the champions of that area, and to members whose organisation works there.
    ///
    /// @return to how many
    @Transactional
    public int queue(Actor system, Ref ref, @Nullable String area) {
        var serving = champions.serving(system).stream()
                .filter(champion -> area == null || champion.areas().contains(area))
                .map(ChampionAddresses.Address::person)
                .distinct()
                .toList();
        return db.sql("""
                insert into campaigns.newsletter_mail (id, newsletter, person)
                select gen_random_uuid(), :ref, p.id
                  from directory_open.person_contact p
                  join directory_open.person o on o.id = p.id
                  left join campaigns.newsletter_choice c on c.person = p.id
                 where p.from_date <= :today and coalesce(p.to_date >= :today, true) and p.email <> ''
                   and (p.id::text = any(:champions) and coalesce(c.wanted, true)
                        or coalesce(c.wanted, false)
                           and (cast(:area as text) is null
                                or not exists (select from directory_open.organisation_area x
                                                where x.organisation = o.organisation)
                                or exists (select from directory_open.organisation_area x
                                            where x.organisation = o.organisation and x.area = :area)))
                on conflict (newsletter, person, test) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .with("ref", ref)
                        .with("today", LocalDate.now(clock))
                        .with("champions", serving.stream().map(UUID::toString).toList())
                        .with("area", area))
                .update();
    }

    /// Queues a test to one person, in place of an earlier one.
    @Transactional
    public int test(Actor system, Ref ref, UUID person) {
        db.sql("delete from campaigns.newsletter_mail where newsletter = :ref and person = :person and test")
                .param("ref", ref.value())
                .param("person", person)
                .update();
        return db.sql("""
                insert into campaigns.newsletter_mail (id, newsletter, person, test)
                values (gen_random_uuid(), :ref, :person, true)
                """).param("ref", ref.value()).param("person", person).update();
    }

    /// Those that may go out now.
    List<UUID> waiting(Actor system) {
        return db.sql("""
                select m.id from campaigns.newsletter_mail m
                  join directory_open.person_contact p on p.id = m.person
                 where m.outcome is null and (m.not_before is null or m.not_before <= :now) and p.email <> ''
                   and p.from_date <= :today and coalesce(p.to_date >= :today, true)
                 order by m.test desc, m.newsletter, m.id
                 limit :most
                """)
                .paramSource(RecordParameters.none()
                        .with("now", clock.instant())
                        .with("today", LocalDate.now(clock))
                        .with("most", AT_ONCE))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Takes a letter. Nothing where it waits no longer, or its person has said no in the meantime.
    @Transactional
    Optional<Taken> take(Actor system, UUID id) {
        var found =
                db.sql("""
                select m.id, m.newsletter as ref, m.person, m.test, m.tries + 1 as tries, n.subject, n.body, p.email
                  from campaigns.newsletter_mail m
                  join campaigns.newsletter n on n.ref = m.newsletter
                  join directory_open.person_contact p on p.id = m.person
                 where m.id = :id and m.outcome is null
                   for update of m
                """).param("id", id).query(RecordMapper.of(Found.class)).optional();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var letter = found.get();
        if (!letter.test() && unwanted(letter.person())) {
            outcome(id, "unwanted");
            return Optional.empty();
        }
        db.sql("update campaigns.newsletter_mail set tries = tries + 1 where id = :id")
                .param("id", id)
                .update();
        var token = LinkToken.next();
        db.sql("insert into campaigns.newsletter_link (token_hash, person, made_on) values (:hash, :person, :on)")
                .param("hash", LinkToken.hash(token))
                .param("person", letter.person())
                .param("on", LocalDate.now(clock))
                .update();
        return Optional.of(new Taken(
                letter.id(),
                letter.ref(),
                letter.person(),
                letter.test(),
                letter.tries(),
                letter.subject(),
                letter.body(),
                letter.email(),
                token));
    }

    private boolean unwanted(UUID person) {
        return db.sql("""
                select exists (select from campaigns.newsletter_choice where person = :person and not wanted)
                """).param("person", person).query(Boolean.class).single();
    }

    /// Records the outcome. What nobody has waits on; what may have arrived is sent again a few times under the same
    /// id.
    @Transactional
    void settle(Actor system, Taken letter, MailOutcome outcome) {
        var word = outcome.name().toLowerCase(Locale.ROOT);
        switch (outcome) {
            case SENT -> outcome(letter.id(), word);
            case UNSURE, REFUSED -> {
                if (letter.tries() >= MailOutcome.TRIES) {
                    outcome(letter.id(), word);
                } else {
                    db.sql("update campaigns.newsletter_mail set not_before = :next where id = :id")
                            .paramSource(RecordParameters.none()
                                    .with("id", letter.id())
                                    .with(
                                            "next",
                                            clock.instant()
                                                    .plus(outcome == MailOutcome.UNSURE ? AFTER_DOUBT : AFTER_REFUSAL)))
                            .update();
                }
            }
            case NOT_REACHED ->
                db.sql("update campaigns.newsletter_mail set tries = tries - 1 where id = :id")
                        .param("id", letter.id())
                        .update();
        }
    }

    private void outcome(UUID id, String word) {
        db.sql("update campaigns.newsletter_mail set outcome = :outcome where id = :id")
                .param("outcome", word)
                .param("id", id)
                .update();
    }

    /// Whether a link ends newsletters for anybody.
    boolean known(Actor system, String token) {
        return db.sql("select exists (select from campaigns.newsletter_link where token_hash = :hash)")
                .param("hash", LinkToken.hash(token))
                .query(Boolean.class)
                .single();
    }

    /// Ends newsletters for the person of a link; asked again it changes nothing.
    ///
    /// @return whether there is such a link
    @Transactional
    boolean end(Actor system, String token) {
        int rows = db.sql("""
                insert into campaigns.newsletter_choice (person, wanted, changed_on)
                select person, false, :on from campaigns.newsletter_link where token_hash = :hash
                on conflict (person) do update set wanted = false, changed_on = excluded.changed_on
                """)
                .param("on", LocalDate.now(clock))
                .param("hash", LinkToken.hash(token))
                .update();
        if (rows > 0) {
            audit.changed(system, "end_newsletters", "newsletters", 0, List.of("wanted"));
        }
        return rows > 0;
    }

    /// Forgets to whom old newsletters went, and their links.
    @Transactional
    void forget(Actor system) {
        var before = LocalDate.now(clock).minusDays(KEPT_DAYS);
        db.sql("delete from campaigns.newsletter_link where made_on < :before")
                .param("before", before)
                .update();
        db.sql("""
                delete from campaigns.newsletter_mail m using campaigns.newsletter n
                 where n.ref = m.newsletter and n.sent_on < :before
                """).param("before", before).update();
    }
}

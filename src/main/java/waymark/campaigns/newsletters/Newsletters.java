package waymark.campaigns.newsletters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import waymark.audit.Audit;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The newsletters, and what people said of getting them.
@Repository
@Transactional(readOnly = true)
class Newsletters {

    private static final String ROWS = """
            select n.ref, n.version, n.area, coalesce(a.name, n.area, 'Whole partnership') as area_name, n.subject, n.body, n.state,
                   n.returned, n.written_on, n.written_by, n.written_by_name, n.asked_by, n.asked_by_name, n.sent_on,
                   n.sent_by_name, n.recipients
              from campaigns.newsletter n
              left join directory_open.area a on a.code = n.area
            """;

    private final JdbcClient db;
    private final History history;
    private final Audit audit;
    private final NewsletterMails mails;
    private final RunAsSystem asSystem;
    private final Clock clock;

    Newsletters(JdbcClient db, History history, Audit audit, NewsletterMails mails, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.history = history;
        this.audit = audit;
        this.mails = mails;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Those that the reader may see: what is being written first, then what was sent, the newest first.
    List<Newsletter> all(Actor actor) {
        return db.sql(ROWS + " order by n.state = 'sent', n.sent_on desc, n.written_on desc, n.ref desc")
                .query(Newsletters::read)
                .list();
    }

    /// @throws NotFound where there is none that the reader may see
    Newsletter get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where n.ref = :ref")
                .param("ref", ref.value())
                .query(Newsletters::read)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound where there is none, or the reader does not write it
    Newsletter written(Actor.Person actor, Ref ref) {
        var it = get(actor, ref);
        if (!Newsletter.mayWrite(actor, it.header().area())) {
            throw new NotFound(ref);
        }
        return it;
    }

    private static Newsletter read(ResultSet row, int number) throws SQLException {
        var header = RecordMapper.read(row, Newsletter.Header.class);
        return switch (row.getString("state")) {
            case "draft" -> new Newsletter.Draft(header);
            case "asked" -> new Newsletter.Asked(header);
            default -> new Newsletter.Sent(header);
        };
    }

    /// The day of the last one that was sent.
    Optional<LocalDate> last() {
        return db.sql("select max(sent_on) from campaigns.newsletter where state = 'sent'")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from campaigns.newsletter_event
                 where newsletter = :ref order by at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// What somebody said of getting newsletters; nothing where they said nothing.
    Optional<Boolean> choice(Actor.Person actor) {
        return db.sql("select wanted from campaigns.newsletter_choice where person = :person")
                .param("person", actor.id())
                .query(Boolean.class)
                .optional();
    }

    /// Keeps what somebody says of getting newsletters.
    @Transactional
    void choose(Actor.Person actor, boolean wanted) {
        db.sql("""
                insert into campaigns.newsletter_choice (person, wanted, changed_on) values (:person, :wanted, :on)
                on conflict (person) do update set wanted = excluded.wanted, changed_on = excluded.changed_on
                """)
                .param("person", actor.id())
                .param("wanted", wanted)
                .param("on", LocalDate.now(clock))
                .update();
        audit.changed(actor, "choose_newsletters", "newsletters", 0, List.of("wanted"));
    }

    /// The reference of the next one. One that is not used leaves a gap, which does no harm.
    @Transactional(label = IdempotencyKey.NOT_YET)
    Ref nextRef() {
        return Ref.numbered(
                "NL",
                db.sql("select nextval('campaigns.newsletter_number')")
                        .query(Long.class)
                        .single());
    }

    /// Saves a new one.
    @Transactional
    void write(Actor actor, Ref ref, NewsletterEvent.Written event) {
        db.sql("""
                insert into campaigns.newsletter (ref, area, subject, body, written_on, written_by, written_by_name)
                values (:ref, :area, :subject, :body, :on, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(event).by(actor).with("ref", ref))
                .update();
        append(actor, "write_newsletter", ref, 1, "Begun", "");
    }

    /// Saves a change or a step before it is sent.
    @Transactional
    Saved<Newsletter> save(Actor actor, int version, NewsletterEvent event) {
        return switch (event) {
            case NewsletterEvent.Written _ -> throw new IllegalArgumentException("a newsletter is begun once");
            case NewsletterEvent.Changed changed -> {
                int rows = db.sql("""
                        update campaigns.newsletter set subject = :subject, body = :body, version = version + 1
                         where ref = :ref and version = :version and state = 'draft'
                        """)
                        .paramSource(RecordParameters.of(changed).with("version", version))
                        .update();
                yield saved(actor, rows, "change_newsletter", changed.ref(), version, "Changed", "");
            }
            case NewsletterEvent.Asked asked -> {
                int rows = db.sql("""
                        update campaigns.newsletter
                           set state = 'asked', asked_by = :actor, asked_by_name = :actorName, returned = '', version = version + 1
                         where ref = :ref and version = :version and state = 'draft'
                        """)
                        .paramSource(RecordParameters.of(asked).by(actor).with("version", version))
                        .update();
                yield saved(
                        actor, rows, "ask_for_second_look", asked.ref(), version, "A second look was asked for", "");
            }
            case NewsletterEvent.Returned returned -> {
                int rows = db.sql("""
                        update campaigns.newsletter
                           set state = 'draft', asked_by = null, asked_by_name = '', returned = :words, version = version + 1
                         where ref = :ref and version = :version and state = 'asked'
                        """)
                        .paramSource(RecordParameters.of(returned).with("version", version))
                        .update();
                yield saved(
                        actor,
                        rows,
                        "return_newsletter",
                        returned.ref(),
                        version,
                        returned.words().isEmpty() ? "Taken back" : "Given back",
                        returned.words());
            }
            case NewsletterEvent.Sent sent -> send(actor, version, sent);
        };
    }

    /// To whom it goes follows from what they said and from the register of champions, which the sender need not see.
    private Saved<Newsletter> send(Actor actor, int version, NewsletterEvent.Sent event) {
        var ref = event.before().ref();
        int recipients = asSystem.get(
                "Queues a newsletter",
                system -> mails.queue(system, ref, event.before().area()));
        int rows = db.sql("""
                update campaigns.newsletter
                   set state = 'sent', sent_on = :on, sent_by = :actor, sent_by_name = :actorName, recipients = :recipients,
                       version = version + 1
                 where ref = :ref and version = :version and state = 'asked'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("ref", ref)
                        .with("version", version)
                        .with("on", event.on())
                        .with("recipients", recipients))
                .update();
        if (rows == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.stale(get(actor, ref));
        }
        append(
                actor,
                "send_newsletter",
                ref,
                version + 1L,
                "Sent to %d %s".formatted(recipients, recipients == 1 ? "person" : "people"),
                "");
        return Saved.done();
    }

    /// Queues a letter to whoever writes, so that they see it as others will.
    @Transactional
    void test(Actor.Person actor, Ref ref) {
        get(actor, ref);
        asSystem.get("Queues a test of a newsletter", system -> mails.test(system, ref, actor.id()));
        audit.changed(actor, "test_newsletter", ref.value(), 0, List.of());
    }

    private Saved<Newsletter> saved(
            Actor actor, int rows, String act, Ref ref, int version, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, ref));
        }
        append(actor, act, ref, version + 1L, headline, words);
        return Saved.done();
    }

    private void append(Actor actor, String act, Ref ref, long version, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of()),
                """
                insert into campaigns.newsletter_event (newsletter, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}

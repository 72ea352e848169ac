package waymark.consultation.rounds;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The rounds, their questions and what these say in other languages.
@Repository
@Transactional(readOnly = true)
public class Rounds {

    private static final String ROWS = """
            select r.ref, r.version, r.state, r.earlier, r.area, r.title, r.purpose, r.audiences, r.still_open, r.reasons, r.opens_on,
                   r.closes_on, r.code, r.listed, r.asks_partners, r.remarks, r.least, r.figures::text as figures, r.answers, r.answer_by, r.published_on,
                   r.first_coder, r.first_coder_name, r.first_done, r.second_coder, r.second_coder_name, r.second_done, r.made_by,
                   r.made_by_name
              from consultation.round r
            """;

    /// Letters and digits that nobody takes for another.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE = 8;

    private final JdbcClient db;
    private final Audit audit;
    private final RoundKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Rounds(JdbcClient db, Audit audit, RoundKeys keys, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /// The newest first.
    public List<Round> all(Actor actor) {
        return db.sql(ROWS + " order by r.earlier, r.closes_on desc nulls first, r.ref limit 200")
                .query(RecordMapper.of(Round.class))
                .list();
    }

    public Optional<Round> find(Actor actor, Ref ref) {
        return db.sql(ROWS + " where r.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Round.class))
                .optional();
    }

    /// @throws NotFound where there is none that the actor may see
    public Round get(Actor actor, Ref ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where it is no draft any more
    Round draft(Actor actor, Ref ref) {
        return find(actor, ref).filter(Round::draft).orElseThrow(() -> new NotFound(ref));
    }

    /// A closed one.
    ///
    /// @throws NotFound where it is none
    public Round closed(Actor actor, Ref ref) {
        return find(actor, ref).filter(Round::closed).orElseThrow(() -> new NotFound(ref));
    }

    /// A closed one whose texts are read here, which those of an earlier round are not.
    ///
    /// @throws NotFound where it is none
    public Round toRead(Actor actor, Ref ref) {
        return find(actor, ref).filter(one -> one.closed() && !one.earlier()).orElseThrow(() -> new NotFound(ref));
    }

    /// The one that closed last before it, of the same area.
    public Optional<Round> before(Actor actor, Round it) {
        return all(actor).stream()
                .filter(other -> other.closed() && Objects.equals(other.area(), it.area()))
                .filter(other -> closing(other).isBefore(closing(it)))
                .findFirst();
    }

    private LocalDate closing(Round it) {
        var day = it.closesOn();
        return day != null ? day : it.earlier() ? LocalDate.MIN : LocalDate.now(clock);
    }

    public List<Question> questions(Ref ref) {
        return db.sql("""
                select q.number, q.kind, q.words, q.options from consultation.question q where q.round = :ref order by q.number
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(Question.class))
                .list();
    }

    /// In every language beside English.
    public List<Wording> wordings(Ref ref) {
        return db.sql("""
                select w.number, w.language, w.words, w.more from consultation.wording w where w.round = :ref
                 order by w.language, w.number
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(Wording.class))
                .list();
    }

    /// Begins a draft.
    @Transactional
    public Ref add(Actor actor, Round.Details details) {
        var ref = RefGenerator.next("CO", random);
        db.sql("""
                insert into consultation.round (ref, area, title, purpose, audiences, still_open, reasons, closes_on, listed,
                                                asks_partners, remarks, least, made_by, made_by_name)
                values (:ref, :area, :title, :purpose, :audiences, :stillOpen, :reasons, :closesOn, :listed, :asksPartners, :remarks,
                        :least, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(details).by(actor).with("ref", ref))
                .update();
        audit.changed(actor, "begin_consultation", ref.value(), 1, List.of("details"));
        return ref;
    }

    @Transactional
    public Saved<Round> change(Actor actor, Round it, int version, Round.Details details) {
        int rows = db.sql("""
                update consultation.round
                   set area = :area, title = :title, purpose = :purpose, audiences = :audiences, still_open = :stillOpen,
                       reasons = :reasons, closes_on = :closesOn, listed = :listed, asks_partners = :asksPartners,
                       remarks = :remarks, least = :least, version = version + 1
                 where ref = :ref and version = :version and state = 'DRAFT'
                """)
                .paramSource(RecordParameters.of(details).with("ref", it.ref()).with("version", version))
                .update();
        return saved(actor, it, version, rows, "change_consultation", "details");
    }

    private Saved<Round> saved(Actor actor, Round it, int version, int rows, String act, String field) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        audit.changed(actor, act, it.ref().value(), version + 1L, List.of(field));
        return Saved.done();
    }

    /// Writes a question of a draft that nobody changed meanwhile, or writes it anew.
    @Transactional
    public Saved<Round> write(Actor actor, Round it, int version, Question question) {
        if (!still(it.ref(), version)) {
            return Saved.stale(get(actor, it.ref()));
        }
        write(actor, it.ref(), question);
        return Saved.done();
    }

    /// Takes the next version of a draft; false where somebody else took it.
    private boolean still(Ref round, int version) {
        return db.sql("""
                        update consultation.round set version = version + 1 where ref = :ref and version = :version and state = 'DRAFT'
                        """).param("ref", round.value()).param("version", version).update() > 0;
    }

    /// Writes a question, or writes it anew.
    @Transactional
    public void write(Actor actor, Ref round, Question question) {
        db.sql("""
                insert into consultation.question (round, number, kind, words, options) values (:round, :number, :kind, :words, :options)
                on conflict (round, number) do update set kind = excluded.kind, words = excluded.words, options = excluded.options
                """)
                .paramSource(RecordParameters.of(question).with("round", round))
                .update();
        audit.changed(actor, "write_consultation_question", round.value(), question.number(), List.of("question"));
    }

    @Transactional
    public void remove(Actor actor, Ref round, int number) {
        for (var table : List.of("wording", "question")) {
            db.sql("delete from consultation." + table + " where round = :round and number = :number")
                    .param("round", round.value())
                    .param("number", number)
                    .update();
        }
        audit.changed(actor, "remove_consultation_question", round.value(), number, List.of("question"));
    }

    /// Sets all that a draft says in one language, where nobody changed it meanwhile.
    @Transactional
    public Saved<Round> translate(Actor actor, Round it, int version, String language, List<Wording> wordings) {
        if (!still(it.ref(), version)) {
            return Saved.stale(get(actor, it.ref()));
        }
        translate(actor, it.ref(), language, wordings);
        return Saved.done();
    }

    /// Sets all that a round says in one language.
    @Transactional
    public void translate(Actor actor, Ref round, String language, List<Wording> wordings) {
        db.sql("delete from consultation.wording where round = :round and language = :language")
                .param("round", round.value())
                .param("language", language)
                .update();
        for (var wording : wordings) {
            db.sql("""
                    insert into consultation.wording (round, number, language, words, more)
                    values (:round, :number, :language, :words, :more)
                    """)
                    .paramSource(RecordParameters.of(wording).with("round", round))
                    .update();
        }
        audit.changed(actor, "translate_consultation", round.value(), 0, List.of(language));
    }

    /// Opens it for answers. From now on nothing that people are promised can change.
    @Transactional
    public Saved<Round> open(Actor actor, Round it, int version) {
        return opened(actor, it, version, LocalDate.now(clock));
    }

    /// @param from the first day; the demonstration has rounds of the past
    @Transactional
    public Saved<Round> opened(Actor actor, Round it, int version, LocalDate from) {
        var code = random.ints(CODE, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int rows = db.sql("""
                update consultation.round
                   set state = 'OPEN', opens_on = :today, code = :code, seal = :seal, version = version + 1
                 where ref = :ref and version = :version and state = 'DRAFT'
                """)
                .paramSource(RecordParameters.none()
                        .with("today", from)
                        .with("code", code)
                        .with("seal", keys.make(it.ref()))
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        if (rows > 0 && it.asksPartners()) {
            db.sql("""
                    insert into consultation.partner_call (round, code, title, closes_on)
                    select r.ref, r.code, r.title, r.closes_on from consultation.round r where r.ref = :ref
                    """).param("ref", it.ref().value()).update();
        }
        return saved(actor, it, version, rows, "open_consultation", "state");
    }

    /// Gives people longer; where too few answered, it opens again.
    @Transactional
    public Saved<Round> extend(Actor actor, Round it, int version, LocalDate last) {
        if (keys.opening(it.ref()).isEmpty()) {
            return Saved.stale(get(actor, it.ref())); // what is sent from now on could never be opened
        }
        int rows = db.sql("""
                update consultation.round set closes_on = :last, state = 'OPEN', version = version + 1
                 where ref = :ref and version = :version and state in ('OPEN', 'TOO_FEW')
                """)
                .paramSource(RecordParameters.none()
                        .with("last", last)
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        if (rows > 0 && it.asksPartners()) {
            db.sql("update consultation.partner_call set closes_on = :last where round = :ref")
                    .param("last", last)
                    .param("ref", it.ref().value())
                    .update();
        }
        return saved(actor, it, version, rows, "extend_consultation", "closes_on");
    }

    /// Shows everybody what was heard and what is done.
    @Transactional
    public Saved<Round> publish(Actor actor, Round it, int version) {
        int rows = db.sql("""
                update consultation.round set published_on = :today, version = version + 1
                 where ref = :ref and version = :version and state = 'CLOSED' and published_on is null
                """)
                .paramSource(RecordParameters.none()
                        .with("today", LocalDate.now(clock))
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        if (rows > 0) {
            events.publishEvent(new RoundPublished(it.ref(), it.least(), it.earlier()));
        }
        return saved(actor, it, version, rows, "publish_consultation", "published_on");
    }

    /// A round of before Waymark, entered from what was published of it: nobody answered it here.
    @Transactional
    public Ref enter(Actor actor, Round.Details details) {
        var ref = RefGenerator.next("CO", random);
        db.sql("""
                insert into consultation.round (ref, state, earlier, area, title, purpose, audiences, still_open, reasons, opens_on, closes_on,
                                                listed, remarks, least, made_by, made_by_name)
                values (:ref, 'CLOSED', true, :area, :title, :purpose, :audiences, :stillOpen, :reasons, null, :closesOn, false, :remarks,
                        :least, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(details).by(actor).with("ref", ref))
                .update();
        audit.changed(actor, "enter_earlier_consultation", ref.value(), 1, List.of("details"));
        return ref;
    }

    /// One of the two readers, where the place is free or its reader has not finished.
    @Transactional
    public Saved<Round> read(Actor actor, Round it, int version, boolean first) {
        int rows = db.sql(first ? """
                                update consultation.round
                                   set first_coder = :actor, first_coder_name = :actorName, version = version + 1
                                 where ref = :ref and version = :version and state = 'CLOSED' and first_done is null
                                   and second_coder is distinct from :actor
                                """ : """
                                update consultation.round
                                   set second_coder = :actor, second_coder_name = :actorName, version = version + 1
                                 where ref = :ref and version = :version and state = 'CLOSED' and second_done is null
                                   and first_coder is distinct from :actor
                                """)
                .paramSource(
                        RecordParameters.none().by(actor).with("ref", it.ref()).with("version", version))
                .update();
        return saved(actor, it, version, rows, "read_consultation", "coder");
    }

    /// A reader has put every remark under a theme.
    @Transactional
    public Saved<Round> finish(Actor actor, Round it, int version) {
        int rows = db.sql("""
                update consultation.round
                   set first_done = case when first_coder = :actor then coalesce(first_done, :today) else first_done end,
                       second_done = case when second_coder = :actor then coalesce(second_done, :today) else second_done end,
                       version = version + 1
                 where ref = :ref and version = :version and :actor in (first_coder, second_coder)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("today", LocalDate.now(clock))
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        return saved(actor, it, version, rows, "finish_consultation_reading", "coder");
    }
}

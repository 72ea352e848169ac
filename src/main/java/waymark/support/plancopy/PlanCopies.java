package waymark.support.plancopy;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.support.reading.CopyAnswer;
import waymark.support.reading.CopyCode;
import waymark.support.reading.CopySeals;
import waymark.support.reading.CopyText;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordParameters;

/// The copies of plans, and what people said to them.
@Repository
@Transactional(readOnly = true)
class PlanCopies {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TABLE = "support.plan_copy";

    private static final String RESPONSES = """
            select r.id, r.copy, c.number, r.how, r.said_on, r.language, r.words, r.recorded_by_name, r.seen_on, r.seen_by_name,
                   c.opener, a.part, a.answer
              from support.copy_response r
              join support.plan_copy c on c.id = r.copy
              left join support.copy_answer a on a.response = r.id
             where r.case_id = :case
             order by r.position desc, a.part
            """;

    /// The private keys of a copy, for the case, in Base64.
    ///
    /// @param forCase opens what is said to the plan
    /// @param forReader is sealed under the code, anew with each code
    private record Keys(String forCase, String forReader) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final CopySeals seals;
    private final Sealing sealing;
    private final Clock clock;

    PlanCopies(JdbcClient db, CaseCipher cipher, CaseHistory history, CopySeals seals, Sealing sealing, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.seals = seals;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// All of the case, the newest first.
    List<PlanCopy> all(Case it) {
        return db.sql("""
                select id, number, version, plan_version, language, sealed, made_by_name, made_on, given_on, given_by,
                       given_by_name, on_paper, phone_until, lookup is not null as open, ended_on, ended_why
                  from support.plan_copy where case_id = :case order by number desc
                """)
                .param("case", it.id())
                .query((row, _) -> copy(it, row))
                .list();
    }

    private PlanCopy copy(Case it, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var given = row.getObject("given_on", LocalDate.class);
        var ended = row.getObject("ended_on", LocalDate.class);
        return new PlanCopy(
                id,
                row.getInt("number"),
                row.getInt("version"),
                row.getInt("plan_version"),
                row.getString("language"),
                cipher.openRecord(it.id(), text(id), row.getBytes("sealed"), CopyText.class),
                row.getString("made_by_name"),
                row.getObject("made_on", LocalDate.class),
                given == null
                        ? null
                        : new PlanCopy.Given(
                                given,
                                row.getObject("given_by", UUID.class),
                                row.getString("given_by_name"),
                                row.getBoolean("on_paper")),
                row.getObject("phone_until", LocalDate.class),
                row.getBoolean("open"),
                ended == null ? null : new PlanCopy.Ended(ended, row.getString("ended_why")));
    }

    /// The copy that the person has; nothing where none was given.
    Optional<PlanCopy> current(Case it) {
        return all(it).stream().filter(PlanCopy::current).findFirst();
    }

    /// The draft, where there is one.
    Optional<PlanCopy> draft(Case it) {
        return all(it).stream().filter(PlanCopy::draft).findFirst();
    }

    /// The reference of the case that the copy belongs to.
    ///
    /// @throws NotFound where there is none that the reader may open
    Ref caseOf(UUID copy) {
        return db.sql("""
                select n.ref from support.plan_copy c join cases_open.case_file n on n.id = c.case_id where c.id = :copy
                """)
                .param("copy", copy)
                .query(String.class)
                .optional()
                .map(Ref::new)
                .orElseThrow(() -> new NotFound("copy of a plan"));
    }

    /// Keeps a draft.
    ///
    /// @param version of the draft that was read; 0 for a new one
    @Transactional
    public Saved<PlanCopy> save(Actor.Person actor, Case it, int version, CopyDraft draft) {
        var before = draft(it);
        if (before.map(PlanCopy::version).orElse(0) != version) {
            return before.map(Saved::stale).orElseThrow(() -> new NotFound(it.ref()));
        }
        if (before.isPresent()) {
            int changed = db.sql("""
                    update support.plan_copy
                       set plan_version = :plan, language = :language, sealed = :sealed, version = version + 1
                     where id = :id and version = :version and state = 'draft'
                    """)
                    .paramSource(RecordParameters.none()
                            .with("id", before.get().id())
                            .with("version", version)
                            .with("plan", draft.planVersion())
                            .with("language", draft.language())
                            .with(
                                    "sealed",
                                    cipher.sealRecord(it.id(), text(before.get().id()), draft.text())))
                    .update();
            if (changed == 0) {
                return Saved.stale(draft(it).orElseThrow(() -> new NotFound(it.ref())));
            }
        } else {
            var id = UUID.randomUUID();
            db.sql("""
                    insert into support.plan_copy (id, case_id, number, plan_version, language, organisation, sealed, made_by,
                                                   made_by_name, made_on)
                    select :id, :case, coalesce(max(number), 0) + 1, :plan, :language, :organisation, :sealed, :actor, :actorName,
                           :today
                      from support.plan_copy where case_id = :case
                    """)
                    .paramSource(RecordParameters.none()
                            .by(actor)
                            .with("id", id)
                            .with("case", it.id())
                            .with("plan", draft.planVersion())
                            .with("language", draft.language())
                            .with("organisation", it.organisation())
                            .with("sealed", cipher.sealRecord(it.id(), text(id), draft.text()))
                            .with("today", LocalDate.now(clock)))
                    .update();
        }
        history.append(
                actor,
                it,
                "draft_plan_copy",
                version + 1L,
                List.of("text"),
                "A copy of the plan for the person was written",
                "");
        return Saved.done();
    }

    /// Gives the draft to the person; what they had before ends.
    ///
    /// @param onPaper true where it is printed for them
    @Transactional
    public Saved<PlanCopy> give(Actor.Person actor, Case it, PlanCopy draft, int version, boolean onPaper) {
        db.sql("""
                update support.plan_copy
                   set state = 'ended', ended_on = :today, ended_why = 'replaced', lookup = null, content = null, reader = null,
                       version = version + 1
                 where case_id = :case and state = 'given'
                """).param("case", it.id()).param("today", LocalDate.now(clock)).update();
        int changed = db.sql("""
                update support.plan_copy
                   set state = 'given', given_on = :today, given_by = :actor, given_by_name = :actorName, on_paper = :onPaper,
                       organisation = :organisation, version = version + 1
                 where id = :id and version = :version and state = 'draft'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", draft.id())
                        .with("version", version)
                        .with("organisation", it.organisation())
                        .with("onPaper", onPaper)
                        .with("today", LocalDate.now(clock)))
                .update();
        if (changed == 0) {
            throw new StaleGiving();
        }
        history.append(
                actor,
                it,
                "give_plan_copy",
                version + 1L,
                List.of("given"),
                "Copy %d of the plan was given to the person in %s".formatted(draft.number(), draft.languageName()),
                "");
        return Saved.done();
    }

    /// Somebody else gave or changed the draft first: nothing of the giving happens.
    static final class StaleGiving extends RuntimeException {}

    /// Makes a code that opens the copy until that day; one of before opens it no more. The code is the answer,
    /// and kept nowhere.
    @Transactional
    public CopyCode code(Actor.Person actor, Case it, PlanCopy copy, LocalDate until) {
        var code = CopyCode.next();
        var keys = keys(it, copy);
        int changed = db.sql("""
                update support.plan_copy
                   set phone_until = :until, lookup = :lookup, content = :content, reader = :reader, version = version + 1
                 where id = :id and state = 'given'
                """)
                .paramSource(RecordParameters.none()
                        .with("id", copy.id())
                        .with("until", until)
                        .with("lookup", seals.lookup(code))
                        .with("content", seals.content(code, copy.id(), copy.text()))
                        .with("reader", seals.reader(code, copy.id(), bytes(keys.forReader()))))
                .update();
        if (changed == 0) {
            throw new NotFound(it.ref());
        }
        history.append(
                actor,
                it,
                "make_code_of_plan_copy",
                copy.version() + 1L,
                List.of("code"),
                "A code was made that opens copy %d of the plan on a telephone".formatted(copy.number()),
                "");
        return code;
    }

    /// Those of the copy, made where there are none yet.
    private Keys keys(Case it, PlanCopy copy) {
        var kept = db.sql("select opener from support.plan_copy where id = :id")
                .param("id", copy.id())
                .query((row, _) -> Optional.ofNullable(row.getBytes("opener")))
                .single();
        if (kept.isPresent()) {
            return cipher.openRecord(it.id(), opener(copy.id()), kept.get(), Keys.class);
        }
        var forCase = seals.pair();
        var forReader = seals.pair();
        var forManager = seals.pair();
        var keys = new Keys(base64(forCase.secret()), base64(forReader.secret()));
        db.sql("""
                update support.plan_copy
                   set for_case = :forCase, for_reader = :forReader, for_manager = :forManager, opener = :opener
                 where id = :id
                """)
                .paramSource(RecordParameters.none()
                        .with("id", copy.id())
                        .with("forCase", forCase.shown())
                        .with("forReader", forReader.shown())
                        .with("forManager", forManager.shown())
                        .with("opener", cipher.sealRecord(it.id(), opener(copy.id()), keys)))
                .update();
        db.sql("""
                insert into support.complaint_key (copy, case_id, organisation, wrapped, case_ref, worker_name)
                select id, case_id, organisation, :wrapped, :ref, given_by_name from support.plan_copy where id = :id
                """)
                .param("id", copy.id())
                .param("ref", it.ref().value())
                .param("wrapped", sealing.seal(forManager.secret(), Complaints.keyPurpose(copy.id())))
                .update();
        return keys;
    }

    /// Ends a copy, and its code at once.
    @Transactional
    public Saved<PlanCopy> end(Actor.Person actor, Case it, PlanCopy copy, int version) {
        int changed = db.sql("""
                update support.plan_copy
                   set state = 'ended', ended_on = :today, ended_why = 'revoked', lookup = null, content = null, reader = null,
                       version = version + 1
                 where id = :id and version = :version and state = 'given'
                """)
                .param("id", copy.id())
                .param("version", version)
                .param("today", LocalDate.now(clock))
                .update();
        if (changed == 0) {
            return Saved.stale(copy);
        }
        history.append(
                actor,
                it,
                "end_plan_copy",
                version + 1L,
                List.of("ended"),
                "Copy %d of the plan was taken back: its code opens nothing".formatted(copy.number()),
                "");
        return Saved.done();
    }

    /// Ends the code of a copy at once; the person keeps what is on paper.
    @Transactional
    public Saved<PlanCopy> endCode(Actor.Person actor, Case it, PlanCopy copy, int version) {
        int changed =
                db.sql("""
                update support.plan_copy
                   set lookup = null, content = null, reader = null, version = version + 1
                 where id = :id and version = :version and state = 'given'
                """).param("id", copy.id()).param("version", version).update();
        if (changed == 0) {
            return Saved.stale(copy);
        }
        history.append(
                actor,
                it,
                "end_code_of_plan_copy",
                version + 1L,
                List.of("code"),
                "The code of copy %d of the plan was stopped".formatted(copy.number()),
                "");
        return Saved.done();
    }

    /// What the person said to the copies, the newest first.
    List<CopyResponse> responses(Case it) {
        var answers = new HashMap<UUID, Map<Integer, CopyAnswer>>();
        var found = db.sql(RESPONSES)
                .param("case", it.id())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var first = !answers.containsKey(id);
                    var parts = answers.computeIfAbsent(id, _ -> new TreeMap<>());
                    var answer = row.getString("answer");
                    if (answer != null) {
                        parts.put(row.getInt("part"), CopyAnswer.valueOf(answer));
                    }
                    return first ? Optional.of(response(it, id, parts, row)) : Optional.<CopyResponse>empty();
                })
                .list();
        return found.stream().flatMap(Optional::stream).toList();
    }

    private CopyResponse response(Case it, UUID id, Map<Integer, CopyAnswer> answers, ResultSet row)
            throws SQLException {
        var sealed = row.getBytes("words");
        var seen = row.getObject("seen_on", LocalDate.class);
        CopyResponse.Aloud aloud = null;
        var words = "";
        if (sealed != null && row.getString("how").equals("aloud")) {
            var recorded = cipher.openRecord(it.id(), words(id), sealed, CopyResponse.Recorded.class);
            words = recorded.words();
            aloud = new CopyResponse.Aloud(
                    row.getString("recorded_by_name"), recorded.present(), recorded.interpreter());
        } else if (sealed != null) {
            words = said(it, row.getObject("copy", UUID.class), row.getBytes("opener"), "response", id, sealed);
        }
        return new CopyResponse(
                id,
                row.getInt("number"),
                row.getObject("said_on", LocalDate.class),
                row.getString("language"),
                aloud,
                words,
                answers,
                seen == null ? null : new CopyResponse.Seen(seen, row.getString("seen_by_name")));
    }

    private String said(Case it, UUID copy, byte @Nullable [] opener, String part, UUID id, byte[] sealed) {
        if (opener == null) {
            throw new InvariantViolation("an answer on a telephone to a copy without a key");
        }
        var keys = cipher.openRecord(it.id(), opener(copy), opener, Keys.class);
        return seals.open(bytes(keys.forCase()), part, id, sealed);
    }

    /// A complaint that the person lets the people of the case read.
    ///
    /// @param state as in [Complaint]
    record ReadComplaint(LocalDate receivedOn, String state, String words) {}

    /// Those of the case that its members may read.
    List<ReadComplaint> complaints(Case it) {
        return db.sql("""
                select p.id, p.copy, p.received_on, p.state, p.for_case, c.opener
                  from support.complaint p
                  join support.plan_copy c on c.id = p.copy
                 where p.case_id = :case and p.worker_may_read
                 order by p.received_on desc, p.id
                """)
                .param("case", it.id())
                .query((row, _) -> new ReadComplaint(
                        row.getObject("received_on", LocalDate.class),
                        row.getString("state"),
                        said(
                                it,
                                row.getObject("copy", UUID.class),
                                row.getBytes("opener"),
                                "complaint",
                                row.getObject("id", UUID.class),
                                row.getBytes("for_case"))))
                .list();
    }

    /// Records a complaint that the person made aloud, for somebody who does not work with them.
    @Transactional
    public void complain(Actor.Person actor, Case it, PlanCopy copy, String words) {
        keys(it, copy);
        var id = UUID.randomUUID();
        var shown = db.sql("select for_case, for_manager, for_reader from support.plan_copy where id = :id")
                .param("id", copy.id())
                .query((row, _) ->
                        new Shown(row.getBytes("for_case"), row.getBytes("for_manager"), row.getBytes("for_reader")))
                .single();
        db.sql("""
                insert into support.complaint (id, case_id, copy, ref, organisation, received_on, worker_may_read, for_manager,
                                               for_case, reply_key)
                select :id, case_id, id, :ref, organisation, :today, true, :forManager, :forCase, :forReader
                  from support.plan_copy where id = :copy
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("copy", copy.id())
                        .with("ref", RefGenerator.next("PC", RANDOM).value())
                        .with("today", LocalDate.now(clock))
                        .with("forManager", seals.text(shown.forManager(), "complaint", id, words))
                        .with("forCase", seals.text(shown.forCase(), "complaint", id, words))
                        .with("forReader", shown.forReader()))
                .update();
        history.append(
                actor,
                it,
                "record_complaint",
                copy.version(),
                List.of("complaint"),
                "A complaint of the person was passed on",
                words);
    }

    /// Public keys of a copy.
    private record Shown(byte[] forCase, byte[] forManager, byte[] forReader) {}

    /// Records what the person said aloud.
    @Transactional
    public void record(Actor.Person actor, Case it, PlanCopy copy, SaidAloud said) {
        var id = UUID.randomUUID();
        var recorded = new CopyResponse.Recorded(said.words(), said.present(), said.interpreter());
        db.sql("""
                insert into support.copy_response (id, case_id, copy, how, said_on, language, words, recorded_by,
                                                   recorded_by_name, told, seen_on, seen_by, seen_by_name)
                values (:id, :case, :copy, 'aloud', :on, :language, :words, :actor, :actorName, true, :today, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("copy", copy.id())
                        .with("on", said.on())
                        .with("language", said.language())
                        .with("words", cipher.sealRecord(it.id(), words(id), recorded))
                        .with("today", LocalDate.now(clock)))
                .update();
        said.answers()
                .forEach((part, answer) -> db.sql("""
                insert into support.copy_answer (response, case_id, part, answer) values (:id, :case, :part, :answer)
                """)
                        .param("id", id)
                        .param("case", it.id())
                        .param("part", part)
                        .param("answer", answer.name())
                        .update());
        history.append(
                actor,
                it,
                "record_said_to_plan",
                copy.version(),
                List.of("answers"),
                "What the person said to copy %d of the plan was recorded".formatted(copy.number()),
                said.words());
    }

    /// Notes that somebody of the case has read what the person said.
    ///
    /// @param said ids of what was read
    @Transactional
    public void seen(Actor.Person actor, Case it, List<String> said) {
        int changed = db.sql("""
                update support.copy_response
                   set seen_on = :today, seen_by = :actor, seen_by_name = :actorName, version = version + 1
                 where case_id = :case and seen_on is null and id::text = any(cast(:said as text[]))
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("case", it.id())
                        .with("said", said)
                        .with("today", LocalDate.now(clock)))
                .update();
        history.append(
                actor,
                it,
                "read_said_to_plan",
                changed,
                List.of("seen"),
                "What the person said to the plan was read",
                "");
    }

    private static Place text(UUID copy) {
        return new Place(TABLE, copy, "sealed", 1);
    }

    private static Place opener(UUID copy) {
        return new Place(TABLE, copy, "opener", 1);
    }

    private static Place words(UUID response) {
        return new Place("support.copy_response", response, "words", 1);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}

package waymark.cases.decisions;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.law.LawBook;
import waymark.cases.matching.SamePerson;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseFact;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Place;
import waymark.cases.rules.Age;
import waymark.cases.rules.Authority;
import waymark.cases.rules.ClockRules;
import waymark.cases.rules.Ground;
import waymark.cases.rules.Limb;
import waymark.cases.rules.NrmEntry;
import waymark.cases.rules.NrmEvent;
import waymark.cases.rules.NrmFacts;
import waymark.cases.rules.NrmPoint;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.NrmState;
import waymark.cases.rules.NrmStep;
import waymark.cases.rules.Reached;
import waymark.cases.rules.RunningClock;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The people of a case in the NRM, and the steps that were recorded for them.
@Repository
@Transactional(readOnly = true)
public class NrmProcesses {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TypeReference<Map<NrmPoint, Reached>> POINTS = new TypeReference<>() {};

    /// What a row of a process is read from.
    static final String COLUMNS = """
            p.id, p.ref, p.case_id, p.person_in_case, p.version, p.state, p.since, p.referred_as, p.authority,
            p.suspended_from, p.disqualified_from, p.challenged, p.points::text as points, p.msvcc, p.support_until
            """;

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final LawBook law;
    private final NrmNotifier notifier;
    private final SamePerson samePerson;
    private final ApplicationEventPublisher announcements;
    private final JsonMapper json;
    private final Clock clock;

    NrmProcesses(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            LawBook law,
            NrmNotifier notifier,
            SamePerson samePerson,
            ApplicationEventPublisher announcements,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.law = law;
        this.notifier = notifier;
        this.samePerson = samePerson;
        this.announcements = announcements;
        this.json = json;
        this.clock = clock;
    }

    /// The people of the case in the NRM, those who are still in it first: one statement.
    public List<PersonInNrm> of(Case it) {
        return db.sql("select " + COLUMNS + """
                , p.sealed, p.sealed_version, p.next_on, coalesce(p.next_clock, '') as next_clock from cases.nrm_process p
                 where p.case_id = :case
                 order by p.state in ('CLOSED', 'WITHDRAWN'), p.since desc, p.ref
                """)
                .param("case", it.id())
                .query((row, _) -> read(row))
                .list();
    }

    /// @throws NotFound where nobody in the case has that reference
    PersonInNrm get(Case it, Ref ref) {
        return of(it).stream()
                .filter(person -> person.process().ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// True where the person has begun again since this one ended.
    boolean begunAgain(Case it, NrmProcess process) {
        return process.state().ended()
                && of(it).stream()
                        .map(PersonInNrm::process)
                        .anyMatch(other -> !other.id().equals(process.id())
                                && other.personInCase().equals(process.personInCase())
                                && !other.state().ended());
    }

    /// The case that somebody in the NRM belongs to, as far as the reader may open it.
    Optional<Ref> caseOf(Ref process) {
        return db.sql("""
                select c.ref from cases.nrm_process p join cases.case_record c on c.id = p.case_id where p.ref = :ref
                """)
                .param("ref", process.value())
                .query((row, _) -> new Ref(row.getString("ref")))
                .optional();
    }

    private PersonInNrm read(ResultSet row) throws SQLException {
        var process = process(row, json);
        int version = row.getInt("sealed_version");
        return new PersonInNrm(
                process,
                cipher.openRecord(
                        process.caseId(),
                        references(process.id(), version),
                        row.getBytes("sealed"),
                        NrmReferences.class),
                version,
                row.getObject("next_on", LocalDate.class),
                row.getString("next_clock"));
    }

    /// A process of the row, with [#COLUMNS].
    static NrmProcess process(ResultSet row, JsonMapper json) throws SQLException {
        return new NrmProcess(
                row.getObject("id", UUID.class),
                new Ref(row.getString("ref")),
                row.getObject("case_id", UUID.class),
                row.getObject("person_in_case", UUID.class),
                row.getInt("version"),
                NrmState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                Age.valueOf(row.getString("referred_as")),
                constant(row.getString("authority"), Authority::valueOf),
                constant(row.getString("suspended_from"), NrmState::valueOf),
                constant(row.getString("disqualified_from"), NrmState::valueOf),
                constant(row.getString("challenged"), NrmState::valueOf),
                json.readValue(row.getString("points"), POINTS),
                row.getObject("msvcc", Boolean.class),
                row.getObject("support_until", LocalDate.class));
    }

    private static <T> @Nullable T constant(@Nullable String name, Function<String, T> of) {
        return name == null ? null : of.apply(name);
    }

    /// What was recorded for a person, the newest first.
    List<NrmStepLine> steps(NrmProcess process) {
        return db.sql("""
                select id, number, step, from_state, to_state, on_day, at, actor_name, grounds, limb, late, sealed, taken_back
                  from cases.nrm_event where process = :process order by number desc
                """)
                .param("process", process.id())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var sealed = row.getBytes("sealed");
                    return new NrmStepLine(
                            id,
                            row.getInt("number"),
                            row.getString("step"),
                            NrmState.valueOf(row.getString("from_state")),
                            NrmState.valueOf(row.getString("to_state")),
                            row.getObject("on_day", LocalDate.class),
                            row.getTimestamp("at").toInstant(),
                            row.getString("actor_name"),
                            Arrays.stream((String[]) row.getArray("grounds").getArray())
                                    .map(Ground::valueOf)
                                    .toList(),
                            constant(row.getString("limb"), Limb::valueOf),
                            row.getBoolean("late"),
                            sealed == null ? "" : cipher.open(process.caseId(), words(id), sealed),
                            row.getBoolean("taken_back"));
                })
                .list();
    }

    /// Records that the referral of a person was sent. It begins their way through the NRM, or goes on with
    /// it where an adult agreed after a notification without consent.
    ///
    /// @param reference of the Home Office; may be empty
    /// @param facts on that day
    /// @return the reference of the person in the NRM
    @Transactional
    public Ruling<Ref> submitted(
            Actor.Person actor, Case it, PersonInCase person, LocalDate on, String reference, NrmFacts facts) {
        return begun(actor, it, person, NrmStep.SUBMIT_REFERRAL, on, new NrmReferences(reference, ""), facts);
    }

    /// Records that the Home Office was notified of an adult who does not agree to a referral.
    ///
    /// @param reference of the Home Office; may be empty
    /// @param facts on that day
    /// @return the reference of the person in the NRM
    @Transactional
    public Ruling<Ref> notified(
            Actor.Person actor, Case it, PersonInCase person, LocalDate on, String reference, NrmFacts facts) {
        return begun(actor, it, person, NrmStep.NOTIFY_WITHOUT_CONSENT, on, new NrmReferences("", reference), facts);
    }

    private Ruling<Ref> begun(
            Actor.Person actor,
            Case it,
            PersonInCase person,
            NrmStep step,
            LocalDate on,
            NrmReferences references,
            NrmFacts facts) {
        var live = live(it, person);
        if (step == NrmStep.SUBMIT_REFERRAL
                && live.isPresent()
                && live.get().process().state() == NrmState.SUBMITTED_DTN) {
            agreed(actor, it, live.get().process(), on, facts);
            live = live(it, person);
        }
        if (live.isPresent() && live.get().process().state() != NrmState.DRAFT) {
            return Ruling.refused(
                    "",
                    "The person is in the NRM already: "
                            + live.get().process().state().words());
        }
        var begun = live.orElse(null);
        var draft = live.map(PersonInNrm::process)
                .orElseGet(() -> NrmProcess.draft(
                        UUID.randomUUID(), RefGenerator.next("NP", RANDOM), it.id(), person.id(), facts.age(), on));
        return draft.take(step, NrmEntry.on(on), facts, law.clocks(), LocalDate.now(clock))
                .map(event -> {
                    if (begun != null) {
                        save(actor, it, draft.version(), List.of(event));
                        var known = begun.references();
                        rename(
                                actor,
                                it,
                                begun,
                                begun.referencesVersion(),
                                new NrmReferences(
                                        references.referral().isEmpty() ? known.referral() : references.referral(),
                                        references.notification().isEmpty()
                                                ? known.notification()
                                                : references.notification()));
                    } else {
                        insert(event, references);
                        samePerson.write(it.id(), person);
                        written(actor, it, event);
                    }
                    return draft.ref();
                });
    }

    private Optional<PersonInNrm> live(Case it, PersonInCase person) {
        return of(it).stream()
                .filter(one -> one.process().personInCase().equals(person.id())
                        && !one.process().state().ended())
                .findFirst();
    }

    /// The adult of whom the Home Office was notified agrees to a referral after all.
    private void agreed(Actor.Person actor, Case it, NrmProcess notified, LocalDate on, NrmFacts facts) {
        var day = on.isBefore(notified.since()) ? notified.since() : on;
        if (notified.take(NrmStep.ADULT_NOW_CONSENTS, NrmEntry.on(day), facts, law.clocks(), LocalDate.now(clock))
                instanceof Ruling.Agreed<NrmEvent>(var event)) {
            save(actor, it, notified.version(), List.of(event));
        }
    }

    /// Corrects what was recorded of a referral that was sent: its reference, and its day as long as nothing
    /// has followed.
    @Transactional
    public void correct(Actor.Person actor, Case it, PersonInCase person, LocalDate on, String reference) {
        var sent = of(it).stream()
                .filter(one -> one.process().personInCase().equals(person.id()))
                .findFirst();
        if (sent.isEmpty()) {
            return;
        }
        var known = sent.get();
        rename(
                actor,
                it,
                known,
                known.referencesVersion(),
                new NrmReferences(reference, known.references().notification()));
        var process = known.process();
        if (process.state() == NrmState.SUBMITTED_NRM && !on.equals(process.since())) {
            db.sql("""
                    update cases.nrm_process
                       set since = :on, points = jsonb_set(points, '{SUBMITTED,day}', to_jsonb(cast(:day as text)))
                     where id = :id and state = 'SUBMITTED_NRM'
                    """)
                    .param("on", on)
                    .param("day", on.toString())
                    .param("id", process.id())
                    .update();
            refresh(get(it, process.ref()).process());
        }
    }

    /// Records a step for a person, as the form of the step does.
    ///
    /// @param pilotArea true where the area takes part in the pilot of local panels
    @Transactional
    public Ruling<NrmState> record(
            Actor.Person actor, Case it, Ref ref, NrmStep step, NrmEntry entry, boolean pilotArea) {
        var process = get(it, ref).process();
        var facts = NrmPerson.facts(process, NrmPerson.of(it, process), entry.on(), pilotArea);
        return process.take(step, entry, facts, law.clocks(), LocalDate.now(clock))
                .map(event -> {
                    save(actor, it, process.version(), List.of(event));
                    return event.after().state();
                });
    }

    private void insert(NrmEvent event, NrmReferences references) {
        var process = event.after();
        db.sql("""
                insert into cases.nrm_process (id, ref, case_id, person_in_case, version, state, last_step, since, referred_as,
                                               points, next_on, next_clock, sealed)
                values (:id, :ref, :caseId, :personInCase, :version, :state, :step, :since, :referredAs, cast(:reached as jsonb),
                        :nextOn, :nextClock, :sealed)
                """)
                .paramSource(next(process, law.clocks())
                        .with("id", process.id())
                        .with("ref", process.ref())
                        .with("caseId", process.caseId())
                        .with("personInCase", process.personInCase())
                        .with("version", process.version())
                        .with("state", process.state())
                        .with("step", event.step())
                        .with("since", process.since())
                        .with("referredAs", process.referredAs())
                        .with("reached", json.writeValueAsString(process.points()))
                        .with("sealed", cipher.sealRecord(process.caseId(), references(process.id(), 1), references)))
                .update();
    }

    /// The next day on which a clock ends that waits for somebody. The day of a birthday is never among them.
    private static Optional<RunningClock> next(NrmProcess process, ClockRules rules, LocalDate today) {
        return rules.live(process, null, today).stream()
                .filter(running -> running.endsOn() != null)
                .findFirst();
    }

    static @Nullable LocalDate nextOn(NrmProcess process, ClockRules rules, LocalDate today) {
        return next(process, rules, today).map(RunningClock::endsOn).orElse(null);
    }

    private RecordParameters next(NrmProcess process, ClockRules rules) {
        var next = next(process, rules, LocalDate.now(clock));
        return RecordParameters.none()
                .with("nextOn", next.map(RunningClock::endsOn).orElse(null))
                .with("nextClock", next.map(running -> running.rule().name()).orElse(null));
    }

    /// Notes again which clock ends next, where time alone has changed that.
    @Transactional
    void refresh(NrmProcess process) {
        db.sql("""
                update cases.nrm_process set next_on = :nextOn, next_clock = :nextClock
                 where id = :id and version = :version and next_on is distinct from :nextOn
                """)
                .paramSource(
                        next(process, law.clocks()).with("id", process.id()).with("version", process.version()))
                .update();
    }

    /// Saves steps that follow each other.
    ///
    /// @param version of the process that was read
    @Transactional
    public Saved<NrmProcess> save(Actor actor, Case it, int version, List<NrmEvent> events) {
        var rules = law.clocks();
        int expected = version;
        for (var event : events) {
            if (event.before().version() != expected
                    || update(event.after(), event.step().name(), expected, rules) == 0) {
                return Saved.stale(get(it, event.before().ref()).process());
            }
            written(actor, it, event);
            expected = event.after().version();
        }
        return Saved.done();
    }

    private int update(NrmProcess after, String step, int version, ClockRules rules) {
        return db.sql("""
                update cases.nrm_process
                   set version = :after, state = :state, last_step = :step, since = :since, referred_as = :referredAs,
                       authority = :authority, suspended_from = :suspendedFrom, disqualified_from = :disqualifiedFrom,
                       challenged = :challenged, points = cast(:reached as jsonb), msvcc = :msvcc,
                       support_until = :supportUntil, next_on = :nextOn, next_clock = :nextClock
                 where id = :id and version = :version
                """)
                .paramSource(next(after, rules)
                        .with("id", after.id())
                        .with("after", version + 1)
                        .with("version", version)
                        .with("state", after.state())
                        .with("step", step)
                        .with("since", after.since())
                        .with("referredAs", after.referredAs())
                        .with("authority", after.authority())
                        .with("suspendedFrom", after.suspendedFrom())
                        .with("disqualifiedFrom", after.disqualifiedFrom())
                        .with("challenged", after.challenged())
                        .with("reached", json.writeValueAsString(after.points()))
                        .with("msvcc", after.msvcc())
                        .with("supportUntil", after.supportUntil()))
                .update();
    }

    private void written(Actor actor, Case it, NrmEvent event) {
        var entry = event.entry();
        var words = entry.lateReason().isEmpty() ? entry.reason() : entry.reason() + "\n\n" + entry.lateReason();
        append(actor, event.before(), event.after(), event.step().name(), entry, words.strip());
        boolean begins = event.step() == NrmStep.SUBMIT_REFERRAL || event.step() == NrmStep.NOTIFY_WITHOUT_CONSENT;
        if (!begins) { // what was sent is in the history of the case already
            history.append(
                    actor,
                    it,
                    "record_nrm_step",
                    event.after().version(),
                    List.of("state"),
                    event.step().words(),
                    words.strip());
        }
        notifier.recorded(actor, it, event.after());
        decided(it, event);
    }

    /// A conclusive decision is announced for figures.
    private void decided(Case it, NrmEvent event) {
        var kind = switch (event.after().state()) {
            case CG_POSITIVE -> CaseFact.Kind.DECIDED_POSITIVE;
            case CG_NEGATIVE -> CaseFact.Kind.DECIDED_NEGATIVE;
            default -> null;
        };
        if (kind != null && event.before().state() != event.after().state()) {
            announcements.publishEvent(CaseFact.of(kind, it, event.entry().on()));
        }
    }

    private void append(Actor actor, NrmProcess before, NrmProcess after, String step, NrmEntry entry, String words) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into cases.nrm_event (id, case_id, process, number, step, from_state, to_state, on_day, at, actor,
                                             actor_name, grounds, limb, late, before, sealed)
                values (:id, :case, :process, :number, :step, :from, :to, :on, :at, :actor, :actorName, :grounds, :limb, :late,
                        cast(:before as jsonb), :sealed)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", before.caseId())
                        .with("process", before.id())
                        .with("number", after.version())
                        .with("step", step)
                        .with("from", before.state())
                        .with("to", after.state())
                        .with("on", entry.on())
                        .with("at", clock.instant())
                        .with("grounds", entry.grounds())
                        .with("limb", entry.limb())
                        .with("late", !entry.lateReason().isEmpty())
                        .with("before", json.writeValueAsString(before))
                        .with("sealed", words.isEmpty() ? null : cipher.seal(before.caseId(), words(id), words)))
                .update();
    }

    /// Takes back the last step, which was recorded by mistake: the process is again as it was before it. A
    /// recovery period that began with the decision is taken back with it.
    ///
    /// @param version of the process that was read
    /// @param reason why it was a mistake
    @Transactional
    public Saved<NrmProcess> takeBack(Actor.Person actor, Case it, NrmProcess process, int version, String reason) {
        var back = NrmStepLine.toTakeBack(steps(process));
        if (back.isEmpty()) {
            throw new NotFound(process.ref());
        }
        int expected = version;
        for (var line : back) {
            var now = get(it, process.ref()).process();
            var before = json.readValue(
                    db.sql("select before::text from cases.nrm_event where id = :id")
                            .param("id", line.id())
                            .query(String.class)
                            .single(),
                    NrmProcess.class);
            if (update(before, NrmStepLine.TAKEN_BACK, expected, law.clocks()) == 0) {
                return Saved.stale(now);
            }
            db.sql("update cases.nrm_event set taken_back = true where id = :id")
                    .param("id", line.id())
                    .update();
            var after = get(it, process.ref()).process();
            append(actor, now, after, NrmStepLine.TAKEN_BACK, NrmEntry.on(LocalDate.now(clock)), reason);
            history.append(
                    actor,
                    it,
                    "take_back_nrm_step",
                    after.version(),
                    List.of("state"),
                    "Recorded by mistake: " + NrmStep.valueOf(line.step()).words(),
                    reason);
            expected = after.version();
        }
        return Saved.done();
    }

    /// Changes the references of the Home Office.
    ///
    /// @param version of the references that was read
    @Transactional
    Saved<PersonInNrm> rename(Actor actor, Case it, PersonInNrm person, int version, NrmReferences references) {
        var process = person.process();
        int changed = db.sql("""
                update cases.nrm_process set sealed = :sealed, sealed_version = sealed_version + 1
                 where id = :id and sealed_version = :version
                """)
                .param("id", process.id())
                .param("version", version)
                .param("sealed", cipher.sealRecord(process.caseId(), references(process.id(), version + 1), references))
                .update();
        if (changed == 0) {
            return Saved.stale(get(it, process.ref()));
        }
        samePerson.write(it.id(), NrmPerson.of(it, process));
        history.append(
                actor,
                it,
                "change_nrm_references",
                version + 1L,
                List.of("references"),
                "References of the Home Office recorded",
                "");
        return Saved.done();
    }

    static Place references(UUID process, int version) {
        return new Place("cases.nrm_process", process, "sealed", version);
    }

    static Place words(UUID event) {
        return new Place("cases.nrm_event", event, "sealed", 1);
    }
}

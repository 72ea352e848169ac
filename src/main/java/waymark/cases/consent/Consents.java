package waymark.cases.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// What the people of a case consented to: what counts today, everything that was ever said, and recording
/// more of it. Nothing is overwritten.
@Repository
@Transactional(readOnly = true)
public class Consents {

    private static final String ANSWER = """
        select c.id, c.person_in_case, c.talk, c.layer, c.partner, coalesce(o.name, c.partner, '') as partner_name,
               c.decision, c.on_day, c.ask_on, c.number, f.consent is not null and f.done_on is null as open,
               coalesce(f.version, 0) as version
          from cases.consent c
          left join directory_open.organisation o on o.code = c.partner
          left join cases.consent_follow_up f on f.consent = c.id
        """;
    private static final String TALKS = "cases.consent_talk";
    private static final String ASSESSMENTS = "cases.capacity_assessment";
    private static final String SEALED = "sealed";
    private static final Comparator<LayerState> ORDER =
            Comparator.comparing(LayerState::layer).thenComparing(LayerState::partnerName);

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final ConsentNotifier notifier;
    private final Clock clock;

    Consents(JdbcClient db, CaseCipher cipher, CaseHistory history, ConsentNotifier notifier, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// What the person has consented to today.
    public Standing standing(Case it, PersonInCase person) {
        return standings(it).getOrDefault(person.id(), Standing.NOTHING);
    }

    /// The same for everybody in the case, by the id of the person in the case.
    Map<UUID, Standing> standings(Case it) {
        var layers = new HashMap<UUID, List<LayerState>>();
        var numbers = new HashMap<UUID, Integer>();
        db.sql("""
            select t.person_in_case, t.talks, c.layer, c.partner, coalesce(o.name, c.partner, '') as partner_name, c.decision,
                   c.on_day, c.ask_on, c.number, f.consent is not null and f.done_on is null as open
              from (select person_in_case, max(number) as talks from cases.consent_talk
                     where case_id = :case group by person_in_case) t
              left join (select distinct on (person_in_case, layer, partner)
                                id, person_in_case, layer, partner, decision, on_day, ask_on, number
                           from cases.consent where case_id = :case
                          order by person_in_case, layer, partner, number desc) c on c.person_in_case = t.person_in_case
              left join directory_open.organisation o on o.code = c.partner
              left join cases.consent_follow_up f on f.consent = c.id
            """).param("case", it.id()).query(row -> {
            var person = row.getObject("person_in_case", UUID.class);
            numbers.put(person, row.getInt("talks"));
            if (row.getString("layer") != null) {
                layers.computeIfAbsent(person, _ -> new ArrayList<>()).add(state(row));
            }
        });
        var assessments = assessments(it);
        return it.people().stream()
                .collect(Collectors.toMap(
                        PersonInCase::id,
                        person -> new Standing(
                                layers.getOrDefault(person.id(), List.of()).stream()
                                        .sorted(ORDER)
                                        .toList(),
                                numbers.getOrDefault(person.id(), 0),
                                Optional.ofNullable(assessments.get(person.id())))));
    }

    private static LayerState state(ResultSet row) throws SQLException {
        return new LayerState(
                Layer.valueOf(row.getString("layer")),
                row.getString("partner"),
                row.getString("partner_name"),
                ConsentDecision.valueOf(row.getString("decision")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("ask_on", LocalDate.class),
                row.getInt("number"),
                row.getBoolean("open"));
    }

    private Map<UUID, Standing.Assessment> assessments(Case it) {
        var newest = new HashMap<UUID, Standing.Assessment>();
        db.sql("""
            select distinct on (person_in_case) id, person_in_case, number, assessed_on, outcome, decision, decided_on,
                   next_on, sealed
              from cases.capacity_assessment where case_id = :case order by person_in_case, number desc
            """).param("case", it.id()).query(row -> {
            newest.put(row.getObject("person_in_case", UUID.class), assessment(it, row));
        });
        return newest;
    }

    private Standing.Assessment assessment(Case it, ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        var decidedOn = row.getObject("decided_on", LocalDate.class);
        return new Standing.Assessment(
                CapacityAssessment.Outcome.LACKS.name().equals(row.getString("outcome")),
                row.getObject("assessed_on", LocalDate.class),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new BestInterests(
                                CapacityAssessment.Decision.REFER.name().equals(decision),
                                decidedOn,
                                details(it, row).decidedBy())),
                row.getObject("next_on", LocalDate.class),
                row.getInt("number"));
    }

    private CapacityAssessment.Details details(Case it, ResultSet row) throws SQLException {
        return cipher.openRecord(
                it.id(),
                new Place(ASSESSMENTS, row.getObject("id", UUID.class), SEALED, 1),
                row.getBytes(SEALED),
                CapacityAssessment.Details.class);
    }

    /// Every assessment of the person, the newest first.
    List<CapacityAssessment> assessments(Case it, PersonInCase person) {
        return db.sql("""
            select id, assessed_on, outcome, decision, decided_on, next_on, sealed
              from cases.capacity_assessment where case_id = :case and person_in_case = :person order by number desc
            """)
                .param("case", it.id())
                .param("person", person.id())
                .query((row, _) -> {
                    var decision = row.getString("decision");
                    return new CapacityAssessment(
                            row.getObject("assessed_on", LocalDate.class),
                            CapacityAssessment.Outcome.valueOf(row.getString("outcome")),
                            decision == null ? null : CapacityAssessment.Decision.valueOf(decision),
                            row.getObject("decided_on", LocalDate.class),
                            row.getObject("next_on", LocalDate.class),
                            details(it, row));
                })
                .list();
    }

    /// Every conversation with the person, the newest first, with what was said in it.
    List<Talk> talks(Case it, PersonInCase person) {
        var said = new HashMap<UUID, List<LayerState>>();
        db.sql(ANSWER + " where c.case_id = :case and c.person_in_case = :person")
                .param("case", it.id())
                .param("person", person.id())
                .query(row -> {
                    said.computeIfAbsent(row.getObject("talk", UUID.class), _ -> new ArrayList<>())
                            .add(state(row));
                });
        return db.sql("""
            select id, number, occasion, on_day, notice, explained, interpreter, evidence, sealed, recorded_by_name, at
              from cases.consent_talk where case_id = :case and person_in_case = :person order by number desc
            """)
                .param("case", it.id())
                .param("person", person.id())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Talk(
                            id,
                            row.getInt("number"),
                            Occasion.valueOf(row.getString("occasion")),
                            row.getObject("on_day", LocalDate.class),
                            row.getObject("notice", Integer.class),
                            List.of((String[]) row.getArray("explained").getArray()),
                            Interpreter.valueOf(row.getString("interpreter")),
                            Evidence.valueOf(row.getString("evidence")),
                            cipher.openRecord(it.id(), place(id), row.getBytes(SEALED), TalkDetails.class),
                            row.getString("recorded_by_name"),
                            row.getTimestamp("at").toInstant(),
                            said.getOrDefault(id, List.of()).stream()
                                    .sorted(ORDER)
                                    .toList());
                })
                .list();
    }

    /// What the person said in each conversation in their own words, by its number; without those in which nothing was
    /// written down.
    public Map<Integer, String> words(Case it, PersonInCase person) {
        var words = new HashMap<Integer, String>();
        db.sql("select id, number, sealed from cases.consent_talk where case_id = :case and person_in_case = :person")
                .param("case", it.id())
                .param("person", person.id())
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var details = cipher.openRecord(it.id(), place(id), row.getBytes(SEALED), TalkDetails.class);
                    if (!details.words().isBlank()) {
                        words.put(row.getInt("number"), details.words());
                    }
                });
        return words;
    }

    static Place place(UUID talk) {
        return new Place(TALKS, talk, SEALED, 1);
    }

    /// Records a conversation, or that consent is withdrawn.
    ///
    /// @param number that the conversation gets: one more than those that its author saw
    @Transactional
    Saved<Standing> record(Actor.Person actor, Case it, PersonInCase person, int number, Conversation talk) {
        var id = UUID.randomUUID();
        int rows = db.sql("""
            insert into cases.consent_talk (id, case_id, person_in_case, number, occasion, on_day, notice, explained,
                                            interpreter, evidence, sealed, recorded_by, recorded_by_name, at)
            select :id, :case, :person, :number, :occasion, cast(:on as date), cast(:notice as int),
                   cast(:explained as text[]), :interpreter, :evidence, :sealed, :actor, :actorName, cast(:at as timestamptz)
             where :number = 1 + coalesce((select max(t.number) from cases.consent_talk t
                                            where t.person_in_case = :person), 0)
            on conflict do nothing
            """)
                .paramSource(RecordParameters.of(talk)
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("person", person.id())
                        .with("number", number)
                        .with("sealed", cipher.sealRecord(it.id(), place(id), talk.details()))
                        .with("at", clock.instant()))
                .update();
        if (rows == 0) {
            return Saved.stale(standing(it, person));
        }
        for (var answer : talk.answers()) {
            write(it, person, id, number, talk, answer);
        }
        if (talk.occasion() == Occasion.EIGHTEEN) {
            answered(it, person, talk);
        }
        history.append(
                actor,
                it,
                act(talk.occasion()),
                number,
                talk.answers().stream()
                        .map(answer -> answer.layer().field())
                        .distinct()
                        .toList(),
                talk.occasion().word(),
                words(person, talk));
        if (talk.occasion() == Occasion.WITHDRAWAL) {
            notifier.withdrawn(actor, it);
        }
        return Saved.done();
    }

    private static String act(Occasion occasion) {
        return switch (occasion) {
            case ADULT -> "record_consent";
            case CHILD -> "explain_to_child";
            case EIGHTEEN -> "record_choice_at_eighteen";
            case WITHDRAWAL -> "withdraw_consent";
        };
    }

    private static String words(PersonInCase person, Conversation talk) {
        var answers = talk.answers().stream()
                .map(answer -> "%s: %s"
                        .formatted(answer.words(), answer.decision().word().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; "));
        return person.details().name() + (answers.isEmpty() ? "" : ". " + answers);
    }

    private void write(
            Case it, PersonInCase person, UUID talk, int number, Conversation said, Conversation.Answer answer) {
        var id = UUID.randomUUID();
        db.sql("""
            insert into cases.consent (id, case_id, person_in_case, talk, number, layer, partner, decision, on_day, ask_on)
            values (:id, :case, :person, :talk, :number, :layer, :partner, :decision, :on, :askOn)
            """)
                .paramSource(RecordParameters.of(answer)
                        .with("id", id)
                        .with("case", it.id())
                        .with("person", person.id())
                        .with("talk", talk)
                        .with("number", number)
                        .with("on", said.on()))
                .update();
        if (answer.decision() == ConsentDecision.WITHDRAWN) {
            db.sql("insert into cases.consent_follow_up (consent, case_id) values (:id, :case)")
                    .param("id", id)
                    .param("case", it.id())
                    .update();
        }
    }

    private void answered(Case it, PersonInCase person, Conversation talk) {
        boolean answered = talk.answer(Layer.NRM)
                .filter(answer ->
                        answer.decision() == ConsentDecision.GIVEN || answer.decision() == ConsentDecision.REFUSED)
                .isPresent();
        if (answered) {
            db.sql("update cases.eighteen set answered = true where person_in_case = :person and case_id = :case")
                    .param("person", person.id())
                    .param("case", it.id())
                    .update();
        }
    }

    /// Records an assessment of whether the person can decide about the NRM.
    ///
    /// @param number that it gets: one more than those that its author saw
    @Transactional
    Saved<Standing> assess(
            Actor.Person actor, Case it, PersonInCase person, int number, CapacityAssessment assessment) {
        var id = UUID.randomUUID();
        int rows = db.sql("""
            insert into cases.capacity_assessment (id, case_id, person_in_case, number, assessed_on, outcome, decision,
                                                   decided_on, next_on, sealed, recorded_by, recorded_by_name, at)
            select :id, :case, :person, :number, cast(:assessedOn as date), :outcome, cast(:decision as text),
                   cast(:decidedOn as date), cast(:nextOn as date), :sealed, :actor, :actorName, cast(:at as timestamptz)
             where :number = 1 + coalesce((select max(a.number) from cases.capacity_assessment a
                                            where a.person_in_case = :person), 0)
            on conflict do nothing
            """)
                .paramSource(RecordParameters.of(assessment)
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("person", person.id())
                        .with("number", number)
                        .with(
                                "sealed",
                                cipher.sealRecord(it.id(), new Place(ASSESSMENTS, id, SEALED, 1), assessment.details()))
                        .with("at", clock.instant()))
                .update();
        if (rows == 0) {
            return Saved.stale(standing(it, person));
        }
        var decision = assessment.decision();
        history.append(
                actor,
                it,
                decision == null ? "assess_capacity" : "decide_best_interests",
                number,
                List.of(),
                decision == null ? "Capacity assessed" : "Decided in the person’s best interests",
                "%s. %s%s"
                        .formatted(
                                person.details().name(),
                                assessment.outcome().word(),
                                decision == null ? "" : ". " + decision.word()));
        return Saved.done();
    }

    /// Something that is still to be done because consent was withdrawn.
    ///
    /// @param consent id of the answer
    /// @param personInCase whose consent it was
    public record FollowUp(UUID consent, int version, UUID personInCase, LayerState state) {}

    /// What somebody has to do once consent in a layer is withdrawn, in words.
    public List<String> toDo(Layer layer, LocalDate day) {
        return db.sql("""
            select words from cases.consent_consequence
             where layer = :layer and kind = 'TO_DO' and from_day <= :day and coalesce(until_day >= :day, true)
             order by position
            """)
                .param("layer", layer.name())
                .param("day", day)
                .query((row, _) -> row.getString("words"))
                .list();
    }

    /// What is still to be done in the case, the oldest first.
    public List<FollowUp> followUps(Case it) {
        return db.sql(ANSWER + """
             where c.case_id = :case and f.done_on is null and f.consent is not null order by c.on_day, c.layer, c.id
            """)
                .param("case", it.id())
                .query((row, _) -> new FollowUp(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("person_in_case", UUID.class),
                        state(row)))
                .list();
    }

    /// Records that it was done.
    @Transactional
    public Saved<FollowUp> done(Actor.Person actor, Case it, FollowUp followUp, int version) {
        int rows = db.sql("""
            update cases.consent_follow_up
               set done_on = :today, done_by = :actor, done_by_name = :actorName, version = version + 1
             where consent = :consent and case_id = :case and version = :version and done_on is null
            """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("today", LocalDate.now(clock))
                        .with("consent", followUp.consent())
                        .with("case", it.id())
                        .with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(followUp);
        }
        history.append(
                actor,
                it,
                "follow_up_withdrawal",
                version + 1L,
                List.of(followUp.state().layer().field()),
                "Followed up that consent was withdrawn",
                followUp.state().words());
        return Saved.done();
    }
}

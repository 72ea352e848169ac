package waymark.consultation.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordMapper;
import waymark.web.transactions.RunAsSystem;

/// The answers of partners as organisations: one of each, with its name. They are kept apart from those of people,
/// which say nobody's.
@Repository
@Transactional(readOnly = true)
class PartnerAnswers implements TaskProvider {

    private static final TypeReference<Map<Integer, List<Integer>>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> REMARKS = new TypeReference<>() {};
    private static final String ROWS = """
            select p.organisation, coalesce(o.name, p.organisation) as organisation_name, p.version, p.choices::text as choices,
                   p.remarks::text as remarks, p.answered_by_name, p.answered_on
              from consultation.partner_answer p
              left join directory_open.organisation o on o.code = p.organisation
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final HeldAnswers held;
    private final RunAsSystem asSystem;
    private final JsonMapper json;
    private final Clock clock;

    PartnerAnswers(JdbcClient db, Audit audit, HeldAnswers held, RunAsSystem asSystem, JsonMapper json, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.held = held;
        this.asSystem = asSystem;
        this.json = json;
        this.clock = clock;
    }

    /// The open rounds that ask partners, the one that closes first before the others.
    List<PartnerCall> open(Actor.Person actor) {
        return db.sql("""
                select c.round, c.code, c.title, c.closes_on,
                       exists (select from consultation.partner_answer p
                                where p.round = c.round and p.organisation = :organisation) as answered
                  from consultation.partner_call c where c.closes_on >= :today order by c.closes_on, c.round
                """)
                .param("organisation", actor.organisation())
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(PartnerCall.class))
                .list();
    }

    /// @throws NotFound where there is none, or its last day has passed
    PartnerCall call(Actor.Person actor, Ref round) {
        return open(actor).stream()
                .filter(one -> one.round().equals(round))
                .findFirst()
                .orElseThrow(() -> new NotFound(round));
    }

    /// What an organisation is asked there. The round itself is not theirs to read: the call that they may read names
    /// it.
    OpenRound questions(PartnerCall call) {
        return asSystem.get("Questions for partners", _ -> held.find(call.code()))
                .map(OpenRound::ofOrganisations)
                .orElseThrow(() -> new NotFound(call.round()));
    }

    /// What the actor's organisation answered so far.
    Optional<PartnerAnswer> own(Actor.Person actor, Ref round) {
        return db.sql(ROWS + " where p.round = :round and p.organisation = :organisation")
                .param("round", round.value())
                .param("organisation", actor.organisation())
                .query(this::row)
                .optional();
    }

    /// What partners answered to a round that is no longer open, for those who run it.
    List<PartnerAnswer> of(Actor actor, Ref round) {
        return db.sql(ROWS + " where p.round = :round order by lower(coalesce(o.name, p.organisation))")
                .param("round", round.value())
                .query(this::row)
                .list();
    }

    private PartnerAnswer row(ResultSet row, int number) throws SQLException {
        return new PartnerAnswer(
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getInt("version"),
                new GivenAnswer(
                        json.readValue(row.getString("choices"), CHOICES),
                        json.readValue(row.getString("remarks"), REMARKS),
                        "en"),
                row.getString("answered_by_name"),
                row.getObject("answered_on", LocalDate.class));
    }

    /// Keeps the answer of the actor's organisation, or what it says instead.
    ///
    /// @param version of the answer that is changed; 0 for the first one
    @Transactional
    public Saved<PartnerCall> save(Actor.Person actor, PartnerCall call, int version, GivenAnswer answer) {
        int rows = db.sql(version == 0 ? """
                                insert into consultation.partner_answer (round, organisation, choices, remarks, answered_by_name, answered_on)
                                select :round, :organisation, cast(:choices as jsonb), cast(:remarks as jsonb), :name, :today where :version = 0
                                on conflict do nothing
                                """ : """
                                update consultation.partner_answer
                                   set choices = cast(:choices as jsonb), remarks = cast(:remarks as jsonb), answered_by_name = :name,
                                       answered_on = :today, version = version + 1
                                 where round = :round and organisation = :organisation and version = :version
                                """)
                .param("round", call.round().value())
                .param("organisation", actor.organisation())
                .param("choices", json.writeValueAsString(answer.choices()))
                .param("remarks", json.writeValueAsString(answer.remarks()))
                .param("name", actor.name())
                .param("today", LocalDate.now(clock))
                .param("version", version)
                .update();
        if (rows == 0) {
            return Saved.stale(call);
        }
        audit.changed(actor, "answer_for_organisation", call.round().value(), version + 1L, List.of("answer"));
        return Saved.done();
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!PartnerCall.speaks(actor)) {
            return List.of();
        }
        return open(actor).stream()
                .filter(call -> !call.answered())
                .map(call -> new Task(
                        "Answer “%s” for your organisation".formatted(call.title()),
                        "Partners are asked as organisations",
                        call.path(),
                        call.closesOn()))
                .toList();
    }
}

package waymark.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The list of duties, and whom each of them binds.
@Repository
@Transactional(readOnly = true)
class Duties {

    private static final String ROWS = """
            select d.code, d.version, d.short as brief, d.title, d.law, d.wording, d.source, d.unchecked, d.matrix, d.strand,
                   d.from_date, d.to_date, d.confirmed_on, d.confirmed_by_name
              from assurance.duty d
            """;

    /// Whom a duty binds.
    ///
    /// @param whom a kind of organisation, words in a name, or one organisation
    /// @param single true where it is for one organisation
    /// @param toDate its last day, null where none is set
    record Rule(
            UUID id,
            String duty,
            String whom,
            boolean single,
            Effect effect,
            String why,
            @Nullable LocalDate toDate) {}

    /// Those whom a duty reaches in the same way.
    record Reach(Effect effect, String why, String whom) {}

    /// The rules in as few lines as say it, who is bound first.
    static List<Reach> reaches(List<Rule> rules) {
        record Way(Effect effect, String why) {}
        var ways = new LinkedHashMap<Way, List<String>>();
        rules.stream()
                .sorted(Comparator.comparing(Rule::effect))
                .forEach(rule -> ways.computeIfAbsent(new Way(rule.effect(), rule.why()), _ -> new ArrayList<>())
                        .add(rule.whom()));
        return ways.entrySet().stream()
                .map(each -> new Reach(each.getKey().effect(), each.getKey().why(), String.join(", ", each.getValue())))
                .toList();
    }

    /// A rule for one organisation.
    record Single(Organisation organisation, Effect effect, String why) {}

    private final JdbcClient db;
    private final Audit audit;

    Duties(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    List<Duty> all() {
        return db.sql(ROWS + " order by d.position")
                .query(RecordMapper.of(Duty.class))
                .list();
    }

    /// @throws NotFound where there is none
    Duty get(String code) {
        return db.sql(ROWS + " where d.code = :code")
                .param("code", code)
                .query(RecordMapper.of(Duty.class))
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// The rules of all duties that count on a day.
    List<Rule> rules(LocalDate on) {
        return db.sql("""
                select b.id, b.duty, coalesce(k.name, o.name, b.name, b.organisation) as whom, b.organisation is not null as single,
                       b.effect, b.why, b.to_date
                  from assurance.binding b
                  left join assurance.kind k on k.code = b.kind
                  left join directory_open.organisation o on o.code = b.organisation
                 where coalesce(b.from_date <= :on, true) and coalesce(b.to_date >= :on, true)
                 order by b.duty, b.effect, k.position nulls last, whom
                """).param("on", on).query(RecordMapper.of(Rule.class)).list();
    }

    /// Says for one organisation whether the duty binds it, from a day on; the narrower rule counts.
    @Transactional
    void bind(Actor actor, Duty duty, Single rule, LocalDate on) {
        db.sql("""
                insert into assurance.binding (duty, organisation, effect, why, from_date)
                values (:duty, :organisation, :effect, :why, :on)
                """)
                .paramSource(RecordParameters.none()
                        .with("duty", duty.code())
                        .with("organisation", rule.organisation().code())
                        .with("effect", rule.effect())
                        .with("why", rule.why())
                        .with("on", on))
                .update();
        audit.changed(actor, "bind_organisation", duty.code(), 0, List.of());
    }

    /// Ends a rule for one organisation: the day is its last.
    ///
    /// @throws NotFound where the duty has no such rule
    @Transactional
    void end(Actor actor, Duty duty, UUID rule, LocalDate on) {
        int rows = db.sql("""
                update assurance.binding set to_date = :on
                 where id = :id and duty = :duty and organisation is not null and coalesce(to_date >= :on, true)
                """)
                .param("on", on)
                .param("id", rule)
                .param("duty", duty.code())
                .update();
        if (rows == 0) {
            throw new NotFound(rule);
        }
        audit.changed(actor, "end_binding", duty.code(), 0, List.of());
    }

    @Transactional
    Saved<Duty> save(Actor actor, int version, DutyEvent event) {
        var before = event.before();
        var parameters = RecordParameters.none().by(actor).with("code", before.code());
        var set = switch (event) {
            case DutyEvent.Reworded reworded -> {
                var words = reworded.wording();
                parameters
                        .with("title", words.title())
                        .with("wording", words.wording())
                        .with("source", words.source())
                        .with("unchecked", words.unchecked())
                        .with("fromDate", words.fromDate())
                        .with("toDate", words.toDate());
                yield """
                        title = :title, wording = :wording, source = :source, unchecked = :unchecked,
                        from_date = cast(:fromDate as date), to_date = cast(:toDate as date), confirmed_on = null,
                        confirmed_by = null, confirmed_by_name = ''
                        """;
            }
            case DutyEvent.Confirmed confirmed -> {
                parameters.with("on", confirmed.on());
                yield "confirmed_on = :on, confirmed_by = :actor, confirmed_by_name = :actorName";
            }
        };
        int rows = db.sql("update assurance.duty set version = version + 1, " + set
                        + " where code = :code and version = :version")
                .paramSource(parameters.with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(before.code()));
        }
        audit.changed(
                actor,
                event instanceof DutyEvent.Confirmed ? "confirm_duty" : "change_duty",
                before.code(),
                version + 1L,
                List.of());
        return Saved.done();
    }
}

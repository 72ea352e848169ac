package waymark.cases.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.rules.AppliesTo;
import waymark.cases.rules.ClockKind;
import waymark.cases.rules.ClockRule;
import waymark.cases.rules.ClockRules;
import waymark.cases.rules.ClockUnit;
import waymark.cases.rules.NrmPoint;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.Choice;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The laws, and the lists and clocks that follow from them.
@Repository
@Transactional(readOnly = true)
public class LawBook {

    private static final String LAWS = """
            select ref, version, act, section, effect, status, from_day, until_day, source, checked_by, checked_on
              from cases.law
            """;

    private static final String ITEMS = """
            select i.id, i.version, i.law, l.act, upper(i.list) as list, i.words,
                   greatest(i.from_day, l.from_day) as from_day, least(i.until_day, l.until_day) as until_day, l.checked_on is not null as checked
              from cases.law_item i
              join cases.law l on l.ref = i.law
            """;

    private final JdbcClient db;
    private final Audit audit;

    LawBook(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// The clocks, all versions.
    public ClockRules clocks() {
        return new ClockRules(rows().stream().map(ClockRow::rule).toList());
    }

    /// What is in a list on that day, in the order of the laws.
    public List<LawItem> items(LawList list, LocalDate day) {
        return items().stream()
                .filter(item -> item.list() == list && item.holdsOn(day))
                .toList();
    }

    /// The laws to choose from.
    List<Choice> choices() {
        return Choice.from(laws(), law -> law.ref().value(), Law::title);
    }

    List<LawItem> items() {
        return db.sql(ITEMS + " order by i.list, i.law, i.words")
                .query(RecordMapper.of(LawItem.class))
                .list();
    }

    List<Law> laws() {
        return db.sql(LAWS + " order by act, section, ref")
                .query(RecordMapper.of(Law.class))
                .list();
    }

    /// @throws NotFound where there is none
    Law law(Ref ref) {
        return db.sql(LAWS + " where ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Law.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    List<ClockRow> rows() {
        return db.sql("""
                select id, version, code, name, kind, length, unit, applies_to, starts, stops, warnings, from_day, until_day,
                       coalesce(law, '') as law, note, source, checked_by, checked_on
                  from cases.clock_rule
                 order by name, code, from_day desc nulls last
                """).query((row, _) -> row(row)).list();
    }

    private static ClockRow row(ResultSet row) throws SQLException {
        return new ClockRow(
                new ClockRule(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getObject("length", Integer.class),
                        ClockUnit.valueOf(row.getString("unit")),
                        AppliesTo.valueOf(row.getString("applies_to")),
                        points(row, "starts"),
                        points(row, "stops"),
                        List.of((Integer[]) row.getArray("warnings").getArray()),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("note"),
                        row.getString("source"),
                        row.getString("checked_by"),
                        row.getObject("checked_on", LocalDate.class)),
                row.getInt("version"),
                row.getString("law"));
    }

    private static List<NrmPoint> points(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(NrmPoint::valueOf)
                .toList();
    }

    /// Adds a law.
    @Transactional(label = IdempotencyKey.NOT_YET)
    Ref add(Actor actor, Law.Words words) {
        var ref = Ref.numbered(
                "LW",
                db.sql("select nextval('cases.law_number')").query(Long.class).single());
        db.sql("""
                insert into cases.law (ref, act, section, effect, status, from_day, until_day, source, checked_by, checked_on)
                values (:ref, :act, :section, :effect, :code, :fromDay, :untilDay, :source, :checkedBy, :checkedOn)
                """)
                .paramSource(RecordParameters.of(words)
                        .with("ref", ref)
                        .with("code", words.status().code()))
                .update();
        audit.changed(actor, "add_law", ref.value(), 1, List.of());
        return ref;
    }

    /// Changes a law, or says who has checked it.
    @Transactional
    Saved<Law> change(Actor actor, Law before, int version, Law.Words words) {
        int changed = db.sql("""
                update cases.law
                   set act = :act, section = :section, effect = :effect, status = :code, from_day = :fromDay,
                       until_day = :untilDay, source = :source, checked_by = :checkedBy, checked_on = :checkedOn,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(words)
                        .with("ref", before.ref())
                        .with("version", version)
                        .with("code", words.status().code()))
                .update();
        if (changed == 0) {
            return Saved.stale(law(before.ref()));
        }
        var was = new Law.Words(
                before.act(),
                before.section(),
                before.effect(),
                before.standing(),
                before.fromDay(),
                before.untilDay(),
                before.source(),
                before.checkedBy(),
                before.checkedOn());
        audit.changed(actor, "change_law", before.ref().value(), version + 1L, FieldChanges.between(was, words));
        return Saved.done();
    }

    /// Adds an entry to a list.
    @Transactional
    public void add(
            Actor actor, String law, LawList list, String words, @Nullable LocalDate from, @Nullable LocalDate until) {
        db.sql("""
                insert into cases.law_item (id, law, list, words, from_day, until_day)
                values (:id, :law, lower(:list), :words, :from, :until)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("law", law)
                        .with("list", list)
                        .with("words", words)
                        .with("from", from)
                        .with("until", until))
                .update();
        audit.changed(actor, "add_law_item", law, 0, List.of(list.name()));
    }

    /// Adds a clock, or another version of one: the version before it ends the day before.
    @Transactional
    void add(Actor actor, NewClock clock) {
        db.sql("""
                update cases.clock_rule set until_day = :before, version = version + 1
                 where code = :code and until_day is null and (from_day is null or from_day <= :before)
                """)
                .param("code", clock.code())
                .param(
                        "before",
                        clock.fromDay() == null ? null : clock.fromDay().minusDays(1))
                .update();
        db.sql("""
                insert into cases.clock_rule (id, code, name, kind, length, unit, applies_to, starts, stops, warnings, from_day,
                                              law, note, source)
                values (:id, :code, :name, :kind, :length, :unit, :appliesTo, :starts, :stops, cast(:days as int[]), :fromDay,
                        nullif(:law, ''), :note, :source)
                """)
                .paramSource(
                        RecordParameters.of(clock).with("id", UUID.randomUUID()).with("days", clock.warnings()))
                .update();
        audit.changed(actor, "add_clock", clock.code(), 0, List.of());
    }

    /// Says who has checked a version of a clock.
    @Transactional
    Saved<ClockRow> check(Actor actor, ClockRow row, int version, String by, LocalDate on) {
        int changed = db.sql("""
                update cases.clock_rule set checked_by = :by, checked_on = :on, version = version + 1
                 where id = :id and version = :version
                """)
                .param("by", by)
                .param("on", on)
                .param("id", row.rule().id())
                .param("version", version)
                .update();
        if (changed == 0) {
            return Saved.stale(rows().stream()
                    .filter(other ->
                            Objects.equals(other.rule().id(), row.rule().id()))
                    .findFirst()
                    .orElse(row));
        }
        audit.changed(actor, "check_clock", row.rule().code(), version + 1L, List.of("checkedBy", "checkedOn"));
        return Saved.done();
    }
}

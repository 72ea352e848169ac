package waymark.intelligence.reports;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What officers of a unit do with its reports. The handling of a report and its conditions are written with the
/// report, in one transaction: there is no moment without.
@Repository
@Transactional(readOnly = true)
public class ReportChanges {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// An entry of the history, for the officers of the unit.
    private record Entry(String headline, String text) {}

    /// A report that was made.
    public record Made(UUID id, Ref ref) {}

    /// What somebody was given, and whether they could still read it.
    private record Recalled(UUID person, boolean live) {}

    private final JdbcClient db;
    private final History history;
    private final ReviewRules rules;
    private final NoticeApi notices;
    private final OfficerUnits officers;
    private final Clock clock;

    ReportChanges(
            JdbcClient db, History history, ReviewRules rules, NoticeApi notices, OfficerUnits officers, Clock clock) {
        this.db = db;
        this.history = history;
        this.rules = rules;
        this.notices = notices;
        this.officers = officers;
        this.clock = clock;
    }

    /// A graded draft with its items and its handling. Nobody outside the unit sees it before it is sanitised.
    @Transactional
    public Made draft(Actor.Person actor, String unit, ReportHead head, List<ItemForm> items, HandlingForm handling) {
        var id = UUID.randomUUID();
        var ref = RefGenerator.next("IR", RANDOM);
        var today = LocalDate.now(clock);
        db.sql("""
                insert into intelligence.report (id, ref, unit, about, area, handling, marking, regime, priority, seen_from, seen_to,
                                                 graded_on, review_group, review_on)
                values (:id, :ref, :unit, :about, :area, :handling, :marking, :regime, :priority, :seenFrom, :seenTo, :today,
                        :reviewGroup, :reviewOn)
                """)
                .paramSource(RecordParameters.of(handling, head)
                        .with("id", id)
                        .with("ref", ref)
                        .with("unit", unit)
                        .with("today", today)
                        .with("reviewOn", rules.next(head.reviewGroup(), today, false)))
                .update();
        condition(actor, id, unit, handling);
        items(id, items);
        append(
                actor,
                id,
                ref,
                1,
                "grade_intelligence_report",
                List.of(),
                "Graded",
                handling.handling().label());
        return new Made(id, ref);
    }

    /// Rewrites a draft: items, grades, what it says about itself, and its handling. False where somebody was first.
    ///
    /// @param current true where it is sanitised: from now on it is read as its handling allows
    @Transactional
    public boolean rewrite(
            Actor.Person actor,
            Report report,
            int version,
            ReportHead head,
            List<ItemForm> items,
            HandlingForm handling,
            boolean current) {
        int rows = db.sql("""
                update intelligence.report
                   set about = :about, area = :area, handling = :handling, marking = :marking, regime = :regime, priority = :priority,
                       seen_from = :seenFrom, seen_to = :seenTo, review_group = :reviewGroup, review_on = :reviewOn,
                       version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """)
                .paramSource(RecordParameters.of(handling, head)
                        .with("id", report.id())
                        .with("version", version)
                        .with("reviewOn", rules.next(head.reviewGroup(), report.gradedOn(), false)))
                .update();
        if (rows > 0) {
            db.sql("delete from intelligence.report_item where report = :report")
                    .param("report", report.id())
                    .update();
            items(report.id(), items);
            endConditions(report.id());
            condition(actor, report.id(), report.unit(), handling);
            append(
                    actor,
                    report.id(),
                    report.ref(),
                    version + 1,
                    "sanitise_intelligence_report",
                    List.of("items", "handling"),
                    "Sanitised",
                    "");
            if (current) {
                publish(actor, report, version + 1);
            }
        }
        return rows > 0;
    }

    private void publish(Actor.Person actor, Report report, int version) {
        db.sql("""
                update intelligence.report set state = 'CURRENT', sanitised_on = :today, version = version + 1 where id = :id
                """)
                .param("id", report.id())
                .param("today", LocalDate.now(clock))
                .update();
        append(
                actor,
                report.id(),
                report.ref(),
                version + 1,
                "publish_intelligence_report",
                List.of("state"),
                "Sanitised by the check list and made current",
                "");
    }

    /// Other handling from now on: conditions of before end in the same transaction, and new ones begin. False where
    /// somebody was first.
    @Transactional
    public boolean handle(Actor.Person actor, Report report, int version, HandlingForm handling, String reason) {
        int rows = db.sql("""
                update intelligence.report set handling = :handling, version = version + 1
                 where id = :id and version = :version and state <> 'WITHDRAWN'
                """)
                .paramSource(
                        RecordParameters.of(handling).with("id", report.id()).with("version", version))
                .update();
        if (rows > 0) {
            endConditions(report.id());
            condition(actor, report.id(), report.unit(), handling);
            append(
                    actor,
                    report.id(),
                    report.ref(),
                    version + 1,
                    "change_intelligence_handling",
                    List.of("handling"),
                    handling.handling().label(),
                    reason);
        }
        return rows > 0;
    }

    /// It is shown to nobody outside its unit any more; what was given out is recalled, and whoever could
    /// read it is told. False where somebody was first.
    @Transactional
    public boolean withdraw(Actor.Person actor, Report report, int version, String reason) {
        int rows =
                db.sql("""
                update intelligence.report set state = 'WITHDRAWN', version = version + 1
                 where id = :id and version = :version and state = 'CURRENT'
                """).param("id", report.id()).param("version", version).update();
        if (rows > 0) {
            var units = endConditions(report.id());
            var recalled = db.sql("""
                    update intelligence.dissemination set recalled_at = now(), version = version + 1
                     where report = :report and recalled_at is null
                     returning person, until_at > now() as live
                    """)
                    .param("report", report.id())
                    .query(RecordMapper.of(Recalled.class))
                    .list();
            append(
                    actor,
                    report.id(),
                    report.ref(),
                    version + 1,
                    "withdraw_intelligence_report",
                    List.of("state"),
                    "Withdrawn",
                    reason);
            tookBack(
                    actor,
                    report,
                    recalled.stream()
                            .filter(Recalled::live)
                            .map(Recalled::person)
                            .toList());
            notices.tell(
                    actor,
                    officers.officersElsewhere(
                            report.unit(), unit -> report.handling() == HandlingCode.P || units.contains(unit)),
                    "The intelligence report %s of %s was withdrawn. Do not rely on it; ask them what to do"
                            .formatted(report.ref(), report.unitName()),
                    "/intelligence");
        }
        return rows > 0;
    }

    /// Whoever was given it may have acted on it, and hears that it was taken back. Without its reference: it
    /// does not exist for them any more.
    void tookBack(Actor actor, Report report, Collection<UUID> people) {
        notices.withdraw("/intelligence/received/" + report.ref(), people);
        notices.tell(
                actor,
                people,
                "An intelligence unit took back what it gave you to read. Do not rely on it; ask them what to do",
                "/intelligence/received");
    }

    private void items(UUID report, List<ItemForm> items) {
        int position = 0;
        for (var item : items) {
            db.sql("""
                    insert into intelligence.report_item (id, report, position, text, source_evaluation, information_assessment)
                    values (:id, :report, :position, :text, :source, :information)
                    """)
                    .param("id", ItemForm.key())
                    .param("report", report)
                    .param("position", ++position)
                    .param("text", item.text())
                    .param("source", item.source().code())
                    .param("information", item.information().code())
                    .update();
        }
    }

    private void condition(Actor.Person actor, UUID report, String unit, HandlingForm handling) {
        for (var organisation : handling.organisations()) {
            db.sql("""
                    insert into intelligence.handling_condition (id, report, unit, organisation, purposes, may_export, may_link,
                                                                 instruction, from_at, until_at, set_by, set_by_name)
                    values (:id, :report, :unit, :organisation, :purposes, :mayExport, :mayLink, :instruction, now(), :untilAt,
                            :actor, :actorName)
                    """)
                    .paramSource(RecordParameters.of(handling)
                            .by(actor)
                            .with("id", UUID.randomUUID())
                            .with("report", report)
                            .with("unit", unit)
                            .with("organisation", organisation)
                            .with(
                                    "purposes",
                                    handling.purposes().stream().map(Enum::name).toList())
                            .with("untilAt", handling.untilAt()))
                    .update();
        }
    }

    /// Answers the units that could read it by one of them until now.
    private Set<String> endConditions(UUID report) {
        record Ended(String organisation, boolean live) {}
        return db.sql("""
                update intelligence.handling_condition set ended_at = now(), version = version + 1
                 where report = :report and ended_at is null
                 returning organisation, from_at <= now() and until_at > now() as live
                """).param("report", report).query(RecordMapper.of(Ended.class)).list().stream()
                .filter(Ended::live)
                .map(Ended::organisation)
                .collect(Collectors.toSet());
    }

    /// Writes an entry of the history and of the audit log, in the transaction of the change.
    public void append(
            Actor actor,
            UUID report,
            Ref ref,
            int version,
            String act,
            List<String> fields,
            String headline,
            String text) {
        history.append(
                actor,
                History.Change.of(act, ref, version, fields),
                """
                insert into intelligence.report_event (report, version, at, actor, actor_name, event)
                values (:report, :version, :at, :actor, :actorName, :event::jsonb)
                """,
                new Entry(headline, text),
                RecordParameters.none().with("report", report));
    }

    /// What happened to a report, for officers of its unit; empty for all others.
    public List<TimelineEntry> timeline(UUID report) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, event->>'headline' as headline, event->>'text' as words
                  from intelligence.report_event where report = :report order by at desc, id limit 100
                """, RecordParameters.none().with("report", report));
    }
}

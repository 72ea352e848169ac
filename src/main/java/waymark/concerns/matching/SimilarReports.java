package waymark.concerns.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.concerns.intake.Report;
import waymark.concerns.keys.DeskKeys;
import waymark.concerns.matching.Cluster.Member;
import waymark.concerns.matching.Cluster.Said;
import waymark.concerns.matching.Cluster.Traced;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.TelephoneNumber;
import waymark.web.sql.RecordMapper;

/// Finds reports that could be about the same, among the opened reports of the reader's own desks. What they
/// have in common is not stored: it is computed for each page, and nothing else of the other reports is
/// shown.
@Repository
@Transactional(readOnly = true)
class SimilarReports {

    /// How many of the newest reports are compared; each has to be decrypted.
    static final int COMPARED = 1_000;

    private record Verdict(SimilarReport.Verdict verdict, String by, int version) {}

    private final JdbcClient db;
    private final Audit audit;
    private final DeskKeys keys;
    private final HelpLines lines;
    private final Clock clock;

    SimilarReports(JdbcClient db, Audit audit, DeskKeys keys, HelpLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
        this.db = db;
        this.audit = audit;
        this.keys = keys;
    }

    /// Those with something in common or a verdict; undecided ones first.
    List<SimilarReport> to(Actor actor, Cover cover, Report says) {
        var verdicts = verdicts(cover);
        var everybodys = everybodys(actor);
        var traces = Similarity.traces(says, everybodys);
        return opened((member, other) -> {
                    var verdict = verdicts.get(member.id());
                    return new SimilarReport(
                            member.id(),
                            member.ref(),
                            Similarity.reasons(traces, Similarity.traces(other, everybodys)),
                            verdict == null ? null : verdict.verdict(),
                            verdict == null ? "" : verdict.by(),
                            verdict == null ? 0 : verdict.version());
                })
                .stream()
                .filter(one -> !one.id().equals(cover.id()))
                .filter(one -> one.verdict() != null || !one.reasons().isEmpty())
                .sorted(Comparator.comparing(one -> one.verdict() != null))
                .toList();
    }

    /// The clusters among the reader's reports, after recording that they look.
    @Transactional
    public List<Cluster> clusters(Actor actor) {
        audit.looked(actor, "view_report_clusters", "reports");
        var everybodys = everybodys(actor);
        return Clusters.of(opened((member, says) -> new Traced(member, Similarity.traces(says, everybodys))), said());
    }

    private Set<String> everybodys(Actor actor) {
        return lines.on(actor, LocalDate.now(clock)).stream()
                .flatMap(line -> TelephoneNumber.read(line.number()).stream())
                .map(TelephoneNumber::dials)
                .collect(Collectors.toSet());
    }

    /// The newest reports, each decrypted, reduced to its match keys and forgotten.
    private <T> List<T> opened(BiFunction<Member, Report, T> look) {
        return db.sql("""
                select r.id, r.ref, r.received, coalesce(a.name, '') as area, r.state = 'closed' as closed,
                       r.opened_by_name as holder, r.report
                  from concerns.report r
                  left join directory_open.area a on a.code = r.area
                 where r.state <> 'waiting' order by r.received desc, r.ref limit :most
                """)
                .param("most", COMPARED)
                .query((row, number) -> look.apply(
                        RecordMapper.read(row, Member.class),
                        keys.report(row.getObject("id", UUID.class), row.getBytes("report"))))
                .list();
    }

    private List<Said> said() {
        return db.sql("""
                select first as one, second as other, verdict, decided_by_name as by
                  from concerns.report_pair order by first, second
                """).query(RecordMapper.of(Said.class)).list();
    }

    private Map<UUID, Verdict> verdicts(Cover cover) {
        var verdicts = new HashMap<UUID, Verdict>();
        db.sql("""
                select first, second, verdict, decided_by_name as by, version from concerns.report_pair
                 where first = :id or second = :id
                """).param("id", cover.id()).query(row -> {
            var first = row.getObject("first", UUID.class);
            verdicts.put(
                    first.equals(cover.id()) ? row.getObject("second", UUID.class) : first,
                    RecordMapper.read(row, Verdict.class));
        });
        return verdicts;
    }

    /// False if somebody decided first.
    @Transactional
    public boolean decide(
            Actor actor, Cover cover, SimilarReport other, SimilarReport.Verdict verdict, Holder who, Instant now) {
        boolean before = cover.id().toString().compareTo(other.id().toString()) < 0;
        var first = before ? cover.id() : other.id();
        var second = before ? other.id() : cover.id();
        int changed = other.version() == 0
                ? inserted(first, second, verdict, who, now)
                : db.sql("""
                        update concerns.report_pair
                           set verdict = :verdict, decided_by = :who, decided_by_name = :name, decided_at = :at, version = version + 1
                         where first = :first and second = :second and version = :version
                        """)
                        .param("verdict", verdict.name())
                        .param("who", who.id())
                        .param("name", who.name())
                        .param("at", Timestamp.from(now))
                        .param("first", first)
                        .param("second", second)
                        .param("version", other.version())
                        .update();
        if (changed == 1) {
            audit.changed(actor, "compare_reports", cover.ref().value(), cover.version(), List.of("verdict"));
            audit.changed(actor, "compare_reports", other.ref().value(), other.version() + 1, List.of("verdict"));
        }
        return changed == 1;
    }

    private int inserted(UUID first, UUID second, SimilarReport.Verdict verdict, Holder who, Instant now) {
        return db.sql("""
                insert into concerns.report_pair (first, second, verdict, decided_by, decided_by_name, decided_at)
                select :first, :second, :verdict, :who, :name, :at
                 where not exists (select from concerns.report_pair where first = :first and second = :second)
                """)
                .param("first", first)
                .param("second", second)
                .param("verdict", verdict.name())
                .param("who", who.id())
                .param("name", who.name())
                .param("at", Timestamp.from(now))
                .update();
    }
}

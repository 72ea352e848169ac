package waymark.analysis.overlap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Runs of a comparison: proposed by one, agreed to by somebody of each organisation, done by a job,
/// judged by both sides.
@Repository
@Transactional(readOnly = true)
class OverlapRuns {

    private static final String WITHIN = "Comparison of lists";

    /// What one organisation sees of a pair.
    ///
    /// @param other the organisation of the other row
    /// @param number of the reader's own row
    record Side(UUID pair, int version, String other, int number, List<String> alike, String judgement) {

        boolean judged() {
            return !judgement.isEmpty();
        }
    }

    private record Current(UUID id, String organisation) {}

    private final JdbcClient db;
    private final OverlapProjects projects;
    private final OverlapSettingRows settings;
    private final RunAsSystem asSystem;
    private final JsonMapper json;
    private final Clock clock;

    OverlapRuns(
            JdbcClient db,
            OverlapProjects projects,
            OverlapSettingRows settings,
            RunAsSystem asSystem,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.projects = projects;
        this.settings = settings;
        this.asSystem = asSystem;
        this.json = json;
        this.clock = clock;
    }

    /// The newest first.
    List<OverlapRun> of(OverlapProject project) {
        return db.sql("""
                select r.id, r.number, r.version, r.state, r.proposed_by_name, r.proposed_at, r.done_at, r.counted_at, r.failure,
                       r.answer::text as answer,
                       (select coalesce(jsonb_agg(jsonb_build_object('person', a.person, 'name', a.person_name,
                                                                     'organisation', a.organisation, 'at', a.at) order by a.at), '[]')
                          from analysis.overlap_approval a where a.run = r.id)::text as agreed
                  from analysis.overlap_run r where r.project = :project order by r.number desc
                """)
                .param("project", project.id())
                .query((row, _) -> run(row))
                .list();
    }

    private OverlapRun run(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new OverlapRun(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getInt("version"),
                row.getString("state"),
                row.getString("proposed_by_name"),
                row.getTimestamp("proposed_at").toInstant(),
                instant(row, "done_at"),
                instant(row, "counted_at"),
                row.getString("failure"),
                json.readValue(row.getString("agreed"), new TypeReference<List<OverlapRun.Approval>>() {}),
                answer == null ? null : json.readValue(answer, OverlapAnswer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /// Proposes to compare the lists that are in, and agrees for the proposer's organisation.
    @Transactional
    Ruling<Integer> propose(Actor.Person actor, OverlapProject project, String organisation) {
        var rules = settings.on(actor, LocalDate.now(clock));
        var busy = project.organisations().stream()
                .filter(one -> runs(one) >= rules.runs())
                .toList();
        if (!busy.isEmpty())
            return Ruling.refused(
                    "",
                    "%s took part in %d runs within 30 days, and takes part in no more. Runs are few so that nobody asks again and again about somebody"
                            .formatted(
                                    String.join(
                                            " and ",
                                            busy.stream().map(projects::name).toList()),
                                    rules.runs()));
        return asSystem.<Ruling<UUID>>get(WITHIN, _ -> begin(actor, project)).then(run -> {
            agree(actor, project, run, organisation);
            return Ruling.agreed(1);
        });
    }

    private Ruling<UUID> begin(Actor.Person actor, OverlapProject project) {
        var lists = db.sql("""
                select l.id, l.organisation from analysis.overlap_list l
                 where l.project = :project and l.state = 'CURRENT' order by l.organisation
                """)
                .param("project", project.id())
                .query(RecordMapper.of(Current.class))
                .list();
        if (lists.size() < project.organisations().size()) {
            return Ruling.refused("", "A list of each organisation has to be in first");
        }
        var id = UUID.randomUUID();
        int added = db.sql("""
                insert into analysis.overlap_run (id, project, number, lists, organisations, proposed_by, proposed_by_name, proposed_at)
                select :id, :project, coalesce(max(number), 0) + 1, cast(:lists as uuid[]), :organisations, :actor, :actorName, :now
                  from analysis.overlap_run where project = :project
                having count(*) filter (where state in ('PROPOSED', 'APPROVED')) = 0
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("project", project.id())
                        .with("lists", lists.stream().map(Current::id).toList())
                        .with(
                                "organisations",
                                lists.stream().map(Current::organisation).toList())
                        .with("now", clock.instant()))
                .update();
        return added == 0 ? Ruling.refused("", "A run waits already") : Ruling.agreed(id);
    }

    private long runs(String organisation) {
        return asSystem.get(
                WITHIN,
                _ -> db.sql("""
                select count(*) from analysis.overlap_run
                 where :organisation = any (organisations) and state in ('APPROVED', 'DONE') and proposed_at > :since
                """)
                        .param("organisation", organisation)
                        .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                        .query(Long.class)
                        .single());
    }

    /// Agrees for an organisation; with the last one the run is approved. The database refuses a second
    /// time.
    @Transactional
    void agree(Actor.Person actor, OverlapProject project, UUID run, String organisation) {
        db.sql("""
                insert into analysis.overlap_approval (run, organisation, person, person_name, at)
                values (:run, :organisation, :actor, :actorName, :now)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("run", run)
                        .with("organisation", organisation)
                        .with("now", clock.instant()))
                .update();
        int approved = db.sql("""
                update analysis.overlap_run r set state = 'APPROVED', version = version + 1
                 where r.id = :run and r.state = 'PROPOSED'
                   and (select count(distinct a.organisation) from analysis.overlap_approval a where a.run = r.id)
                       = cardinality(r.organisations)
                """).param("run", run).update();
        projects.append(
                actor,
                project,
                "agree_overlap_run",
                0,
                approved == 0
                        ? "A run was agreed to for " + projects.name(organisation)
                        : "The last organisation agreed to a run");
        if (approved == 0) {
            projects.tell(actor, project, "A run of “%s” waits for your agreement".formatted(project.title()));
        }
    }

    /// Withdraws a run that was not done.
    @Transactional
    void withdraw(Actor.Person actor, OverlapProject project, UUID run) {
        db.sql("""
                update analysis.overlap_run set state = 'WITHDRAWN', version = version + 1
                 where id = :run and state in ('PROPOSED', 'APPROVED')
                """).param("run", run).update();
        projects.append(actor, project, "withdraw_overlap_run", 0, "A run was withdrawn");
    }

    /// The pairs of a run that the organisation judges, in an order that says nothing.
    List<Side> sides(UUID run, String organisation) {
        return db.sql("""
                select s.pair, s.version, coalesce(o.name, s.other) as other, s.number, s.alike, s.judgement
                  from analysis.overlap_side s left join directory_open.organisation o on o.code = s.other
                 where s.run = :run and s.organisation = :organisation order by s.pair
                """)
                .params(Map.of("run", run, "organisation", organisation))
                .query(RecordMapper.of(Side.class))
                .list();
    }

    /// Records what somebody says of their own side of pairs.
    @Transactional
    void judge(
            Actor.Person actor,
            OverlapProject project,
            UUID run,
            String organisation,
            Map<UUID, Judgement> judgements) {
        judgements.forEach((pair, judgement) -> db.sql("""
                update analysis.overlap_side
                   set judgement = :judgement, judged_by = :actor, judged_by_name = :actorName, judged_at = :now, version = version + 1
                 where run = :run and organisation = :organisation and pair = :pair
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("judgement", judgement)
                        .with("now", clock.instant())
                        .with("run", run)
                        .with("organisation", organisation)
                        .with("pair", pair))
                .update());
        projects.append(
                actor,
                project,
                "judge_overlap_pairs",
                0,
                "Pairs in doubt were judged for " + projects.name(organisation));
    }
}

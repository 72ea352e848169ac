package waymark.analysis.overlap;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.jobs.Job;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Does the runs that were approved, counts again once all pairs of a run were judged, and deletes what
/// is over. Always in its turn, however few there are: how long an answer takes says nothing of it.
@Repository
class OverlapWork {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Due(
            UUID id, UUID project, Ref ref, List<String> fields, List<String> organisations, boolean first) {}

    private record Kept(String organisation, String mark, byte @Nullable [] content) {}

    private record Side(UUID pair, OverlapComparison.Key key, String judgement) {}

    private record Over(Ref ref) {}

    private final JdbcClient db;
    private final OverlapProjects projects;
    private final OverlapDeletions deletions;
    private final JsonMapper json;
    private final Clock clock;

    OverlapWork(JdbcClient db, OverlapProjects projects, OverlapDeletions deletions, JsonMapper json, Clock clock) {
        this.db = db;
        this.projects = projects;
        this.deletions = deletions;
        this.json = json;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job listsCompared(OverlapWork work) {
            return Job.every(PAUSE, "Comparing encoded lists", work::compare);
        }

        @Bean
        Job comparisonsDeleted(OverlapWork work) {
            return Job.daily(LocalTime.of(3, 10), "Deleting comparisons of lists", work::delete);
        }
    }

    /// Everything that is due: runs that were approved, and those of which all pairs were judged since
    /// they were counted. One with some pairs judged waits, since a count after each would say what that
    /// pair was.
    @Transactional
    void compare(Actor system) {
        var due = db.sql("""
                select r.id, r.project, p.ref, p.fields, r.organisations, r.state = 'APPROVED' as first
                  from analysis.overlap_run r join analysis.overlap_project p on p.id = r.project
                 where p.state = 'OPEN'
                   and (r.state = 'APPROVED'
                     or (r.state = 'DONE'
                       and (select coalesce(bool_and(s.judgement <> '') and max(s.judged_at) > r.counted_at, false)
                              from analysis.overlap_side s where s.run = r.id)))
                 order by r.proposed_at
                """).query(RecordMapper.of(Due.class)).list();
        due.forEach(run -> compare(system, run));
    }

    private void compare(Actor system, Due run) {
        var kept = db.sql("""
                select l.organisation, l.key_mark as mark, e.content
                  from analysis.overlap_run r
                  join analysis.overlap_list l on l.id = any (r.lists)
                  left join analysis.overlap_encoding e on e.list = l.id
                 where r.id = :run order by array_position(r.lists, l.id)
                """)
                .param("run", run.id())
                .query((row, _) ->
                        new Kept(row.getString("organisation"), row.getString("mark"), row.getBytes("content")))
                .list();
        var lists = new ArrayList<EncodedList>();
        for (var one : kept) {
            if (one.content() != null)
                lists.add(EncodedList.kept(one.mark(), OverlapField.of(run.fields()), one.content()));
        }
        if (lists.size() < run.organisations().size()) {
            fail(system, run, "A list is not there any more");
        } else if (kept.stream().map(Kept::mark).distinct().count() > 1) {
            fail(
                    system,
                    run,
                    "The lists were encoded with different keys. Encode them again with the key of this comparison");
        } else {
            var sides = judged(run);
            var outcome = OverlapComparison.of(run.organisations(), lists, together(sides));
            keep(system, run, outcome);
        }
    }

    private void fail(Actor system, Due run, String why) {
        if (!run.first()) return;
        db.sql(
                        "update analysis.overlap_run set state = 'FAILED', failure = :why, version = version + 1 where id = :run")
                .params(Map.of("why", why, "run", run.id()))
                .update();
        projects.append(system, run.project(), run.ref(), "fail_overlap_run", 0, "A run was not possible: " + why);
    }

    private List<Side> judged(Due run) {
        return db.sql("""
                select s.pair, p.one, p.one_number, p.other, p.other_number, s.judgement
                  from analysis.overlap_side s join analysis.overlap_pair p on p.id = s.pair
                 where s.run = :run and s.judgement <> ''
                """).param("run", run.id()).query(OverlapWork::side).list();
    }

    private static Side side(ResultSet row, int number) throws SQLException {
        return new Side(
                row.getObject("pair", UUID.class),
                new OverlapComparison.Key(
                        row.getInt("one"), row.getInt("one_number"), row.getInt("other"), row.getInt("other_number")),
                row.getString("judgement"));
    }

    private static Map<OverlapComparison.Key, Judgement> together(List<Side> sides) {
        var together = new HashMap<OverlapComparison.Key, Judgement>();
        sides.forEach(side -> together.merge(side.key(), Judgement.valueOf(side.judgement()), Judgement::and));
        return together;
    }

    private void keep(Actor system, Due run, OverlapComparison.Outcome outcome) {
        db.sql("""
                update analysis.overlap_run
                   set state = 'DONE', done_at = coalesce(done_at, :now), counted_at = :now, answer = cast(:answer as jsonb),
                       missed = :missed, wrong = :wrong, version = version + 1
                 where id = :run
                """)
                .paramSource(RecordParameters.none()
                        .with("now", clock.instant())
                        .with("answer", json.writeValueAsString(outcome.answer()))
                        .with("missed", outcome.missed())
                        .with("wrong", outcome.wrong())
                        .with("run", run.id()))
                .update();
        db.sql("delete from analysis.overlap_cell where run = :run")
                .param("run", run.id())
                .update();
        for (int cell = 1; cell < outcome.cells().length; cell++) {
            db.sql("insert into analysis.overlap_cell (run, combination, people) values (:run, :cell, :people)")
                    .params(Map.of("run", run.id(), "cell", cell, "people", outcome.cells()[cell]))
                    .update();
        }
        if (run.first()) {
            var doubts = new ArrayList<>(outcome.doubts());
            Collections.shuffle(doubts, RANDOM);
            doubts.forEach(doubt -> ask(run, doubt));
        }
        projects.append(
                system,
                run.project(),
                run.ref(),
                run.first() ? "compare_overlap_lists" : "count_overlap_again",
                0,
                run.first() ? "The lists were compared" : "Counted again with what was judged");
    }

    private void ask(Due run, OverlapComparison.Doubt doubt) {
        var id = UUID.randomUUID();
        var key = doubt.key();
        db.sql("""
                insert into analysis.overlap_pair (id, run, one, one_number, other, other_number, probability)
                values (:id, :run, :one, :oneNumber, :other, :otherNumber, :probability)
                """)
                .paramSource(RecordParameters.of(key)
                        .with("id", id)
                        .with("run", run.id())
                        .with("probability", doubt.probability()))
                .update();
        side(run, id, key.one(), key.other(), key.oneNumber(), doubt.alike());
        side(run, id, key.other(), key.one(), key.otherNumber(), doubt.alike());
    }

    private void side(Due run, UUID pair, int mine, int theirs, int number, List<String> alike) {
        db.sql("""
                insert into analysis.overlap_side (pair, run, organisation, other, number, alike)
                values (:pair, :run, :organisation, :other, :number, :alike)
                """)
                .paramSource(RecordParameters.none()
                        .with("pair", pair)
                        .with("run", run.id())
                        .with("organisation", run.organisations().get(mine))
                        .with("other", run.organisations().get(theirs))
                        .with("number", number)
                        .with("alike", alike))
                .update();
    }

    /// Deletes every comparison whose day has come.
    @Transactional
    void delete(Actor system) {
        db.sql("select ref from analysis.overlap_project where state = 'OPEN' and delete_on <= :today")
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(Over.class))
                .list()
                .forEach(over -> deletions.delete(system, projects.get(over.ref()), "Its day of deletion has come"));
    }
}

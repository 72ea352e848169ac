package waymark.analysis.estimates;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.access.AccessApi;
import waymark.analysis.estimates.Estimate.State;
import waymark.analysis.overlap.OverlapTables;
import waymark.audit.Audit;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.PeopleApi;
import waymark.directory.RefGenerator;
import waymark.insight.estimation.Estimation;
import waymark.insight.estimation.OverlapTable;
import waymark.insight.estimation.Verdict;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The estimates that the reader prepares or reads second.
@Repository
@Transactional(readOnly = true)
class Estimates {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEEDS = 1_000_000_000;
    private static final String SYSTEM = "Who may read an estimate second";
    private static final TypeReference<List<EstimateAnswers.Pair>> PAIRS = new TypeReference<>() {};
    private static final String ROWS = """
            select e.ref, e.version, e.state, e.title, e.period_from, e.period_to, e.territory, e.definition, e.lists, e.one_period,
                   e.one_territory, e.one_definition, cast(e.pairs as text) as pairs, e.linkage, e.missed_links, e.false_links, e.seed,
                   e.replicates, e.least_overlap, e.publishable, e.progress, e.ran_at, cast(e.guarded as text) as guarded,
                   cast(e.result as text) as result, e.analyst, e.analyst_name, e.reader, e.reader_name, e.sent_back, e.agreed_on
              from analysis.estimate e
            """;

    private final JdbcClient db;
    private final History history;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final PeopleApi people;
    private final RunAsSystem asSystem;
    private final JsonMapper json;
    private final Clock clock;

    Estimates(
            JdbcClient db,
            History history,
            Audit audit,
            NoticeApi notices,
            AccessApi access,
            PeopleApi people,
            RunAsSystem asSystem,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.history = history;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.people = people;
        this.asSystem = asSystem;
        this.json = json;
        this.clock = clock;
    }

    /// Those that the reader prepares or reads second and that nobody agreed to yet.
    List<Estimate> open(Actor actor) {
        return db.sql(ROWS + " where e.state <> 'AGREED' order by e.period_to desc, e.ref")
                .query(this::row)
                .list();
    }

    /// Nothing where there is none, or none for this reader.
    Optional<Estimate> find(Actor actor, Ref ref) {
        return db.sql(ROWS + " where e.ref = :ref")
                .param("ref", ref.value())
                .query(this::row)
                .optional();
    }

    /// @throws NotFound where there is none, or none for this reader
    Estimate get(Actor actor, Ref ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    private Estimate row(ResultSet row, int number) throws SQLException {
        var ran = row.getTimestamp("ran_at");
        var guarded = row.getString("guarded");
        var result = row.getString("result");
        return new Estimate(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                new Estimate.Subject(
                        row.getString("title"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getString("territory"),
                        Estimate.Definition.valueOf(row.getString("definition"))),
                List.of((String[]) row.getArray("lists").getArray()),
                new EstimateAnswers(
                        row.getObject("one_period", Boolean.class),
                        row.getObject("one_territory", Boolean.class),
                        row.getObject("one_definition", Boolean.class),
                        json.readValue(row.getString("pairs"), PAIRS),
                        row.getString("linkage"),
                        row.getBigDecimal("missed_links"),
                        row.getBigDecimal("false_links")),
                row.getLong("seed"),
                row.getInt("replicates"),
                row.getInt("least_overlap"),
                row.getInt("publishable"),
                row.getInt("progress"),
                ran == null ? null : ran.toInstant(),
                guarded == null ? null : json.readValue(guarded, GuardedOverlap.class),
                result == null ? null : json.readValue(result, EstimateResult.class),
                row.getObject("analyst", UUID.class),
                row.getString("analyst_name"),
                row.getObject("reader", UUID.class),
                row.getString("reader_name"),
                row.getString("sent_back"),
                row.getObject("agreed_on", LocalDate.class));
    }

    /// The exact table, for the analyst who prepares the estimate and nobody else.
    Optional<OverlapTable> overlap(Actor actor, Estimate it) {
        return db.sql("select counts from analysis.estimate_overlap where estimate = :ref")
                .param("ref", it.ref().value())
                .query((row, _) -> table(it.lists(), row))
                .optional();
    }

    static OverlapTable table(List<String> lists, ResultSet row) throws SQLException {
        return new OverlapTable(
                lists,
                Arrays.stream((Integer[]) row.getArray("counts").getArray())
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    /// The reasons that say counts of the table, for the analyst.
    List<String> reasons(Actor actor, Estimate it) {
        return db.sql("select reasons from analysis.estimate_overlap where estimate = :ref")
                .param("ref", it.ref().value())
                .query((row, _) -> List.of((String[]) row.getArray("reasons").getArray()))
                .optional()
                .orElse(List.of());
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from analysis.estimate_event
                 where estimate = :object order by at desc, id
                """, RecordParameters.none().with("object", ref));
    }

    /// Other people who may read an estimate second, by name.
    List<Estimate.Candidate> candidates(Actor actor) {
        var holding = asSystem.get(SYSTEM, system -> access.holding(system, Permission.ANALYSE_FIGURES));
        return people.current(actor).stream()
                .filter(one -> holding.contains(one.id()) && !one.id().equals(actor.id()))
                .map(one -> new Estimate.Candidate(one.id(), one.name()))
                .toList();
    }

    /// Begins an estimate with its table.
    @Transactional
    public Ref begin(
            Actor.Person actor, Estimate.Subject subject, OverlapTable table, Estimate.@Nullable Candidate reader) {
        return begin(actor, subject, table, reader, Optional.empty());
    }

    /// The same, where the table is one of a comparison: what is known of its links is kept with it.
    @Transactional
    public Ref begin(
            Actor.Person actor,
            Estimate.Subject subject,
            OverlapTable table,
            Estimate.@Nullable Candidate reader,
            Optional<OverlapTables.Handed> handed) {
        var ref = RefGenerator.next("ES", RANDOM);
        db.sql("""
                insert into analysis.estimate (ref, title, period_from, period_to, territory, definition, lists, seed, replicates, least_overlap,
                    publishable, analyst, analyst_name, reader, reader_name, linkage, missed_links, false_links)
                values (:ref, :title, :periodFrom, :periodTo, :territory, :definition, :lists, :seed, :replicates, 20, 100, :actor, :actorName,
                    cast(:reader as uuid), :readerName, :linkage, cast(:missed as numeric), cast(:false as numeric))
                """)
                .paramSource(RecordParameters.of(subject)
                        .by(actor)
                        .with("ref", ref)
                        .with("lists", table.lists())
                        .with("seed", (long) RANDOM.nextInt(1, SEEDS))
                        .with("replicates", Estimation.USUAL_REPLICATES)
                        .with("reader", reader == null ? null : reader.id())
                        .with("readerName", reader == null ? "" : reader.name())
                        .with("linkage", handed.map(EstimateForm::linkage).orElse(""))
                        .with(
                                "missed",
                                handed.map(one -> EstimateForm.kept(one.missedLinks()))
                                        .orElse(null))
                        .with(
                                "false",
                                handed.map(one -> EstimateForm.kept(one.falseLinks()))
                                        .orElse(null)))
                .update();
        db.sql("insert into analysis.estimate_overlap (estimate, counts) values (:ref, :counts)")
                .param("ref", ref.value())
                .param("counts", boxed(table))
                .update();
        append(actor, "draft_estimate", ref, 1, List.of("added"), "Begun", "");
        return ref;
    }

    private static Integer[] boxed(OverlapTable table) {
        return Arrays.stream(table.counts()).boxed().toArray(Integer[]::new);
    }

    /// Changes what is estimated, and from which table; what was worked out no longer holds.
    @Transactional
    public Saved<Estimate> change(
            Actor actor,
            Estimate it,
            int version,
            Estimate.Subject subject,
            OverlapTable table,
            Estimate.@Nullable Candidate reader) {
        boolean same = table.lists().equals(it.lists());
        int rows = db.sql("""
                update analysis.estimate
                   set title = :title, period_from = :periodFrom, period_to = :periodTo, territory = :territory, definition = :definition,
                       lists = :lists, pairs = case when :same then pairs else '[]' end, reader = cast(:reader as uuid), reader_name = :readerName,
                       state = 'DRAFT', result = null, guarded = null, version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(subject)
                        .with("ref", it.ref())
                        .with("version", version)
                        .with("lists", table.lists())
                        .with("same", same)
                        .with("reader", reader == null ? null : reader.id())
                        .with("readerName", reader == null ? "" : reader.name()))
                .update();
        if (rows > 0) {
            db.sql("""
                    update analysis.estimate_overlap set counts = :counts, reasons = '{}', version = version + 1 where estimate = :ref
                    """)
                    .param("counts", boxed(table))
                    .param("ref", it.ref().value())
                    .update();
        }
        return saved(actor, it, version, rows, "change_estimate", "Changed", "");
    }

    /// Saves what the analyst says of the lists; what was worked out no longer holds.
    @Transactional
    public Saved<Estimate> answer(Actor actor, Estimate it, int version, EstimateAnswers answers) {
        int rows = db.sql("""
                update analysis.estimate
                   set one_period = :onePeriod, one_territory = :oneTerritory, one_definition = :oneDefinition, pairs = cast(:pairs as jsonb),
                       linkage = :linkage, missed_links = cast(:missed as numeric), false_links = cast(:false as numeric), state = 'DRAFT',
                       result = null, guarded = null, version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("onePeriod", answers.onePeriod())
                .param("oneTerritory", answers.oneTerritory())
                .param("oneDefinition", answers.oneDefinition())
                .param("pairs", json.writeValueAsString(answers.pairs()))
                .param("linkage", answers.linkage())
                .param("missed", answers.missedLinks())
                .param("false", answers.falseLinks())
                .param("ref", it.ref().value())
                .param("version", version)
                .update();
        return saved(actor, it, version, rows, "change_estimate", "Answered the questions about the lists", "");
    }

    /// Puts it into the queue, with the two numbers of people that hold today.
    @Transactional
    public Saved<Estimate> queue(Actor actor, Estimate it, int version, EstimateSettings settings) {
        int rows = db.sql("""
                update analysis.estimate
                   set state = 'QUEUED', progress = 0, least_overlap = :least, publishable = :publishable, result = null, guarded = null,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .param("least", settings.leastOverlap())
                .param("publishable", settings.publishable())
                .param("ref", it.ref().value())
                .param("version", version)
                .update();
        return saved(actor, it, version, rows, "queue_estimate", "Had it worked out", "");
    }

    /// Sends it to the second reader.
    @Transactional
    public Saved<Estimate> send(Actor actor, Estimate it, int version) {
        int rows = db.sql("""
                update analysis.estimate set state = 'SENT', sent_back = '', version = version + 1
                 where ref = :ref and version = :version and state = 'DONE'
                """)
                .param("ref", it.ref().value())
                .param("version", version)
                .update();
        var reader = it.reader();
        if (rows > 0 && reader != null) {
            notices.tell(actor, List.of(reader), "Estimate %s waits for you to read it".formatted(it.ref()), it.path());
        }
        return saved(actor, it, version, rows, "send_estimate", "Sent to the second reader", "");
    }

    /// The analyst takes it back from the second reader, to change it or to name another.
    @Transactional
    public Saved<Estimate> recall(Actor actor, Estimate it, int version) {
        int rows = db.sql("""
                update analysis.estimate set state = 'DONE', version = version + 1
                 where ref = :ref and version = :version and state = 'SENT'
                """)
                .param("ref", it.ref().value())
                .param("version", version)
                .update();
        if (rows > 0) {
            notices.done(it.ref());
        }
        return saved(actor, it, version, rows, "recall_estimate", "Taken back", "");
    }

    /// The second reader sends it back with what has to change.
    @Transactional
    public Saved<Estimate> sendBack(Actor actor, Estimate it, int version, String words) {
        int rows = db.sql("""
                update analysis.estimate set state = 'DONE', sent_back = :words, version = version + 1
                 where ref = :ref and version = :version and state = 'SENT'
                """)
                .param("words", words)
                .param("ref", it.ref().value())
                .param("version", version)
                .update();
        if (rows > 0) {
            notices.done(it.ref());
            notices.tell(
                    actor,
                    List.of(it.analyst()),
                    "Estimate %s came back from its reader".formatted(it.ref()),
                    it.path());
        }
        return saved(actor, it, version, rows, "return_estimate", "Sent back", words);
    }

    /// The second reader agrees: members read the verdict, and the range where there is one.
    @Transactional
    public Saved<Estimate> agree(Actor actor, Estimate it, int version) {
        int rows = db.sql("""
                update analysis.estimate set state = 'AGREED', agreed_on = :today, version = version + 1
                 where ref = :ref and version = :version and state = 'SENT'
                """)
                .param("today", LocalDate.now(clock))
                .param("ref", it.ref().value())
                .param("version", version)
                .update();
        var result = it.result();
        if (rows > 0 && result != null) {
            boolean range = result.verdict() == Verdict.RANGE;
            db.sql("""
                    insert into analysis.estimate_release (estimate, title, period_from, period_to, territory, definition, lists, replicates,
                        verdict, range_from, range_to, analyst_name, reader_name, released_by, released_on)
                    values (:ref, :title, :periodFrom, :periodTo, :territory, :definition, :lists, :replicates, :verdict,
                        cast(:from as bigint), cast(:to as bigint), :analystName, :actorName, :actor, :today)
                    """)
                    .paramSource(RecordParameters.of(it.subject())
                            .by(actor)
                            .with("ref", it.ref())
                            .with("lists", it.lists().size())
                            .with("replicates", it.replicates())
                            .with("verdict", result.verdict())
                            .with("from", whole(range ? result.from() : null))
                            .with("to", whole(range ? result.to() : null))
                            .with("analystName", it.analystName())
                            .with("today", LocalDate.now(clock)))
                    .update();
            notices.done(it.ref());
            notices.tell(actor, List.of(it.analyst()), "Estimate %s is agreed".formatted(it.ref()), it.path());
        }
        return saved(actor, it, version, rows, "agree_estimate", "Agreed, for members to read", "");
    }

    private static @Nullable Long whole(@Nullable Double value) {
        return value == null ? null : Math.round(value);
    }

    /// Deletes it with its table, as long as nobody agreed to it.
    @Transactional
    public boolean delete(Actor actor, Estimate it, int version) {
        int rows = db.sql("delete from analysis.estimate where ref = :ref and version = :version and state <> 'AGREED'")
                .param("ref", it.ref().value())
                .param("version", version)
                .update();
        if (rows > 0) {
            audit.changed(actor, "delete_estimate", it.ref().value(), 0, List.of("deleted"));
        }
        return rows > 0;
    }

    /// Notes that a file or paper of it was made.
    @Transactional
    public void exported(Actor actor, Ref ref) {
        audit.looked(actor, "export_estimate", ref.value());
    }

    private Saved<Estimate> saved(
            Actor actor, Estimate it, int version, int rows, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        append(actor, act, it.ref(), version + 1, List.of("state"), headline, words);
        return Saved.done();
    }

    private void append(
            Actor actor, String act, Ref ref, int version, List<String> fields, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, fields),
                """
                insert into analysis.estimate_event (estimate, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}

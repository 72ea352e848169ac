package waymark.analysis.releases;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.access.AccessApi;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The register of tables, with those that are being prepared.
@Repository
@Transactional(readOnly = true)
class Releases {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SYSTEM = "Auditing tables together";
    private static final String ROWS = """
            select r.ref, r.version, r.state, r.title, r.measure, r.part_of, r.definition, r.unknown, r.why, r.from_quarter, r.to_quarter,
                   r.area, r.row_name, r.column_name, r.threshold, r.totals_may_hide, r.sums, r.nothing_else, r.group_reason, r.wording,
                   cast(r.printed as text) as printed, r.prepared_by, r.prepared_by_name, r.prepared_on, r.hands, r.submitted_on, r.sent_back,
                   r.approved_by_name, r.released_on, r.expires_on, r.withdrawn_on, r.withdrawn_by_name, r.withdrawn_why
              from analysis.release r
            """;
    private static final String ABOUT = """
            title = :title, measure = :measure, measure_key = :measureKey, part_of = :partOf, definition = :definition, unknown = :unknown,
            why = :why, from_quarter = :from, to_quarter = :to, area = :area, row_name = :rowName, column_name = :columnName,
            threshold = :threshold, totals_may_hide = :totalsMayHide, sums = :sums, nothing_else = :nothingElse,
            group_reason = :groupReason""";

    private final JdbcClient db;
    private final History history;
    private final RunAsSystem asSystem;
    private final NoticeApi notices;
    private final ApplicationEventPublisher events;
    private final AccessApi access;
    private final PackedFigures packs;
    private final JsonMapper json;
    private final Clock clock;

    Releases(
            JdbcClient db,
            History history,
            RunAsSystem asSystem,
            NoticeApi notices,
            ApplicationEventPublisher events,
            AccessApi access,
            PackedFigures packs,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.history = history;
        this.asSystem = asSystem;
        this.notices = notices;
        this.events = events;
        this.access = access;
        this.packs = packs;
        this.json = json;
        this.clock = clock;
    }

    /// What the reader may read, newest first.
    List<TableRelease> all(Actor actor) {
        return db.sql(ROWS + " order by coalesce(r.released_on, r.prepared_on) desc, r.ref")
                .query(this::row)
                .list();
    }

    /// @throws NotFound where there is none, or none for this reader
    TableRelease get(Actor actor, Ref ref) {
        return db.sql(ROWS + " where r.ref = :ref")
                .param("ref", ref.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound also where it is not being prepared any more
    TableRelease.Editable editable(Actor actor, Ref ref) {
        if (get(actor, ref) instanceof TableRelease.Editable it) {
            return it;
        }
        throw new NotFound(ref);
    }

    private TableRelease row(ResultSet row, int number) throws SQLException {
        var printed = row.getString("printed");
        var head = new TableRelease.Head(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                about(row),
                row.getInt("wording"),
                row.getObject("prepared_by", UUID.class),
                row.getString("prepared_by_name"),
                row.getObject("prepared_on", LocalDate.class),
                List.of((UUID[]) row.getArray("hands").getArray()),
                printed == null ? null : json.readValue(printed, PrintedTable.class),
                row.getObject("submitted_on", LocalDate.class));
        return switch (row.getString("state")) {
            case "DRAFT" -> new TableRelease.Draft(head);
            case "SENT_BACK" -> new TableRelease.SentBack(head, row.getString("sent_back"));
            case "SUBMITTED" -> new TableRelease.Submitted(head);
            case "WITHDRAWN" ->
                new TableRelease.Withdrawn(
                        head,
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getString("withdrawn_by_name"),
                        row.getString("withdrawn_why"));
            default -> out(head, row);
        };
    }

    private TableRelease out(TableRelease.Head head, ResultSet row) throws SQLException {
        var expires = row.getObject("expires_on", LocalDate.class);
        var by = row.getString("approved_by_name");
        var on = row.getObject("released_on", LocalDate.class);
        return expires.isBefore(LocalDate.now(clock))
                ? new TableRelease.Expired(head, by, on, expires)
                : new TableRelease.Released(head, by, on, expires);
    }

    private static Described about(ResultSet row) throws SQLException {
        return new Described(
                row.getString("title"),
                row.getString("measure"),
                row.getString("part_of"),
                row.getString("definition"),
                row.getString("unknown"),
                row.getString("why"),
                Quarter.parse(row.getString("from_quarter")).orElseThrow(),
                Quarter.parse(row.getString("to_quarter")).orElseThrow(),
                row.getString("area"),
                row.getString("row_name"),
                row.getString("column_name"),
                row.getInt("threshold"),
                row.getBoolean("totals_may_hide"),
                row.getString("sums"),
                row.getBoolean("nothing_else"),
                row.getString("group_reason"));
    }

    /// What keeps a table back for now: returns of its quarters that are not accepted yet.
    List<String> waiting(Described about) {
        return packs.waiting(about, LocalDate.now(clock));
    }

    /// The exact counts, for an analyst.
    ///
    /// @throws NotFound where the reader may not read them
    CountGrid grid(Actor actor, Ref ref) {
        return db.sql(
                        "select c.row_names, c.column_names, c.counts from analysis.release_count c where c.release = :ref")
                .param("ref", ref.value())
                .query((row, _) -> grid(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    private static CountGrid grid(ResultSet row) throws SQLException {
        return new CountGrid(
                List.of((String[]) row.getArray("row_names").getArray()),
                List.of((String[]) row.getArray("column_names").getArray()),
                List.of((Long[]) row.getArray("counts").getArray()));
    }

    /// Everything that readers know beside a table: every table that was ever released, and what packs print of the
    /// same measure. With exact counts, for the audit alone.
    List<LinkedTable> beside(Described about) {
        var all = new ArrayList<>(
                asSystem.get(SYSTEM, _ -> linked("r.state in ('RELEASED', 'WITHDRAWN') and :ref <> ''", "any")));
        all.addAll(packs.beside(about, LocalDate.now(clock)));
        return all;
    }

    /// What a return that was accepted or corrected since would give away of a released table, or contradicts in it:
    /// packs and returns print their figures whatever was released.
    List<String> sinceReleased(List<Area> areas, Ref ref) {
        var table = sent(ref);
        var beside = packs.beside(table.about(), LocalDate.now(clock));
        if (beside.isEmpty()) {
            return List.of();
        }
        var hidden = table.hidden();
        var links = new LinkedTable(table.ref(), table.about(), table.grid(), null);
        return TableAudit.again(areas, links, hidden == null ? new BitSet() : hidden, beside);
    }

    /// The last day on which a return that counts the same people was accepted or corrected.
    Optional<LocalDate> lastReturned(Ref ref) {
        return packs.lastRecorded(sent(ref).about(), LocalDate.now(clock));
    }

    /// The tables that may be quoted, for the audit that comes again each day.
    List<Ref> quoted(Actor system) {
        return db.sql("""
                select r.ref from analysis.release r where r.state = 'RELEASED' and r.expires_on >= :today order by r.ref
                """)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Ref(row.getString("ref")))
                .list();
    }

    /// A table that was sent, with what it hides: for the audit alone.
    private LinkedTable sent(Ref ref) {
        return asSystem.get(SYSTEM, _ -> linked("r.ref = :ref", ref.value()).getFirst());
    }

    private List<LinkedTable> linked(String where, String ref) {
        return db.sql("""
                select r.ref, r.title, r.measure, r.part_of, r.definition, r.unknown, r.why, r.from_quarter, r.to_quarter, r.area, r.row_name,
                       r.column_name, r.threshold, r.totals_may_hide, r.sums, r.nothing_else, r.group_reason,
                       c.row_names, c.column_names, c.counts, c.hidden
                  from analysis.release r join analysis.release_count c on c.release = r.ref
                 where %s order by r.released_on, r.ref
                """.formatted(where))
                .param("ref", ref)
                .query((row, _) -> new LinkedTable(row.getString("ref"), about(row), grid(row), places((Boolean[])
                        row.getArray("hidden").getArray())))
                .list();
    }

    private static BitSet places(Boolean[] hidden) {
        var places = new BitSet();
        for (int at = 0; at < hidden.length; at++) {
            places.set(at, hidden[at]);
        }
        return places;
    }

    List<SignOff> signOffs(Ref ref) {
        return db.sql("""
                select s.wording, s.kind, s.who, s.on_day, s.agreed, s.words, s.recorded_by_name, s.recorded_at
                  from analysis.release_sign_off s where s.release = :ref order by s.recorded_at, s.id
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(SignOff.class))
                .list();
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from analysis.release_event
                 where release = :object order by at desc, id
                """, RecordParameters.none().with("object", ref));
    }

    /// Begins a table.
    @Transactional
    public Ref add(Actor.Person actor, TableContent content) {
        var ref = RefGenerator.next("RF", RANDOM);
        db.sql("""
                insert into analysis.release (ref, title, measure, measure_key, part_of, definition, unknown, why, from_quarter, to_quarter, area,
                                              row_name, column_name, threshold, totals_may_hide, sums, nothing_else, group_reason,
                                              prepared_by, prepared_by_name, prepared_on, hands)
                values (:ref, :title, :measure, :measureKey, :partOf, :definition, :unknown, :why, :from, :to, :area, :rowName, :columnName,
                        :threshold, :totalsMayHide, :sums, :nothingElse, :groupReason, :actor, :actorName, :today, array[:actor])
                """)
                .paramSource(
                        parameters(content.about()).by(actor).with("ref", ref).with("today", LocalDate.now(clock)))
                .update();
        db.sql("""
                insert into analysis.release_count (release, row_names, column_names, counts) values (:ref, :rows, :columns, :counts)
                """).paramSource(counts(ref, content.grid())).update();
        append(actor, "draft_release", ref, 1, "Begun", "");
        return ref;
    }

    private static RecordParameters parameters(Described about) {
        return RecordParameters.of(about).with("measureKey", about.measureKey());
    }

    private static RecordParameters counts(Ref ref, CountGrid grid) {
        return RecordParameters.none()
                .with("ref", ref)
                .with("rows", grid.rows())
                .with("columns", grid.columns())
                .with("counts", grid.counts().toArray(Long[]::new));
    }

    /// Saves what an analyst changed. Whoever changes it has a hand in it.
    @Transactional
    public Saved<TableRelease> change(Actor actor, TableRelease it, int version, TableContent content) {
        boolean reworded = !content.about().title().equals(it.head().about().title())
                || !content.about().definition().equals(it.head().about().definition())
                || !content.about().unknown().equals(it.head().about().unknown())
                || !content.about().measure().equals(it.head().about().measure());
        int rows = db.sql("update analysis.release set " + ABOUT + """
                , wording = wording + :reworded, hands = case when :actor = any (hands) then hands else hands || :actor end,
                  version = version + 1
                where ref = :ref and version = :version and state in ('DRAFT', 'SENT_BACK')
                """)
                .paramSource(parameters(content.about())
                        .by(actor)
                        .with("ref", it.head().ref())
                        .with("version", version)
                        .with("reworded", reworded ? 1 : 0))
                .update();
        if (rows == 0) {
            return Saved.stale(get(actor, it.head().ref()));
        }
        db.sql("""
                update analysis.release_count set row_names = :rows, column_names = :columns, counts = :counts, hidden = null
                 where release = :ref
                """).paramSource(counts(it.head().ref(), content.grid())).update();
        append(actor, "change_release", it.head().ref(), version + 1, "Changed", "");
        return Saved.done();
    }

    /// Sends it to those who may approve it, with what is hidden.
    @Transactional
    public Saved<TableRelease> submit(
            Actor actor, TableRelease it, int version, CountGrid grid, TableAudit.Safe audit) {
        var ref = it.head().ref();
        var hidden = new Boolean[grid.places()];
        for (int at = 0; at < hidden.length; at++) {
            hidden[at] = audit.hidden().get(at);
        }
        db.sql("""
                update analysis.release_count set hidden = :hidden
                 where release = :ref
                   and exists (select from analysis.release r where r.ref = :ref and r.version = :version
                                                                and r.state in ('DRAFT', 'SENT_BACK'))
                """)
                .param("hidden", hidden)
                .param("version", version)
                .param("ref", ref.value())
                .update();
        int rows = db.sql("""
                update analysis.release
                   set state = 'SUBMITTED', printed = cast(:printed as jsonb), submitted_on = :today, sent_back = '',
                       hands = case when :actor = any (hands) then hands else hands || :actor end, version = version + 1
                 where ref = :ref and version = :version and state in ('DRAFT', 'SENT_BACK')
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("printed", json.writeValueAsString(PrintedTable.of(grid, audit.hidden())))
                        .with("today", LocalDate.now(clock))
                        .with("ref", ref)
                        .with("version", version))
                .update();
        if (rows > 0) {
            var approvers = asSystem.get(SYSTEM, system -> access.holding(system, Permission.APPROVE_RELEASES));
            var hands = Stream.concat(it.head().hands().stream(), Stream.of(actor.id()))
                    .toList();
            notices.tell(
                    actor,
                    approvers.stream().filter(one -> !hands.contains(one)).toList(),
                    "A table of figures waits for somebody who approves it",
                    it.head().path());
        }
        return saved(actor, it, version, rows, "submit_release", "Sent to an approver", "");
    }

    /// Sends it back with what has to change.
    @Transactional
    public Saved<TableRelease> sendBack(Actor actor, TableRelease it, int version, String words) {
        int rows = db.sql("""
                update analysis.release set state = 'SENT_BACK', sent_back = :words, version = version + 1
                 where ref = :ref and version = :version and state = 'SUBMITTED'
                """)
                .param("words", words)
                .param("ref", it.head().ref().value())
                .param("version", version)
                .update();
        if (rows > 0) {
            notices.done(it.head().path());
            notices.tell(
                    actor,
                    List.of(it.head().preparedBy()),
                    "A table of figures came back: please change it",
                    it.head().path());
        }
        return saved(actor, it, version, rows, "return_release", "Sent back", words);
    }

    /// Looks again at a table that was sent, beside all that is released now. One approval after another: a second one
    /// waits until the first is in the register.
    ///
    /// @return what it would give away
    @Transactional
    public List<String> auditAgain(Actor actor, List<Area> areas, TableRelease it) {
        db.sql("select pg_advisory_xact_lock(hashtext('analysis.release'))")
                .query((_, _) -> true)
                .single();
        var table = sent(it.head().ref());
        var hidden = table.hidden();
        return TableAudit.again(
                areas,
                new LinkedTable(table.ref(), table.about(), table.grid(), null),
                hidden == null ? new BitSet() : hidden,
                beside(table.about()));
    }

    /// Releases it until a day, in the name of whoever approves it.
    @Transactional
    public Saved<TableRelease> approve(
            Actor actor, List<Area> areas, TableRelease it, int version, LocalDate expiresOn) {
        return approve(actor, areas, it, version, LocalDate.now(clock), expiresOn);
    }

    /// The same, as of a day.
    @Transactional
    Saved<TableRelease> approve(
            Actor actor, List<Area> areas, TableRelease it, int version, LocalDate on, LocalDate expiresOn) {
        if (!auditAgain(actor, areas, it).isEmpty()) {
            return Saved.stale(get(actor, it.head().ref()));
        }
        int rows = db.sql("""
                update analysis.release
                   set state = 'RELEASED', approved_by = :actor, approved_by_name = :actorName, released_on = :today, expires_on = :expires,
                       version = version + 1
                 where ref = :ref and version = :version and state = 'SUBMITTED'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("today", on)
                        .with("expires", expiresOn)
                        .with("ref", it.head().ref())
                        .with("version", version))
                .update();
        if (rows > 0) {
            notices.done(it.head().path());
            notices.tell(
                    actor,
                    it.head().hands(),
                    "A table of figures that you prepared is released",
                    it.head().path());
            events.publishEvent(new TableReleased(it.head().ref()));
        }
        return saved(actor, it, version, rows, "approve_release", "Released", "");
    }

    /// Takes it back.
    @Transactional
    public Saved<TableRelease> withdraw(Actor actor, TableRelease it, int version, String why) {
        int rows = db.sql("""
                update analysis.release
                   set state = 'WITHDRAWN', withdrawn_on = :today, withdrawn_by_name = :actorName, withdrawn_why = :why, version = version + 1
                 where ref = :ref and version = :version and state = 'RELEASED'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("today", LocalDate.now(clock))
                        .with("why", why)
                        .with("ref", it.head().ref())
                        .with("version", version))
                .update();
        if (rows > 0) {
            db.sql("""
                    update analysis.public_table set printed = null, gone_on = :today, gone_why = :why
                     where ref = :ref and printed is not null
                    """)
                    .param("today", LocalDate.now(clock))
                    .param("why", why)
                    .param("ref", it.head().ref().value())
                    .update();
        }
        return saved(actor, it, version, rows, "withdraw_release", "Withdrawn", why);
    }

    /// Whether everybody reads it, or did until it was taken back.
    boolean published(Ref ref) {
        return db.sql("select exists (select from analysis.public_table p where p.ref = :ref)")
                .param("ref", ref.value())
                .query(Boolean.class)
                .single();
    }

    /// Lets everybody read it, with the words that members read for its period and its area.
    @Transactional
    public Saved<TableRelease> publish(Actor actor, TableRelease.Released it, String period, String area) {
        int rows = db.sql("""
                insert into analysis.public_table (ref, title, measure, definition, unknown, period, area, row_name, column_name, threshold,
                                                   printed, published_on, expires_on)
                select r.ref, r.title, r.measure, r.definition, r.unknown, :period, :area, r.row_name, r.column_name, r.threshold, r.printed,
                       :today, r.expires_on
                  from analysis.release r where r.ref = :ref and r.version = :version and r.state = 'RELEASED'
                on conflict do nothing
                """)
                .param("period", period)
                .param("area", area)
                .param("today", LocalDate.now(clock))
                .param("ref", it.head().ref().value())
                .param("version", it.head().version())
                .update();
        if (rows == 0) {
            return Saved.stale(get(actor, it.head().ref()));
        }
        append(actor, "publish_release", it.head().ref(), it.head().version(), "Published for everybody", "");
        return Saved.done();
    }

    /// Notes what was said of the wording as it is now.
    @Transactional
    public Saved<TableRelease> signOff(Actor actor, TableRelease it, SignOff.Given given) {
        db.sql("""
                insert into analysis.release_sign_off (release, wording, kind, who, on_day, agreed, words, recorded_by, recorded_by_name,
                                                       recorded_at)
                values (:ref, :wording, :kind, :who, :onDay, :agreed, :words, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("ref", it.head().ref())
                        .with("wording", it.head().wording())
                        .with("at", clock.instant()))
                .update();
        append(
                actor,
                "sign_off_release",
                it.head().ref(),
                it.head().version(),
                "Noted what %s said".formatted(given.who()),
                "");
        return Saved.done();
    }

    private Saved<TableRelease> saved(
            Actor actor, TableRelease it, int version, int rows, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.head().ref()));
        }
        append(actor, act, it.head().ref(), version + 1, headline, words);
        return Saved.done();
    }

    private void append(Actor actor, String act, Ref ref, int version, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of("release")),
                """
                insert into analysis.release_event (release, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}

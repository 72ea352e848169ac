package waymark.analysis.returns;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.access.AccessApi;
import waymark.analysis.returns.OnwardReturn.Format;
import waymark.analysis.returns.OnwardReturn.State;
import waymark.audit.Audit;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.RefGenerator;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.strategy.StrategyApi;
import waymark.strategy.rag.StrategySettings;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The returns to national bodies.
@Repository
@Transactional(readOnly = true)
class OnwardReturns {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SYSTEM = "Who may approve a return";
    private static final TypeReference<List<OnwardFigure>> FIGURES = new TypeReference<>() {};
    private static final String ROWS = """
            select r.ref, r.version, r.state, r.template, r.template_version, r.title, r.receiver, r.checked_on, cast(r.fields as text) as fields,
                   r.period_from, r.period_to, r.due_on, cast(r.figures as text) as figures, r.counted_on, r.prepared_by, r.prepared_by_name,
                   r.sent_back, r.approved_on, r.approved_by_name, r.sent_on, r.sent_by_name, r.sent_to, r.sent_format, r.sent_digest
              from analysis.onward_return r
            """;

    private final JdbcClient db;
    private final OnwardCounting counting;
    private final StrategyApi strategy;
    private final History history;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final JsonMapper json;
    private final Clock clock;

    OnwardReturns(
            JdbcClient db,
            OnwardCounting counting,
            StrategyApi strategy,
            History history,
            Audit audit,
            NoticeApi notices,
            AccessApi access,
            RunAsSystem asSystem,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.counting = counting;
        this.strategy = strategy;
        this.history = history;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.asSystem = asSystem;
        this.json = json;
        this.clock = clock;
    }

    /// What is not sent yet first, by its due date; then the latest.
    List<OnwardReturn> all(Actor actor) {
        return db.sql(ROWS + " order by (r.state = 'SENT'), r.due_on, r.ref")
                .query(this::row)
                .list();
    }

    Optional<OnwardReturn> find(Actor actor, Ref ref) {
        return db.sql(ROWS + " where r.ref = :ref")
                .param("ref", ref.value())
                .query(this::row)
                .optional();
    }

    /// @throws NotFound where there is none, or none for this reader
    OnwardReturn get(Actor actor, Ref ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    private OnwardReturn row(ResultSet row, int number) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return new OnwardReturn(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                state,
                row.getString("template"),
                row.getInt("template_version"),
                row.getString("title"),
                row.getString("receiver"),
                row.getObject("checked_on", LocalDate.class),
                json.readValue(row.getString("fields"), ReturnTemplates.FIELDS),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                json.readValue(row.getString("figures"), FIGURES),
                row.getObject("counted_on", LocalDate.class),
                row.getObject("prepared_by", UUID.class),
                row.getString("prepared_by_name"),
                row.getString("sent_back"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("approved_by_name"),
                state != State.SENT
                        ? null
                        : new OnwardReturn.Sent(
                                row.getObject("sent_on", LocalDate.class),
                                row.getString("sent_by_name"),
                                row.getString("sent_to"),
                                Format.valueOf(row.getString("sent_format")),
                                row.getString("sent_digest")));
    }

    /// What left, byte for byte.
    Optional<byte[]> sentFile(Actor actor, Ref ref) {
        return db.sql("select sent_file from analysis.onward_return where ref = :ref and state = 'SENT'")
                .param("ref", ref.value())
                .query((row, _) -> row.getBytes("sent_file"))
                .optional();
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from analysis.onward_return_event
                 where onward_return = :object order by at desc, id
                """, RecordParameters.none().with("object", ref));
    }

    StrategySettings settings(Actor actor) {
        return strategy.settings(actor, LocalDate.now(clock));
    }

    SmallNumberRule rule(Actor actor, LocalDate lastDay) {
        var settings = settings(actor);
        return settings.smallNumbers(settings.quarter(lastDay));
    }

    /// Begins a return and fills it with what is counted.
    @Transactional
    public Ref begin(Actor actor, ReturnTemplate template, Quarter quarter, LocalDate dueOn) {
        var ref = RefGenerator.next("RN", RANDOM);
        var settings = settings(actor);
        var from = quarter.firstDay(settings.firstMonth());
        var to = quarter.lastDay(settings.firstMonth());
        var today = LocalDate.now(clock);
        db.sql("""
                insert into analysis.onward_return (ref, template, template_version, title, receiver, checked_on, fields, period_from, period_to,
                    due_on, figures, counted_on, prepared_by, prepared_by_name)
                values (:ref, :template, :templateVersion, :title, :receiver, cast(:checkedOn as date), cast(:fieldsJson as jsonb), :from, :to,
                    :dueOn, cast(:figures as jsonb), :today, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("ref", ref)
                        .with("template", template.code())
                        .with("templateVersion", template.version())
                        .with("title", template.title())
                        .with("receiver", template.receiver())
                        .with("checkedOn", template.checkedOn())
                        .with("fieldsJson", json.writeValueAsString(template.fields()))
                        .with("from", from)
                        .with("to", to)
                        .with("dueOn", dueOn)
                        .with(
                                "figures",
                                json.writeValueAsString(counting.count(
                                        actor, template.fields(), from, to, today, settings.smallNumbers(quarter))))
                        .with("today", today))
                .update();
        append(actor, "draft_onward_return", ref, 1, "Begun and filled with what is counted", "");
        return ref;
    }

    /// Counts again; what was typed stays where nothing is counted.
    @Transactional
    public Saved<OnwardReturn> count(Actor actor, OnwardReturn it, int version) {
        var counted = counting.count(
                actor, it.fields(), it.periodFrom(), it.periodTo(), LocalDate.now(clock), rule(actor, it.periodTo()));
        var figures = new ArrayList<OnwardFigure>();
        for (int at = 0; at < it.fields().size(); at++) {
            var field = it.fields().get(at);
            var now = counted.get(at);
            figures.add(it.figure(field.key())
                    .filter(before -> field.figure().isEmpty() || !now.there() && OnwardCounting.typed(before))
                    .orElse(now));
        }
        return change(actor, it, version, figures, "Counted again");
    }

    /// Saves figures, each released already.
    @Transactional
    public Saved<OnwardReturn> change(
            Actor actor, OnwardReturn it, int version, List<OnwardFigure> figures, String headline) {
        int rows = db.sql("""
                update analysis.onward_return
                   set figures = cast(:figures as jsonb), counted_on = :today, prepared_by = :actor, prepared_by_name = :actorName,
                       version = version + 1
                 where ref = :ref and version = :version and state = 'DRAFT'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("figures", json.writeValueAsString(figures))
                        .with("today", LocalDate.now(clock))
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        return saved(actor, it, version, rows, "change_onward_return", headline, "");
    }

    /// Asks somebody else to approve it.
    @Transactional
    public Saved<OnwardReturn> ask(Actor actor, OnwardReturn it, int version) {
        int rows = db.sql("""
                update analysis.onward_return set state = 'WAITING', sent_back = '', version = version + 1
                 where ref = :ref and version = :version and state = 'DRAFT'
                """)
                .param("ref", it.ref().value())
                .param("version", version)
                .update();
        if (rows > 0) {
            var approvers = asSystem.get(SYSTEM, system -> access.holding(system, Permission.APPROVE_RELEASES));
            notices.tell(
                    actor,
                    approvers.stream()
                            .filter(one -> !one.equals(it.preparedBy()))
                            .toList(),
                    "Return %s waits for approval".formatted(it.ref()),
                    it.path());
        }
        return saved(actor, it, version, rows, "ask_onward_approval", "Checked, and sent for approval", "");
    }

    /// Sends it back with what has to change.
    @Transactional
    public Saved<OnwardReturn> sendBack(Actor actor, OnwardReturn it, int version, String words) {
        int rows = db.sql("""
                update analysis.onward_return set state = 'DRAFT', sent_back = :words, version = version + 1
                 where ref = :ref and version = :version and state = 'WAITING'
                """)
                .param("words", words)
                .param("ref", it.ref().value())
                .param("version", version)
                .update();
        tellPreparer(actor, it, rows, "Return %s came back: please change it");
        return saved(actor, it, version, rows, "return_onward_return", "Sent back", words);
    }

    /// Approves it.
    @Transactional
    public Saved<OnwardReturn> approve(Actor actor, OnwardReturn it, int version) {
        int rows = db.sql("""
                update analysis.onward_return
                   set state = 'APPROVED', approved_on = :today, approved_by = :actor, approved_by_name = :actorName, version = version + 1
                 where ref = :ref and version = :version and state = 'WAITING' and prepared_by <> :actor
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("today", LocalDate.now(clock))
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        tellPreparer(actor, it, rows, "Return %s is approved, and can be sent");
        return saved(actor, it, version, rows, "approve_onward_return", "Approved", "");
    }

    private void tellPreparer(Actor actor, OnwardReturn it, int rows, String words) {
        if (rows > 0) {
            notices.done(it.ref());
            notices.tell(actor, List.of(it.preparedBy()), words.formatted(it.ref()), it.path());
        }
    }

    /// Keeps what was sent, when, by whom and to whom.
    @Transactional
    public Saved<OnwardReturn> send(Actor actor, OnwardReturn it, int version, String to, Format format, byte[] file) {
        int rows = db.sql("""
                update analysis.onward_return
                   set state = 'SENT', sent_on = :today, sent_by = :actor, sent_by_name = :actorName, sent_to = :to, sent_format = :format,
                       sent_file = :file, sent_digest = :digest, version = version + 1
                 where ref = :ref and version = :version and state = 'APPROVED'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("today", LocalDate.now(clock))
                        .with("to", to)
                        .with("format", format)
                        .with("file", file)
                        .with("digest", OnwardFile.digest(file))
                        .with("ref", it.ref())
                        .with("version", version))
                .update();
        return saved(actor, it, version, rows, "send_onward_return", "Sent", to);
    }

    /// Notes that a file of it was taken out.
    @Transactional
    public void exported(Actor actor, Ref ref) {
        audit.looked(actor, "export_onward_return", ref.value());
    }

    private Saved<OnwardReturn> saved(
            Actor actor, OnwardReturn it, int version, int rows, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        append(actor, act, it.ref(), version + 1, headline, words);
        return Saved.done();
    }

    private void append(Actor actor, String act, Ref ref, int version, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of("state")),
                """
                insert into analysis.onward_return_event (onward_return, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}

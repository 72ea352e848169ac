package waymark.intelligence.monthly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.access.AccessApi;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.intelligence.history.WorkHistory;
import waymark.intelligence.monthly.MonthlyPicture.State;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The pictures of months.
@Repository
@Transactional(readOnly = true)
class MonthlyPictures {

    private static final String SYSTEM = "Counting for the picture of a month";
    private static final TypeReference<List<PictureFigures.Kept>> KEPT = new TypeReference<>() {};
    private static final String ROWS = """
            select m.month, m.version, m.state, m.unit, coalesce(u.name, m.unit) as unit_name, cast(m.figures as text) as figures,
                   m.counted_on, m.situation, m.changes, m.gaps, m.ahead, m.drafted_by, m.drafted_by_name, m.sent_back, m.published_on,
                   m.published_by_name
              from intelligence.monthly_picture m
              left join directory_open.organisation u on u.code = m.unit
            """;

    private final JdbcClient db;
    private final IntelligenceCounts counts;
    private final DirectoryApi directory;
    private final RunAsSystem asSystem;
    private final WorkHistory history;
    private final NoticeApi notices;
    private final AccessApi access;
    private final JsonMapper json;
    private final Clock clock;

    MonthlyPictures(
            JdbcClient db,
            IntelligenceCounts counts,
            DirectoryApi directory,
            RunAsSystem asSystem,
            WorkHistory history,
            NoticeApi notices,
            AccessApi access,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.counts = counts;
        this.directory = directory;
        this.asSystem = asSystem;
        this.history = history;
        this.notices = notices;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /// What the reader may read, newest first.
    List<MonthlyPicture> all(Actor actor) {
        return db.sql(ROWS + " order by m.month desc").query(this::row).list();
    }

    Optional<MonthlyPicture> find(Actor actor, YearMonth month) {
        return db.sql(ROWS + " where m.month = :month")
                .param("month", month.atDay(1))
                .query(this::row)
                .optional();
    }

    /// @throws NotFound where there is none, or none for this reader
    MonthlyPicture get(Actor actor, YearMonth month) {
        return find(actor, month).orElseThrow(() -> new NotFound("month"));
    }

    /// @throws NotFound also where it is no draft any more
    MonthlyPicture draft(Actor actor, YearMonth month) {
        var it = get(actor, month);
        if (it.state() != State.DRAFT) {
            throw new NotFound("draft");
        }
        return it;
    }

    private MonthlyPicture row(ResultSet row, int number) throws SQLException {
        return new MonthlyPicture(
                row.getObject("month", LocalDate.class),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                row.getString("unit"),
                row.getString("unit_name"),
                PictureFigures.thaw(json.readValue(row.getString("figures"), KEPT)),
                row.getObject("counted_on", LocalDate.class),
                row.getString("situation"),
                row.getString("changes"),
                row.getString("gaps"),
                row.getString("ahead"),
                row.getObject("drafted_by", UUID.class),
                row.getString("drafted_by_name"),
                row.getString("sent_back"),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_by_name"));
    }

    List<TimelineEntry> timeline(MonthlyPicture it) {
        return history.timeline(it.key());
    }

    /// Counts the month as the system, and releases it: the exact numbers are given to nobody.
    private String counted(Actor actor, YearMonth month) {
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var areas = directory.areas(actor);
        var figures = asSystem.get(
                SYSTEM,
                system -> PictureFigures.of(
                        areas,
                        counts.submissions(system, first, last),
                        counts.reports(system, first, last),
                        counts.disruptions(system, first, last),
                        counts.orders(system, first, last),
                        counts.requirements(system, first, last)));
        return json.writeValueAsString(figures.json());
    }

    /// Begins a picture with the figures of its month.
    @Transactional
    public void begin(Actor.Person actor, YearMonth month) {
        db.sql("""
                insert into intelligence.monthly_picture (month, unit, figures, counted_on, drafted_by, drafted_by_name)
                values (:month, :unit, cast(:figures as jsonb), :today, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("month", month.atDay(1))
                        .with("unit", actor.organisation())
                        .with("figures", counted(actor, month))
                        .with("today", LocalDate.now(clock)))
                .update();
        append(actor, month, 1, "draft_monthly_picture", "Begun", "");
    }

    /// Saves the sentences. Whoever changes a draft has drafted it.
    @Transactional
    public Saved<MonthlyPicture> change(Actor actor, MonthlyPicture it, int version, MonthlyPicture.Words words) {
        return saved(
                actor,
                it,
                version,
                db.sql("""
                        update intelligence.monthly_picture
                           set situation = :situation, changes = :changes, gaps = :gaps, ahead = :ahead, drafted_by = :actor,
                               drafted_by_name = :actorName, version = version + 1
                         where month = :month and version = :version and state = 'DRAFT'
                        """)
                        .paramSource(RecordParameters.of(words)
                                .by(actor)
                                .with("month", it.month())
                                .with("version", version))
                        .update(),
                "change_monthly_picture",
                "Changed",
                "");
    }

    /// Counts again, while it is a draft.
    @Transactional
    public Saved<MonthlyPicture> count(Actor actor, MonthlyPicture it, int version) {
        return saved(
                actor,
                it,
                version,
                db.sql("""
                        update intelligence.monthly_picture
                           set figures = cast(:figures as jsonb), counted_on = :today, version = version + 1
                         where month = :month and version = :version and state = 'DRAFT'
                        """)
                        .param("figures", counted(actor, YearMonth.from(it.month())))
                        .param("today", LocalDate.now(clock))
                        .param("month", it.month())
                        .param("version", version)
                        .update(),
                "change_monthly_picture",
                "Counted again",
                "");
    }

    /// Sends it to a second officer.
    @Transactional
    public Saved<MonthlyPicture> send(Actor actor, MonthlyPicture it, int version) {
        int rows =
                db.sql("""
                update intelligence.monthly_picture set state = 'SENT', sent_back = '', version = version + 1
                 where month = :month and version = :version and state = 'DRAFT'
                """).param("month", it.month()).param("version", version).update();
        if (rows > 0) {
            var officers = asSystem.get(SYSTEM, system -> access.holding(system, Permission.HANDLE_INTELLIGENCE));
            notices.tell(
                    actor,
                    officers.stream().filter(one -> !one.equals(actor.id())).toList(),
                    "The picture of %s needs a second officer".formatted(it.name()),
                    it.path());
        }
        return saved(actor, it, version, rows, "send_monthly_picture", "Sent to a second officer", "");
    }

    /// A second officer sends it back with what to change.
    @Transactional
    public Saved<MonthlyPicture> sendBack(Actor actor, MonthlyPicture it, int version, String words) {
        int rows = db.sql("""
                update intelligence.monthly_picture set state = 'DRAFT', sent_back = :words, version = version + 1
                 where month = :month and version = :version and state = 'SENT'
                """)
                .param("words", words)
                .param("month", it.month())
                .param("version", version)
                .update();
        if (rows > 0) {
            notices.done(it.path());
            notices.tell(
                    actor,
                    List.of(it.draftedBy()),
                    "The picture of %s came back: please change it".formatted(it.name()),
                    it.path());
        }
        return saved(actor, it, version, rows, "return_monthly_picture", "Sent back", words);
    }

    /// A second officer publishes it; the board is told.
    @Transactional
    public Saved<MonthlyPicture> publish(Actor actor, MonthlyPicture it, int version) {
        int rows = db.sql("""
                update intelligence.monthly_picture
                   set state = 'PUBLISHED', published_on = :today, published_by = :actor, published_by_name = :actorName,
                       version = version + 1
                 where month = :month and version = :version and state = 'SENT' and drafted_by <> :actor
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("today", LocalDate.now(clock))
                        .with("month", it.month())
                        .with("version", version))
                .update();
        if (rows > 0) {
            notices.done(it.path());
            notices.tell(
                    actor,
                    access.holders(actor, "board_member", Scope.PARTNERSHIP).stream()
                            .filter(one -> !one.equals(actor.id()))
                            .toList(),
                    "The picture of %s is published".formatted(it.name()),
                    it.path());
        }
        return saved(actor, it, version, rows, "publish_monthly_picture", "Published", "");
    }

    private Saved<MonthlyPicture> saved(
            Actor actor, MonthlyPicture it, int version, int rows, String act, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(actor, YearMonth.from(it.month())));
        }
        append(actor, YearMonth.from(it.month()), version + 1, act, headline, words);
        return Saved.done();
    }

    private void append(Actor actor, YearMonth month, int version, String act, String headline, String words) {
        history.append(actor, act, month.toString(), version, List.of("picture"), headline, words);
    }
}

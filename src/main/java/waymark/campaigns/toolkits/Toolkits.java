package waymark.campaigns.toolkits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.campaigns.planning.SpokenLanguages;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The toolkits with their files, and how often each was taken.
@Repository
@Transactional(readOnly = true)
class Toolkits {

    private static final String ROWS = """
            select t.ref, t.version, t.slug, t.area, coalesce(a.name, t.area, 'Whole partnership') as area_name, t.campaign, t.title,
                   t.summary, t.state, t.published_on, t.ended_on, t.ended_because, t.replaced_by
              from campaigns.toolkit t
              left join directory_open.area a on a.code = t.area
            """;

    private static final String TIMES = """
            (select coalesce(sum(d.times), 0) from campaigns.download_day d where d.file = f.id)
            + (select count(*) from campaigns.download_mark m where m.file = f.id)
            """;

    /// A toolkit in the list.
    record Line(Ref ref, String title, String areaName, String state, int files, int languages, long times) {}

    /// How often files of a language were taken on a day.
    record Taken(LocalDate day, String item, String language, long times) {}

    /// A toolkit that people may be led to, or a campaign that one may belong to.
    record Named(Ref ref, String title) {}

    private final JdbcClient db;
    private final History history;

    Toolkits(JdbcClient db, History history) {
        this.db = db;
        this.history = history;
    }

    List<Line> all() {
        return db.sql("""
                select t.ref, t.title, coalesce(a.name, t.area, 'Whole partnership') as area_name, t.state,
                       count(f.id) filter (where f.newest)::int as files,
                       count(distinct f.language)::int as languages,
                       coalesce(sum(f.times), 0)::bigint as times
                  from campaigns.toolkit t
                  left join directory_open.area a on a.code = t.area
                  left join lateral (
                    select f.id, f.language, %s as times,
                           f.number = max(f.number) over (partition by f.item, f.language) as newest
                      from campaigns.toolkit_file f where f.toolkit = t.ref) f on true
                 group by t.ref, t.title, a.name, t.area, t.state
                 order by t.state in ('replaced', 'withdrawn'), t.title, t.ref
                """.formatted(TIMES)).query(RecordMapper.of(Line.class)).list();
    }

    /// @throws NotFound where there is none
    Toolkit get(Ref ref) {
        return db.sql(ROWS + " where t.ref = :ref")
                .param("ref", ref.value())
                .query(Toolkits::read)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound where there is none, it is over, or the actor runs no campaigns there
    Toolkit open(Actor.Person actor, Ref ref) {
        var it = get(ref);
        if (!it.open() || !it.mayChange(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    private static Toolkit read(ResultSet row, int number) throws SQLException {
        var header = RecordMapper.read(row, Toolkit.Header.class);
        return switch (row.getString("state")) {
            case "draft" -> new Toolkit.Draft(header);
            case "published" -> new Toolkit.Published(header);
            case "replaced" -> new Toolkit.Replaced(header);
            default -> new Toolkit.Withdrawn(header);
        };
    }

    /// Its files; of each the newest version of a language first.
    List<Toolkit.FileLine> files(Ref ref) {
        return db.sql("""
                select f.id, f.item, f.language, f.number, f.file_name, f.format, f.bytes, f.why, f.added_on, f.added_by_name,
                       f.number = max(f.number) over (partition by f.item, f.language) as newest, %s as times
                  from campaigns.toolkit_file f where f.toolkit = :ref
                 order by f.item, f.language <> 'en', f.language, f.number desc
                """.formatted(TIMES))
                .param("ref", ref.value())
                .query(RecordMapper.of(Toolkit.FileLine.class))
                .list();
    }

    /// What is in one of them.
    byte[] content(UUID file) {
        return db.sql("select content from campaigns.toolkit_file where id = :id")
                .param("id", file)
                .query(byte[].class)
                .single();
    }

    /// The counts of its downloads, the latest day first.
    List<Taken> taken(Ref ref) {
        return db.sql("""
                select c.day, f.item, f.language, sum(c.times)::bigint as times
                  from campaigns.toolkit_file f
                  join (select file, day, times from campaigns.download_day
                        union all select file, day, 1 from campaigns.download_mark) c on c.file = f.id
                 where f.toolkit = :ref
                 group by c.day, f.item, f.language
                 order by c.day desc, f.item, f.language
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(Taken.class))
                .list();
    }

    /// Those that are published, other than one: people may be led to them.
    List<Named> published(Ref without) {
        return db.sql(
                        "select ref, title from campaigns.toolkit where state = 'published' and ref <> :ref order by title")
                .param("ref", without.value())
                .query(RecordMapper.of(Named.class))
                .list();
    }

    /// Campaigns that a toolkit may belong to, the newest first.
    List<Named> campaigns() {
        return db.sql("select ref, title from campaigns.campaign order by from_day desc, ref desc")
                .query(RecordMapper.of(Named.class))
                .list();
    }

    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from campaigns.toolkit_event
                 where toolkit = :ref order by at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// The reference of the next toolkit. One that is not used leaves a gap, which does no harm.
    @Transactional(label = IdempotencyKey.NOT_YET)
    Ref nextRef() {
        return Ref.numbered(
                "TK",
                db.sql("select nextval('campaigns.toolkit_number')")
                        .query(Long.class)
                        .single());
    }

    /// An address like the one that is asked for, which no other toolkit has.
    String freeSlug(String asked) {
        var taken = db.sql("select slug from campaigns.toolkit where slug = :slug or slug like :like")
                .param("slug", asked)
                .param("like", asked + "-%")
                .query(String.class)
                .list();
        var free = asked;
        for (int number = 2; taken.contains(free); number++) {
            free = asked + "-" + number;
        }
        return free;
    }

    /// Saves a new one.
    @Transactional
    void make(Actor actor, Ref ref, ToolkitEvent.Made event) {
        db.sql("""
                insert into campaigns.toolkit (ref, slug, area, campaign, title, summary)
                values (:ref, :slug, :area, :campaign, :title, :summary)
                """).paramSource(RecordParameters.of(event).with("ref", ref)).update();
        append(actor, "make_toolkit", ref, 1, "Made", "");
    }

    /// Saves a change of what it says of itself.
    @Transactional
    Saved<Toolkit> save(Actor actor, int version, ToolkitEvent.Changed event) {
        int rows = db.sql("""
                update campaigns.toolkit set campaign = :campaign, title = :title, summary = :summary, version = version + 1
                 where ref = :ref and version = :version and state in ('draft', 'published')
                """)
                .paramSource(RecordParameters.of(event).with("version", version))
                .update();
        return saved(actor, rows, "change_toolkit", event.ref(), version, "Changed", "");
    }

    /// Saves a file; the number of its version follows from those before. Of two that are added at once the second
    /// waits.
    @Transactional
    void add(Actor actor, ToolkitEvent.FileAdded event) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:ref, 0))")
                .param("ref", event.ref().value())
                .query((row, number) -> true)
                .single();
        db.sql("""
                insert into campaigns.toolkit_file (id, toolkit, item, language, number, file_name, format, bytes, content, why,
                                                    added_on, added_by, added_by_name)
                select :id, :ref, :item, :language,
                       (select coalesce(max(f.number), 0) + 1 from campaigns.toolkit_file f
                         where f.toolkit = :ref and f.item = :item and f.language = :language),
                       :fileName, :format, :bytes, :content, :why, :on, :actor, :actorName
                """)
                .paramSource(
                        RecordParameters.of(event).with("bytes", event.bytes()).by(actor))
                .update();
        append(
                actor,
                "add_toolkit_file",
                event.ref(),
                0,
                "File added: %s (%s)".formatted(event.item(), SpokenLanguages.word(event.language())),
                event.why());
    }

    /// Publishes it.
    @Transactional
    Saved<Toolkit> save(Actor actor, int version, ToolkitEvent.Published event) {
        int rows = db.sql("""
                update campaigns.toolkit set state = 'published', published_on = :on, version = version + 1
                 where ref = :ref and version = :version and state = 'draft'
                """)
                .paramSource(RecordParameters.of(event).with("version", version))
                .update();
        return saved(actor, rows, "publish_toolkit", event.ref(), version, "Published", "");
    }

    /// Ends it.
    @Transactional
    Saved<Toolkit> save(Actor actor, int version, ToolkitEvent.Ended event) {
        var by = event.by();
        int rows = db.sql("""
                update campaigns.toolkit
                   set state = :state, ended_on = :on, ended_because = :because, replaced_by = :by, version = version + 1
                 where ref = :ref and version = :version and state = 'published'
                """)
                .paramSource(RecordParameters.of(event)
                        .with("state", by == null ? "withdrawn" : "replaced")
                        .with("version", version))
                .update();
        return saved(
                actor,
                rows,
                by == null ? "withdraw_toolkit" : "replace_toolkit",
                event.ref(),
                version,
                by == null ? "Withdrawn" : "Replaced by " + by,
                event.because());
    }

    private Saved<Toolkit> saved(
            Actor actor, int rows, String act, Ref ref, int version, String headline, String words) {
        if (rows == 0) {
            return Saved.stale(get(ref));
        }
        append(actor, act, ref, version + 1, headline, words);
        return Saved.done();
    }

    private void append(Actor actor, String act, Ref ref, long version, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of()),
                """
                insert into campaigns.toolkit_event (toolkit, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}

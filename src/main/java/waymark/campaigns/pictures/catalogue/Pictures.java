package waymark.campaigns.pictures.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The library. Every change is announced in its own transaction, as the event itself.
@Repository
@Transactional(readOnly = true)
public class Pictures {

    private static final String LINES = """
            select p.ref, p.title, p.description, p.alt, p.origin, p.people, p.state, p.credit, p.usable_until,
                   p.held_at is not null as held, coalesce(r.width, 0) as smallest, coalesce(r.height, 0) as height,
                   p.reasons, p.refused_words, p.instead
              from campaigns.picture p
              left join lateral (select r.width, r.height from campaigns.rendition r
                                  where r.picture = p.id order by r.width limit 1) r on true
            """;

    private static final String ROW = """
            select p.id, p.ref, p.version, p.title, p.description, p.origin, p.people, p.source, p.creator, p.credit,
                   p.copyright, p.licence, p.licence_terms, p.licence_until, p.alt, p.state, p.usable_until, p.published_on,
                   p.reasons, p.refused_words, p.instead, p.refused_on, p.recalled_at, p.recalled_why, p.recalled_words,
                   p.held_at, p.held_by_name, p.held_words,
                   array(select r.width from campaigns.rendition r where r.picture = p.id order by r.width) as widths,
                   p.people <> 'REAL' or (
                     exists (select from campaigns.person_shown s where s.picture = p.id)
                     and not exists (
                       select from campaigns.person_shown s
                        where s.picture = p.id
                          and not exists (select from campaigns.standing_consent c
                                           where c.person = s.id and c.until >= :today))) as agreed
              from campaigns.picture p
            """;

    private static final String EVENT = """
            insert into campaigns.picture_event (picture, version, at, on_day, actor, actor_name, headline, words, event)
            values (:picture, :version, :at, :today, :actor, :actorName, :headline, :said, cast(:event as jsonb))
            """;

    private final JdbcClient db;
    private final History history;
    private final Audit audit;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Pictures(JdbcClient db, History history, Audit audit, ApplicationEventPublisher announcements, Clock clock) {
        this.db = db;
        this.history = history;
        this.audit = audit;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// What was added, as the history keeps it.
    private record Added(Ref ref, Picture.About about) {}

    /// The files that were made, as the history keeps them.
    private record FilesMade(Ref ref, List<Integer> widths) {}

    /// Those that the reader may see in one of these states, the newest first.
    public List<PictureLine> in(Actor actor, List<String> states) {
        return db.sql(LINES + " where p.state = any (:states) order by p.added_on desc, p.ref desc limit 500")
                .paramSource(RecordParameters.none().with("states", states))
                .query(RecordMapper.of(PictureLine.class))
                .list();
    }

    /// Published ones of these references, in no order.
    public List<PictureLine> published(Actor actor, List<String> refs) {
        return db.sql(LINES + " where p.ref = any (:refs) and p.state = 'PUBLISHED'")
                .paramSource(RecordParameters.none().with("refs", refs))
                .query(RecordMapper.of(PictureLine.class))
                .list();
    }

    /// Those of these references that the reader may see, whatever their state, in no order.
    public List<PictureLine> known(Actor actor, List<String> refs) {
        return db.sql(LINES + " where p.ref = any (:refs)")
                .paramSource(RecordParameters.none().with("refs", refs))
                .query(RecordMapper.of(PictureLine.class))
                .list();
    }

    /// @throws NotFound where there is none, or the reader may not see it
    public Picture get(Actor actor, Ref ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    /// The picture, where it is in that state.
    ///
    /// @throws NotFound otherwise
    public <P extends Picture> P get(Actor actor, Ref ref, Class<P> state) {
        var it = get(actor, ref);
        if (!state.isInstance(it)) {
            throw new NotFound(ref);
        }
        return state.cast(it);
    }

    /// The picture, where the reader may see it.
    public Optional<Picture> find(Actor actor, Ref ref) {
        return db.sql(ROW + " where p.ref = :ref")
                .param("ref", ref.value())
                .param("today", today())
                .query((row, _) -> read(row))
                .optional();
    }

    /// The picture of that id.
    public Picture get(Actor actor, UUID id) {
        return db.sql(ROW + " where p.id = :id")
                .param("id", id)
                .param("today", today())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static Picture read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ref = new Ref(row.getString("ref"));
        int version = row.getInt("version");
        var about = RecordMapper.read(row, Picture.About.class);
        return switch (row.getString("state")) {
            case "DRAFT" ->
                new Picture.Draft(id, ref, version, about, Arrays.asList((Integer[])
                        row.getArray("widths").getArray()));
            case "REVIEW" -> new Picture.InReview(id, ref, version, about, row.getBoolean("agreed"));
            case "PUBLISHED" -> {
                var held = row.getTimestamp("held_at");
                yield new Picture.Published(
                        id,
                        ref,
                        version,
                        about,
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("usable_until", LocalDate.class),
                        held == null
                                ? null
                                : new Picture.Hold(
                                        held.toInstant(), row.getString("held_by_name"), row.getString("held_words")));
            }
            case "REFUSED" ->
                new Picture.Refused(
                        id,
                        ref,
                        version,
                        about,
                        row.getObject("refused_on", LocalDate.class),
                        Arrays.stream((String[]) row.getArray("reasons").getArray())
                                .map(RefusalReason::valueOf)
                                .toList(),
                        row.getString("refused_words"),
                        row.getString("instead"));
            default ->
                new Picture.Recalled(
                        id,
                        ref,
                        version,
                        about,
                        row.getTimestamp("recalled_at").toInstant(),
                        RecallReason.valueOf(row.getString("recalled_why")),
                        row.getString("recalled_words"));
        };
    }

    /// What is written about a drawing that everybody may see on that day; of what a visitor may not read, nothing.
    public Optional<Picture.About> shownToVisitor(Actor visitor, Ref ref, LocalDate day) {
        return db.sql("""
                select p.title, '' as description, p.origin, p.people, '' as source, p.creator, p.credit, p.copyright, p.licence,
                       p.licence_terms, null::date as licence_until, p.alt
                  from campaigns.picture p
                 where p.ref = :ref and p.state = 'PUBLISHED' and p.held_at is null and coalesce(p.usable_until >= :day, true)
                """)
                .param("ref", ref.value())
                .param("day", day)
                .query(RecordMapper.of(Picture.About.class))
                .optional();
    }

    /// One file of a picture; the largest that is no wider than asked for.
    public Optional<Rendition> rendition(Actor actor, Ref ref, int width) {
        return db.sql("""
                select r.width, r.height, r.format, r.content
                  from campaigns.rendition r join campaigns.picture p on p.id = r.picture
                 where p.ref = :ref
                 order by r.width > :width, abs(r.width - :width)
                 limit 1
                """)
                .param("ref", ref.value())
                .param("width", width)
                .query(RecordMapper.of(Rendition.class))
                .optional();
    }

    /// The widths there are, the smallest first.
    public List<Integer> widths(Actor actor, UUID picture) {
        return db.sql("select width from campaigns.rendition where picture = :picture order by width")
                .param("picture", picture)
                .query((row, _) -> row.getInt("width"))
                .list();
    }

    /// The width that a page shows; 0 where there is no file.
    public int shown(Actor actor, UUID picture) {
        return widths(actor, picture).stream()
                .filter(width -> width <= 800)
                .max(Integer::compareTo)
                .orElse(0);
    }

    /// The codes of our own illustrations that are in the library already.
    public List<String> ownSet(Actor actor) {
        return db.sql("select own_set from campaigns.picture where own_set is not null")
                .query((row, _) -> row.getString("own_set"))
                .list();
    }

    /// Which of our own illustrations it is; empty where it is none.
    public Optional<String> ownSet(Actor actor, UUID picture) {
        return db.sql("select own_set from campaigns.picture where id = :picture and own_set is not null")
                .param("picture", picture)
                .query(String.class)
                .optional();
    }

    public List<TimelineEntry> history(Actor actor, UUID picture) {
        return history.timeline("""
                select e.on_day, e.at, e.actor_name as by_name, e.headline, e.words
                  from campaigns.picture_event e
                 where e.picture = :picture
                 order by e.at desc
                """, RecordParameters.none().with("picture", picture));
    }

    /// The reference of the next picture. One that is not used leaves a gap, which does no harm.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Ref nextRef() {
        return Ref.numbered(
                "PI",
                db.sql("select nextval('campaigns.picture_number')")
                        .query(Long.class)
                        .single());
    }

    /// Adds a picture without a file.
    ///
    /// @param ownSet which of our own illustrations it is; null for all else
    @Transactional
    public UUID add(Actor actor, Ref ref, Picture.About about, @Nullable String ownSet) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into campaigns.picture (id, ref, title, description, origin, people, source, creator, credit, copyright,
                                               licence, licence_terms, licence_until, alt, own_set, usable_until, added_by,
                                               added_by_name, added_on)
                values (:id, :ref, :title, :description, :origin, :people, :source, :creator, :credit, :copyright, :licence,
                        :licenceTerms, :licenceUntil, :alt, :ownSet, :licenceUntil, :actor, :actorName, :today)
                """)
                .paramSource(RecordParameters.of(about)
                        .by(actor)
                        .with("id", id)
                        .with("ref", ref)
                        .with("ownSet", ownSet)
                        .with("today", today()))
                .update();
        append(
                actor,
                id,
                History.Change.of("add_picture", ref, 1, List.of("added")),
                "Added",
                "",
                new Added(ref, about));
        return id;
    }

    /// The files of a picture that is being described; those of before go.
    @Transactional
    public Saved<Picture> save(Actor actor, Picture.Draft draft, int version, List<Rendition> files) {
        int changed =
                db.sql("""
                update campaigns.picture set version = version + 1 where id = :id and version = :version and state = 'DRAFT'
                """).param("id", draft.id()).param("version", version).update();
        if (changed == 0) {
            return Saved.stale(get(actor, draft.id()));
        }
        destroyFiles(draft.id());
        for (var file : files) {
            db.sql("""
                    insert into campaigns.rendition (picture, width, height, format, content)
                    values (:picture, :width, :height, :format, :content)
                    """)
                    .paramSource(RecordParameters.of(file).with("picture", draft.id()))
                    .update();
        }
        append(
                actor,
                draft.id(),
                History.Change.of("add_picture_file", draft.ref(), version + 1L, List.of("file")),
                "File added",
                "",
                new FilesMade(draft.ref(), files.stream().map(Rendition::width).toList()));
        return Saved.done();
    }

    private void destroyFiles(UUID picture) {
        db.sql("delete from campaigns.rendition where picture = :picture")
                .param("picture", picture)
                .update();
    }

    /// Saves what was decided.
    @Transactional
    public Saved<Picture> save(Actor actor, PictureEvent event) {
        if (update(event) == 0) {
            return Saved.stale(get(actor, event.id()));
        }
        if (event instanceof PictureEvent.Refused || event instanceof PictureEvent.Recalled) {
            destroyFiles(event.id());
        } else {
            settle(event.id());
        }
        append(
                actor,
                event.id(),
                History.Change.of(event.act(), event.ref(), event.version() + 1L, List.of("state")),
                event.headline(),
                event.said(),
                event);
        announcements.publishEvent(event);
        return Saved.done();
    }

    private int update(PictureEvent event) {
        var set = switch (event) {
            case PictureEvent.Changed _ ->
                "title = :title, description = :description, origin = :origin, people = :people, source = :source,"
                        + " creator = :creator, credit = :credit, copyright = :copyright, licence = :licence,"
                        + " licence_terms = :licenceTerms, licence_until = cast(:licenceUntil as date), alt = :alt";
            case PictureEvent.Checked _ -> "state = 'REVIEW', checked_on = :on, found = '{}'";
            case PictureEvent.SentBack _ -> "state = 'DRAFT'";
            case PictureEvent.Published _ -> "state = 'PUBLISHED', published_on = :on, panel = :panel";
            case PictureEvent.Refused refused ->
                "state = 'REFUSED', refused_on = :on, reasons = :reasons, found = :reasons, refused_words = :words,"
                        + " instead = :instead" + (refused.panel() == null ? ", checked_on = :on" : ", panel = :panel");
            case PictureEvent.Recalled _ ->
                "state = 'RECALLED', recalled_at = :at, recalled_why = :why, recalled_words = :words, held_at = null,"
                        + " held_by = null, held_by_name = '', held_words = ''";
            case PictureEvent.Stopped _ -> "held_at = :at, held_by = :by, held_by_name = :byName, held_words = :words";
            case PictureEvent.Released _ -> "held_at = null, held_by = null, held_by_name = '', held_words = ''";
        };
        var parameters = switch (event) {
            case PictureEvent.Changed changed -> RecordParameters.of(changed, changed.about());
            case PictureEvent.Checked checked -> RecordParameters.of(checked);
            case PictureEvent.SentBack back -> RecordParameters.of(back);
            case PictureEvent.Published published -> RecordParameters.of(published);
            case PictureEvent.Refused refused -> RecordParameters.of(refused);
            case PictureEvent.Recalled recalled -> RecordParameters.of(recalled);
            case PictureEvent.Stopped stopped -> RecordParameters.of(stopped);
            case PictureEvent.Released released -> RecordParameters.of(released);
        };
        return db.sql("update campaigns.picture set " + set
                        + ", version = version + 1 where id = :id and version = :version")
                .paramSource(parameters)
                .update();
    }

    /// Works out anew until when it may be used, by its licence and by what those shown agree to. One that was
    /// refused or recalled stays as it is: what people say of it later is recorded all the same.
    private void settle(UUID picture) {
        db.sql("""
                update campaigns.picture p
                   set usable_until = least(p.licence_until, (
                         select min(coalesce(each.until, date '2000-01-01'))
                           from (select s.id, max(c.until) as until
                                   from campaigns.person_shown s
                                   left join campaigns.standing_consent c on c.person = s.id
                                  where s.picture = p.id
                                  group by s.id) each))
                 where p.id = :id and p.state in ('DRAFT', 'REVIEW', 'PUBLISHED')
                """).param("id", picture).update();
    }

    /// The same after somebody shown agreed to something, or took it back. Only the system may call it.
    @Transactional
    public void consentChanged(Actor system, UUID picture) {
        settle(picture);
    }

    private void append(Actor actor, UUID picture, History.Change change, String headline, String said, Object event) {
        history.append(
                actor,
                change,
                EVENT,
                event,
                RecordParameters.none()
                        .with("picture", picture)
                        .with("headline", headline)
                        .with("said", said)
                        .with("today", today()));
    }

    /// A meeting of the panel, with those who recorded it.
    @Transactional
    public UUID add(Actor actor, Panel panel) {
        db.sql("""
                insert into campaigns.picture_panel (id, held_on, members, lived, paid, no_story, note, recorded_by,
                                                     recorded_by_name, recorded_at)
                values (:id, :heldOn, :members, :lived, true, true, :note, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.of(panel).by(actor).with("at", Timestamp.from(clock.instant())))
                .update();
        audit.changed(actor, "record_picture_panel", panel.id().toString(), 1, List.of("added"));
        return panel.id();
    }

    /// The meetings of the panel, the newest first.
    public List<Panel> panels(Actor actor) {
        return db.sql("""
                select id, held_on, members, lived, note, recorded_by_name from campaigns.picture_panel
                 order by held_on desc, recorded_at desc limit 100
                """).query(RecordMapper.of(Panel.class)).list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

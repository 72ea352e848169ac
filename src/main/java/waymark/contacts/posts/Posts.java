package waymark.contacts.posts;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.contacts.WeekdayHours;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordParameters;

/// The points of contact, with their areas, hours and cover, which are saved as part of them.
@Repository
@Transactional(readOnly = true)
public class Posts {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String SELECT = """
            select p.ref, p.version, p.organisation, p.subject, p.answered_by, p.phone, p.email, p.languages,
                   p.bank_holidays, p.from_date, p.to_date, p.checked_on, p.checked_by, p.doubted_on,
                   array(select a.area from directory.spoc_area a where a.post = p.ref order by a.area) as areas,
                   (select array_agg(array[h.day, h.opens, h.closes]) from directory.spoc_hours h
                     where h.post = p.ref) as hours,
                   (select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'person', c.person, 'ref', x.ref,
                              'name', x.name, 'from', c.from_date, 'to', c.to_date)
                            order by c.from_date desc, c.kind desc, x.name)
                      from directory.spoc_cover c
                      join directory_open.person_contact x on x.id = c.person
                     where c.post = p.ref) as cover
              from directory.spoc_post p
            """;

    private final JdbcClient db;
    private final History history;
    private final PostReader reader;
    private final NoticeApi notices;

    Posts(JdbcClient db, History history, JsonMapper json, NoticeApi notices) {
        this.db = db;
        this.history = history;
        this.reader = new PostReader(json);
        this.notices = notices;
    }

    public Post get(Actor actor, Ref ref) {
        return db.sql(SELECT + " where p.ref = :ref")
                .param("ref", ref.value())
                .query(reader::post)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The posts, open after the day, that the person holds or deputises for after it.
    List<Post> coveredBy(Actor actor, UUID person, LocalDate day) {
        return db.sql(SELECT + """
                 where coalesce(p.to_date > :day, true)
                   and exists (select from directory.spoc_cover c
                                where c.post = p.ref and c.person = :person and coalesce(c.to_date > :day, true)
                                  and coalesce(c.to_date >= c.from_date, true))
                 order by p.subject, p.ref
                """)
                .param("person", person)
                .param("day", day)
                .query(reader::post)
                .list();
    }

    /// What was done to it, the last first.
    List<TimelineEntry> history(Actor actor, Ref ref) {
        return history.timeline("""
                select cast(null as date) as on_day, at, actor_name as by_name, event ->> 'what' as headline, '' as words
                  from directory.spoc_event
                 where post = :ref
                 order by version desc, at desc
                 limit 100
                """, RecordParameters.none().with("ref", ref));
    }

    /// What the subject is called, also one that is over.
    public String subjectName(Actor actor, String code) {
        return db.sql("select name from directory.subject where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    /// A reference nothing has.
    public Ref newRef(Actor actor) {
        while (true) {
            var ref = RefGenerator.next("SP", RANDOM);
            if (!db.sql("select exists (select from directory.spoc_post where ref = :ref)")
                    .param("ref", ref.value())
                    .query(Boolean.class)
                    .single()) {
                return ref;
            }
        }
    }

    @Transactional
    public void add(Actor actor, PostOpened event) {
        var post = event.now();
        db.sql("""
                insert into directory.spoc_post (ref, organisation, subject, answered_by, phone, email, languages,
                                                 bank_holidays, from_date, checked_on, checked_by)
                values (:ref, :organisation, :subject, :answered, :phone, :email, :languages, :holidays, :from, :checked,
                        :by)
                """)
                .params(PostReader.details(post))
                .param("from", post.dates().from())
                .param("checked", post.checkedOn())
                .param("by", post.checkedBy())
                .update();
        places(post);
        hours(post);
        recorded(actor, "add_contact", post.ref(), 1, "Set up", List.of("added"), event);
    }

    @Transactional
    public Saved<Post> save(Actor actor, PostChanged event) {
        var post = event.now();
        int changed = db.sql("""
                update directory.spoc_post
                   set organisation = :organisation, subject = :subject, answered_by = :answered, phone = :phone,
                       email = :email, languages = :languages, bank_holidays = :holidays, checked_on = :checked,
                       checked_by = :by, doubted_on = null, version = version + 1
                 where ref = :ref and version = :version
                """)
                .params(PostReader.details(post))
                .param("version", post.version())
                .param("checked", post.checkedOn())
                .param("by", post.checkedBy())
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, post.ref()));
        }
        if (event.fields().contains("areas")) {
            places(post);
        }
        hours(post);
        var what = event.fields().isEmpty() ? "Saved without a change" : TimelineEntry.headline(event.fields());
        recorded(actor, "change_contact", post.ref(), post.version() + 1, what, event.fields(), event);
        notices.done(post.ref());
        return Saved.done();
    }

    @Transactional
    public Saved<Post> save(Actor actor, PostConfirmed event) {
        int changed = db.sql("""
                update directory.spoc_post
                   set checked_on = :on, checked_by = :by, doubted_on = null, version = version + 1
                 where ref = :ref and version = :version
                """).paramSource(RecordParameters.of(event)).update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.ref()));
        }
        var what = "Confirmed by " + event.by();
        recorded(actor, "confirm_contact", event.ref(), event.version() + 1, what, List.of("checked_on"), event);
        notices.done(event.ref());
        return Saved.done();
    }

    @Transactional
    public Saved<Post> save(Actor actor, PostDoubted event) {
        int changed = db.sql("""
                update directory.spoc_post set doubted_on = :on, version = version + 1
                 where ref = :ref and version = :version
                """).paramSource(RecordParameters.of(event)).update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.ref()));
        }
        var what = "Reported as no longer right";
        recorded(actor, "doubt_contact", event.ref(), event.version() + 1, what, List.of("doubted_on"), event);
        return Saved.done();
    }

    @Transactional
    public Saved<Post> save(Actor actor, PostClosed event) {
        int changed = db.sql("""
                update directory.spoc_post set to_date = :lastDay, version = version + 1
                 where ref = :ref and version = :version
                """).paramSource(RecordParameters.of(event)).update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.ref()));
        }
        recorded(actor, "close_contact", event.ref(), event.version() + 1, "Last day set", List.of("to_date"), event);
        notices.done(event.ref());
        return Saved.done();
    }

    @Transactional
    public Saved<Post> save(Actor actor, CoverTaken event) {
        if (!next(event.post(), event.version())) {
            return Saved.stale(get(actor, event.post()));
        }
        until(event.outgoing());
        var taken = event.taken();
        insert(event.post(), taken);
        var what = taken.kind().words() + " chosen";
        recorded(
                actor,
                "cover_contact",
                event.post(),
                event.version() + 1,
                what,
                List.of(taken.kind().code()),
                event);
        return Saved.done();
    }

    @Transactional
    public Saved<Post> save(Actor actor, CoverEnded event) {
        if (!next(event.post(), event.version())) {
            return Saved.stale(get(actor, event.post()));
        }
        until(event.ended());
        var kind = event.ended().kind();
        var what = kind.words() + ": last day set";
        recorded(actor, "end_contact_cover", event.post(), event.version() + 1, what, List.of(kind.code()), event);
        return Saved.done();
    }

    @Transactional
    public Saved<Post> save(Actor actor, CoverPassed event) {
        if (!next(event.post(), event.version())) {
            return Saved.stale(get(actor, event.post()));
        }
        until(event.left());
        event.also().forEach(this::until);
        var kind = event.left().kind();
        var what = kind.words() + ": last day set";
        if (event.taken() != null) {
            insert(event.post(), event.taken());
            what = kind.words() + " chosen, in place of one who leaves";
        }
        recorded(actor, "pass_contact_cover_on", event.post(), event.version() + 1, what, List.of(kind.code()), event);
        return Saved.done();
    }

    @Transactional
    public Saved<Post> save(Actor actor, CoverWithdrawn event) {
        if (!next(event.post(), event.version())) {
            return Saved.stale(get(actor, event.post()));
        }
        until(event.withdrawn());
        var kind = event.withdrawn().kind();
        var what = kind.words() + " withdrawn before the first day";
        recorded(actor, "withdraw_contact_cover", event.post(), event.version() + 1, what, List.of(kind.code()), event);
        return Saved.done();
    }

    private boolean next(Ref ref, int version) {
        return db.sql("update directory.spoc_post set version = version + 1 where ref = :ref and version = :version")
                        .param("ref", ref.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private void insert(Ref post, Cover taken) {
        db.sql("""
                insert into directory.spoc_cover (id, post, kind, person, from_date, to_date)
                values (:id, :post, :kind, :person, :from, :to)
                """)
                .paramSource(RecordParameters.of(taken, taken.dates())
                        .with("post", post)
                        .with("kind", taken.kind().code()))
                .update();
    }

    private void until(@Nullable Cover cover) {
        if (cover != null) {
            db.sql("update directory.spoc_cover set to_date = :to where id = :id")
                    .param("id", cover.id())
                    .param("to", cover.dates().to())
                    .update();
        }
    }

    private void places(Post post) {
        var areas = post.details().areas().toArray(String[]::new);
        db.sql("delete from directory.spoc_area where post = :ref and not area = any (:areas)")
                .param("ref", post.ref().value())
                .param("areas", areas)
                .update();
        db.sql("insert into directory.spoc_area (post, area) select :ref, unnest(:areas) on conflict do nothing")
                .param("ref", post.ref().value())
                .param("areas", areas)
                .update();
    }

    private void hours(Post post) {
        db.sql("delete from directory.spoc_hours where post = :ref")
                .param("ref", post.ref().value())
                .update();
        var spans = post.details().hours().spans();
        db.sql("""
                insert into directory.spoc_hours (post, day, opens, closes)
                select :ref, s.day, s.opens, s.closes
                  from unnest(:days::int[], :opens::int[], :closes::int[]) as s (day, opens, closes)
                """)
                .param("ref", post.ref().value())
                .param("days", spans.stream().map(WeekdayHours::day).toArray(Integer[]::new))
                .param("opens", spans.stream().map(WeekdayHours::opens).toArray(Integer[]::new))
                .param("closes", spans.stream().map(WeekdayHours::closes).toArray(Integer[]::new))
                .update();
    }

    private record Entry(String what, Object event) {}

    private void recorded(
            Actor actor, String act, Ref ref, int version, String what, List<String> fields, Object event) {
        history.append(
                actor,
                History.Change.of(act, ref, version, fields),
                """
                insert into directory.spoc_event (id, post, version, actor, actor_name, event)
                values (gen_random_uuid(), :object, :version, :actor, :actorName, cast(:event as jsonb))
                """,
                new Entry(what, event),
                RecordParameters.none());
    }
}

package waymark.campaigns.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The campaigns, how far they reached, and the pictures that they show.
@Repository
@Transactional(readOnly = true)
class Campaigns {

    private static final String ROWS = """
            select c.ref, c.version, coalesce(a.name, c.area, 'Whole partnership') as area_name, c.area, c.title, c.aim,
                   c.audience, c.languages, c.channels, c.from_day, c.to_day, c.cost, c.objective, c.window_first, c.window_last,
                   c.open, c.public_words, c.event_day, c.event_from, c.event_to, c.event_place, c.state, c.launched_on,
                   c.ended_on, c.learned, c.learned_on, c.copied_from, c.planned_on, c.planned_by_name
              from campaigns.campaign c
              left join directory_open.area a on a.code = c.area
            """;

    /// What is asked of the list; what is empty lets everything through.
    ///
    /// @param area code of an area, or `all` for those of the whole partnership
    record Filter(String area, String state) {}

    /// A picture that goes with a copy.
    record CopiedPicture(Picture.Published picture, Medium medium) {}

    /// A toolkit as the page of its campaign names it.
    record ToolkitLine(Ref ref, String title, String state, long downloads) {}

    private final JdbcClient db;
    private final History history;
    private final CampaignPictures pictures;

    Campaigns(JdbcClient db, History history, CampaignPictures pictures) {
        this.db = db;
        this.history = history;
        this.pictures = pictures;
    }

    /// Toolkits of a campaign, with how often their files were taken.
    List<ToolkitLine> toolkits(Ref campaign) {
        return db.sql("""
                select t.ref, t.title, t.state,
                       (select coalesce(sum(d.times), 0) from campaigns.download_day d join campaigns.toolkit_file f on f.id = d.file
                         where f.toolkit = t.ref)
                       + (select count(*) from campaigns.download_mark m join campaigns.toolkit_file f on f.id = m.file
                           where f.toolkit = t.ref) as downloads
                  from campaigns.toolkit t where t.campaign = :campaign order by t.ref
                """)
                .param("campaign", campaign.value())
                .query(RecordMapper.of(ToolkitLine.class))
                .list();
    }

    /// The newest first.
    List<Campaign> find(Filter filter, long from, int size) {
        return db.sql(ROWS + matching(" order by c.from_day desc, c.ref desc offset :first limit :size"))
                .paramSource(RecordParameters.of(filter).with("first", from).with("size", size))
                .query(Campaigns::read)
                .list();
    }

    long count(Filter filter) {
        return db.sql("select count(*) from campaigns.campaign c" + matching(""))
                .paramSource(RecordParameters.of(filter))
                .query(Long.class)
                .single();
    }

    private static String matching(String order) {
        return """
                 where (:area = '' or c.area = :area or :area = 'all' and c.area is null)
                   and (:state = '' or c.state = :state)
                """ + order;
    }

    /// Those that touch the year, by their first day.
    List<Campaign> in(int year) {
        return db.sql(ROWS + " where c.from_day <= :last and c.to_day >= :first order by c.from_day, c.ref")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Campaigns::read)
                .list();
    }

    /// @throws NotFound where there is none
    Campaign get(Ref ref) {
        return db.sql(ROWS + " where c.ref = :ref")
                .paramSource(RecordParameters.none().with("ref", ref))
                .query(Campaigns::read)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound where there is none, or the actor does not run campaigns there
    Campaign run(Actor.Person actor, Ref ref) {
        var it = get(ref);
        if (!Campaign.mayRun(actor, it.plan().area())) {
            throw new NotFound(ref);
        }
        return it;
    }

    private static Campaign read(ResultSet row, int number) throws SQLException {
        var header = RecordMapper.read(row, Campaign.Header.class);
        var plan = RecordMapper.read(row, CampaignPlan.class);
        return switch (row.getString("state")) {
            case "planned" -> new Campaign.Planned(header, plan);
            case "launched" -> new Campaign.Launched(header, plan);
            case "ended" -> new Campaign.Ended(header, plan);
            default -> new Campaign.Learned(header, plan);
        };
    }

    /// References of campaigns that were copied from it.
    List<Ref> copies(Ref ref) {
        return db.sql("select ref from campaigns.campaign where copied_from = :ref order by ref")
                .param("ref", ref.value())
                .query((row, number) -> new Ref(row.getString("ref")))
                .list();
    }

    /// The newest first; those that were struck out are among them.
    List<Reach> reached(Ref ref) {
        return db.sql("""
                select id, channel, people, source, counted_on, added_by_name, struck_on, struck_because
                  from campaigns.reach where campaign = :ref order by counted_on desc, id
                """)
                .param("ref", ref.value())
                .query(RecordMapper.of(Reach.class))
                .list();
    }

    /// What happened to it, newest first.
    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from campaigns.campaign_event
                 where campaign = :ref order by at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// The reference of the next campaign. One that is not used leaves a gap, which does no harm.
    @Transactional(label = IdempotencyKey.NOT_YET)
    Ref nextRef() {
        return Ref.numbered(
                "CG",
                db.sql("select nextval('campaigns.campaign_number')")
                        .query(Long.class)
                        .single());
    }

    /// Saves a new one.
    @Transactional
    void plan(Actor actor, Ref ref, CampaignEvent.Planned event) {
        db.sql("""
                insert into campaigns.campaign
                  (ref, area, title, aim, audience, languages, channels, from_day, to_day, cost, objective, window_first,
                   window_last, open, public_words, event_day, event_from, event_to, event_place, copied_from, planned_on,
                   planned_by, planned_by_name)
                values (:ref, :area, :title, :aim, :audience, :languages, :channels, :fromDay, :toDay, :cost, :objective,
                        :windowFirst, :windowLast, :open, :publicWords, :eventDay, :eventFrom, :eventTo, :eventPlace,
                        :copiedFrom, :on, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(event.plan())
                        .with("ref", ref)
                        .with("copiedFrom", event.copiedFrom())
                        .with("on", event.on())
                        .by(actor))
                .update();
        var from = event.copiedFrom();
        append(
                actor,
                from == null ? "plan_campaign" : "copy_campaign",
                ref,
                1,
                List.of("plan"),
                from == null ? "Planned" : "Copied from " + from,
                event.leftOut());
    }

    /// Saves a copy with the pictures that it may show, which are used anew.
    @Transactional
    void copy(Actor.Person actor, Ref ref, CampaignEvent.Planned event, List<CopiedPicture> copied) {
        plan(actor, ref, event);
        copied.forEach(each -> pictures.show(actor, ref, event.plan().title(), each.picture(), each.medium()));
    }

    /// Saves a change of the plan.
    @Transactional
    Saved<Campaign> save(Actor actor, int version, CampaignEvent.Changed event) {
        var before = get(event.ref()).plan();
        int rows = db.sql("""
                update campaigns.campaign
                   set title = :title, aim = :aim, audience = :audience, languages = :languages, channels = :channels,
                       from_day = :fromDay, to_day = :toDay, cost = :cost, objective = :objective,
                       window_first = :windowFirst, window_last = :windowLast, open = :open, public_words = :publicWords,
                       event_day = :eventDay, event_from = :eventFrom, event_to = :eventTo, event_place = :eventPlace,
                       version = version + 1
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(event.plan())
                        .with("ref", event.ref())
                        .with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(event.ref()));
        }
        append(
                actor,
                "change_campaign",
                event.ref(),
                version + 1,
                List.of("plan"),
                "Changed",
                before.open() == event.plan().open()
                        ? ""
                        : event.plan().open() ? "It has a public page now" : "The public page was closed");
        return Saved.done();
    }

    /// Saves its next step.
    @Transactional
    Saved<Campaign> save(Actor actor, int version, CampaignEvent.Stepped event) {
        var state = event.step().name().toLowerCase(Locale.ROOT);
        int rows = db.sql("""
                update campaigns.campaign
                   set state = :state, version = version + 1,
                       launched_on = case when :state = 'launched' then :on else launched_on end,
                       ended_on = case when :state = 'ended' then :on else ended_on end,
                       learned_on = case when :state = 'learned' then :on else learned_on end,
                       learned = case when :state = 'learned' then :words else learned end
                 where ref = :ref and version = :version
                """)
                .paramSource(RecordParameters.of(event).with("state", state).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(event.ref()));
        }
        append(
                actor,
                event.step().act(),
                event.ref(),
                version + 1,
                List.of("state"),
                event.step().headline(),
                event.words());
        return Saved.done();
    }

    /// Adds a number of people reached.
    @Transactional
    void reach(Actor actor, Ref campaign, Reach reach) {
        db.sql("""
                insert into campaigns.reach (id, campaign, channel, people, source, counted_on, added_by, added_by_name)
                values (:id, :campaign, :channel, :people, :source, :countedOn, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(reach).by(actor).with("campaign", campaign))
                .update();
        append(
                actor,
                "record_reach",
                campaign,
                0,
                List.of("reach"),
                "Reach recorded: %s, %,d".formatted(reach.channelWords(), reach.people()),
                reach.source());
    }

    /// Strikes a number out that was wrong; nothing where it is struck out already.
    @Transactional
    void strike(Actor actor, Ref campaign, UUID reach, String because, LocalDate on) {
        int rows = db.sql("""
                update campaigns.reach set struck_on = :on, struck_because = :because
                 where id = :id and campaign = :campaign and struck_on is null
                """)
                .param("on", on)
                .param("because", because)
                .param("id", reach)
                .param("campaign", campaign.value())
                .update();
        if (rows > 0) {
            append(actor, "strike_reach", campaign, 0, List.of("reach"), "Reach struck out", because);
        }
    }

    /// Shows a picture with it; nothing where it does already.
    @Transactional
    void show(Actor.Person actor, Campaign campaign, Picture.Published picture, Medium medium) {
        var ref = campaign.ref();
        if (pictures.show(actor, ref, campaign.plan().title(), picture, medium)) {
            append(
                    actor,
                    "show_picture",
                    ref,
                    0,
                    List.of("pictures"),
                    "Shows the picture " + picture.ref(),
                    medium.title());
        }
    }

    /// Shows it no longer.
    @Transactional
    void unshow(Actor actor, Ref campaign, Ref picture) {
        if (pictures.unshow(actor, campaign, picture)) {
            append(
                    actor,
                    "take_picture_off",
                    campaign,
                    0,
                    List.of("pictures"),
                    "Shows the picture " + picture + " no longer",
                    "");
        }
    }

    private void append(
            Actor actor,
            String act,
            Ref ref,
            long version,
            List<String> fields,
            String headline,
            @Nullable String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, fields),
                """
                insert into campaigns.campaign_event (campaign, at, actor, actor_name, headline, words)
                values (:object, :at, :actor, :actorName, :headline, :words)
                """,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words == null ? "" : words));
    }
}

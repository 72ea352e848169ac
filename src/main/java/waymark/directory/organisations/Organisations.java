package waymark.directory.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.DateRange;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.lists.Sorting;
import waymark.web.sql.RecordParameters;

/// The organisations, with their names and areas, which are saved as part of them.
@Repository
@Transactional(readOnly = true)
public class Organisations {

    private final JdbcClient db;
    private final OtherNames otherNames;
    private final History history;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    Organisations(JdbcClient db, History history, ApplicationEventPublisher events, JsonMapper json) {
        this.db = db;
        this.otherNames = new OtherNames(db);
        this.history = history;
        this.events = events;
        this.json = json;
    }

    public Organisation get(Actor actor, String code) {
        return db.sql("""
                select o.code, o.version, o.sector, o.coverage, o.note,
                       o.first_responder, o.first_responder_from, o.first_responder_to,
                       o.duty_to_notify, o.duty_to_notify_from, o.duty_to_notify_to, o.notifies_by_policy,
                       array(select a.area from directory.organisation_area a where a.organisation = o.code
                              order by a.area) as areas,
                       (select jsonb_agg(jsonb_build_object('name', n.name, 'valid',
                                 jsonb_build_object('from', n.from_date, 'to', n.to_date)))
                          from directory.organisation_name n where n.organisation = o.code) as names,
                       (select jsonb_agg(jsonb_build_object('name', x.name, 'as', upper(x.kind)) order by x.kind, x.name)
                          from directory.organisation_other_name x where x.organisation = o.code) as other_names
                  from directory.organisation o
                 where o.code = :code
                """).param("code", code).query(this::read).optional().orElseThrow(() -> new NotFound(code));
    }

    /// All of them, ended ones too, in the order of the file.
    public List<Organisation> all(Actor actor) {
        return db.sql("""
                select o.code, o.version, o.sector, o.coverage, o.note,
                       o.first_responder, o.first_responder_from, o.first_responder_to,
                       o.duty_to_notify, o.duty_to_notify_from, o.duty_to_notify_to, o.notifies_by_policy,
                       a.areas, n.names, x.other_names
                  from directory.organisation o
                  left join (select organisation, array_agg(area order by area) as areas
                               from directory.organisation_area group by organisation) a on a.organisation = o.code
                  join (select organisation, jsonb_agg(jsonb_build_object('name', name, 'valid',
                                 jsonb_build_object('from', from_date, 'to', to_date))) as names
                          from directory.organisation_name group by organisation) n on n.organisation = o.code
                  left join (select organisation, jsonb_agg(jsonb_build_object('name', name, 'as', upper(kind))
                                 order by kind, name) as other_names
                          from directory.organisation_other_name group by organisation) x on x.organisation = o.code
                 order by o.position, o.code
                """).query(this::read).list();
    }

    /// The lines of the list: one statement, however many.
    List<OrganisationRow> list(Actor actor, OrganisationFilter filter, Sorting sorting) {
        return db.sql("""
                select o.code, o.name, o.sector_name, o.coverage, o.first_responder, o.duty_to_notify,
                       o.notifies_by_policy, o.current, coalesce(a.names, '') as areas
                  from directory_open.organisation o
                  left join (select x.organisation,
                               case when count(*) = (select count(*) from directory.area) then 'All areas'
                                    else string_agg(y.name, ', ' order by y.position) end as names
                               from directory.organisation_area x
                               join directory.area y on y.code = x.area
                              group by x.organisation) a on a.organisation = o.code
                 where (:area in ('', o.coverage)
                        or exists (select from directory.organisation_area x
                                    where x.organisation = o.code and x.area = :area))
                   and :sector in ('', o.sector)
                   and (:responder <> 'yes' or o.first_responder)
                   and (:duty <> 'law' or o.duty_to_notify)
                   and (:duty <> 'policy' or o.notifies_by_policy)
                   and (:ended = 'yes' or o.current)
                   and (:words = '' or position(lower(:words) in lower(o.code)) > 0
                        or exists (select from directory.organisation_name n
                                    where n.organisation = o.code and position(lower(:words) in lower(n.name)) > 0))
                """ + order(sorting))
                .param("area", filter.area())
                .param("sector", filter.sector())
                .param("responder", filter.responder())
                .param("duty", filter.duty())
                .param("ended", filter.ended())
                .param("words", filter.words())
                .query(Organisations::row)
                .list();
    }

    private static String order(Sorting sorting) {
        return switch (sorting.toString()) {
            case "-name" -> "order by lower(o.name) desc, o.code";
            case "sector" -> "order by o.sector_name, lower(o.name), o.code";
            case "-sector" -> "order by o.sector_name desc, lower(o.name), o.code";
            default -> "order by lower(o.name), o.code";
        };
    }

    /// What was done to it, the last first.
    List<TimelineEntry> history(Actor actor, String code) {
        return db.sql("""
                select version, at, actor_name, coalesce(event ->> 'fields', '[]') as fields
                  from directory.organisation_event
                 where organisation = :code
                 order by version desc, at desc
                 limit 100
                """)
                .param("code", code)
                .query((row, number) -> new TimelineEntry(
                        null,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        TimelineEntry.headline(List.of(json.readValue(row.getString("fields"), String[].class))),
                        ""))
                .list();
    }

    @Transactional
    public void add(Actor actor, Organisation now) {
        parameters(db.sql("""
                        insert into directory.organisation (code, sector, coverage, first_responder,
                               first_responder_from, first_responder_to, duty_to_notify, duty_to_notify_from,
                               duty_to_notify_to, notifies_by_policy, note, position)
                        values (:code, :sector, :coverage, :responder, :responderFrom, :responderTo, :duty, :dutyFrom,
                               :dutyTo, :policy, :note,
                               (select coalesce(max(position), 0) + 1 from directory.organisation))
                        """), now).update();
        names(now);
        otherNames.put(now);
        areas(now);
        recorded(actor, new OrganisationChanged(now.code(), 0, now, List.of("added")));
    }

    /// The change, its history, its audit entry and its event are committed together.
    @Transactional
    public Saved<Organisation> save(Actor actor, OrganisationChanged event) {
        int changed = parameters(db.sql("""
                        update directory.organisation
                           set sector = :sector, coverage = :coverage, note = :note,
                               first_responder = :responder, first_responder_from = :responderFrom,
                               first_responder_to = :responderTo, duty_to_notify = :duty,
                               duty_to_notify_from = :dutyFrom, duty_to_notify_to = :dutyTo,
                               notifies_by_policy = :policy, version = version + 1
                         where code = :code and version = :version
                        """), event.now())
                .param("version", event.version())
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.code()));
        }
        names(event.now());
        otherNames.put(event.now());
        areas(event.now());
        recorded(actor, event);
        return Saved.done();
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Organisation now) {
        var referrer = now.firstResponder();
        var duty = now.dutyToNotify();
        return sql.param("code", now.code())
                .param("sector", now.sector())
                .param("coverage", now.coverage().code())
                .param("note", now.note())
                .param("responder", referrer != null)
                .param("responderFrom", referrer == null ? null : referrer.from())
                .param("responderTo", referrer == null ? null : referrer.to())
                .param("duty", duty != null)
                .param("dutyFrom", duty == null ? null : duty.from())
                .param("dutyTo", duty == null ? null : duty.to())
                .param("policy", now.notifiesByPolicy());
    }

    /// Names are told apart by their first day. One leaves only where its first day was put right.
    private void names(Organisation now) {
        db.sql("""
                delete from directory.organisation_name
                 where organisation = :code and not coalesce(to_char(from_date, 'YYYY-MM-DD'), '') = any (:days)
                """)
                .param("code", now.code())
                .param("days", now.names().stream().map(Organisations::firstDay).toArray(String[]::new))
                .update();
        for (var name : now.names()) {
            db.sql("""
                    insert into directory.organisation_name (organisation, name, from_date, to_date)
                    values (:code, :name, :from, :to)
                    on conflict (organisation, from_date) do update set name = excluded.name, to_date = excluded.to_date
                    """)
                    .param("code", now.code())
                    .param("name", name.name())
                    .param("from", name.valid().from())
                    .param("to", name.valid().to())
                    .update();
        }
    }

    private static String firstDay(DatedName name) {
        return name.valid().from() == null ? "" : name.valid().from().toString();
    }

    private void areas(Organisation now) {
        db.sql("delete from directory.organisation_area where organisation = :code and not area = any (:areas)")
                .param("code", now.code())
                .param("areas", now.areas().toArray(String[]::new))
                .update();
        db.sql("""
                insert into directory.organisation_area (organisation, area)
                select :code, unnest(:areas)
                on conflict do nothing
                """)
                .param("code", now.code())
                .param("areas", now.areas().toArray(String[]::new))
                .update();
    }

    private void recorded(Actor actor, OrganisationChanged event) {
        var act = event.version() == 0 ? "add_organisation" : "change_organisation";
        history.append(
                actor,
                new History.Change(act, event.code(), event.version() + 1L, event.fields()),
                """
                insert into directory.organisation_event (organisation, version, actor, actor_name, event)
                values (:object, :version, :actor, :actorName, cast(:event as jsonb))
                """,
                event,
                RecordParameters.none());
        events.publishEvent(new OrganisationUpdated(event.code(), event.fields()));
    }

    private Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getString("code"),
                row.getInt("version"),
                new ArrayList<>(Arrays.asList(json.readValue(row.getString("names"), DatedName[].class))),
                otherNames(row),
                row.getString("sector"),
                Organisation.Coverage.of(row.getString("coverage")),
                row.getArray("areas") == null
                        ? List.of()
                        : Arrays.asList((String[]) row.getArray("areas").getArray()),
                row.getBoolean("first_responder") ? span(row, "first_responder") : null,
                row.getBoolean("duty_to_notify") ? span(row, "duty_to_notify") : null,
                row.getBoolean("notifies_by_policy"),
                row.getString("note"));
    }

    private List<OtherName> otherNames(ResultSet row) throws SQLException {
        var names = row.getString("other_names");
        return names == null ? List.of() : Arrays.asList(json.readValue(names, OtherName[].class));
    }

    private static OrganisationRow row(ResultSet row, int number) throws SQLException {
        return new OrganisationRow(
                row.getString("code"),
                row.getString("name"),
                row.getString("sector_name"),
                Organisation.Coverage.of(row.getString("coverage")),
                row.getString("areas"),
                row.getBoolean("first_responder"),
                row.getBoolean("duty_to_notify"),
                row.getBoolean("notifies_by_policy"),
                row.getBoolean("current"));
    }

    private static DateRange span(ResultSet row, String prefix) throws SQLException {
        return new DateRange(day(row, prefix + "_from"), day(row, prefix + "_to"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}

package waymark.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.directory.search.Spelling.Why;
import waymark.kernel.Actor;

/// Everything there is to find, one statement a kind; of it what the row policies let the actor see.
@Repository
@Transactional(readOnly = true)
class SearchItems {

    private final JdbcClient db;
    private final HelpLines lines;
    private final Clock clock;

    SearchItems(JdbcClient db, HelpLines lines, Clock clock) {
        this.db = db;
        this.lines = lines;
        this.clock = clock;
    }

    /// What is there to find, and the organisations it belongs to.
    record All(List<SearchItem> findables, List<SearchedOrganisation> organisations) {}

    All all(Actor actor) {
        var organisations = organisations();
        var byCode = organisations.stream().collect(Collectors.toMap(SearchedOrganisation::code, Function.identity()));
        var all = new ArrayList<SearchItem>();
        organisations.forEach(one -> all.add(one.findable()));
        all.addAll(contacts(byCode));
        all.addAll(services(byCode));
        all.addAll(people(byCode));
        all.addAll(groups());
        lines.on(actor, LocalDate.now(clock)).forEach(line -> all.add(line(line)));
        return new All(all, organisations);
    }

    private List<SearchedOrganisation> organisations() {
        return db.sql("""
                select o.code, o.name, o.sector, o.sector_name, o.current, coalesce(a.codes, '{}') as areas,
                       coalesce(a.names, '') as area_names, o.coverage, coalesce(n.texts, '{}') as texts,
                       coalesce(n.kinds, '{}') as kinds
                  from directory_open.organisation o
                  left join (select x.organisation, array_agg(x.area) as codes,
                                    string_agg(r.name, ', ' order by r.position) as names
                               from directory.organisation_area x
                               join directory.area r on r.code = x.area
                              group by x.organisation) a on a.organisation = o.code
                  left join (select y.organisation, array_agg(y.name order by y.rank, y.name) as texts,
                                    array_agg(y.kind order by y.rank, y.name) as kinds
                               from (select organisation, name, case when to_date < :today then 'former' else 'later' end as kind,
                                            1 as rank
                                       from directory.organisation_name
                                     union all
                                     select organisation, name, kind, 2 from directory.organisation_other_name) y
                              group by y.organisation) n on n.organisation = o.code
                 order by lower(o.name), o.code
                """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new SearchedOrganisation(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("sector"),
                        row.getString("sector_name"),
                        row.getBoolean("current"),
                        row.getString("coverage").equals("local") ? texts(row, "areas") : List.of(),
                        row.getString("area_names"),
                        texts(row, "texts"),
                        texts(row, "kinds")))
                .list();
    }

    private List<SearchItem> contacts(Map<String, SearchedOrganisation> organisations) {
        return db.sql("""
                select p.ref, p.organisation, p.subject, s.name as subject_name, s.use_when, p.phone,
                       array(select a.area from directory.spoc_area a where a.post = p.ref order by a.area) as areas,
                       coalesce((select string_agg(r.name, ', ' order by r.position)
                                   from directory.spoc_area a join directory.area r on r.code = a.area
                                  where a.post = p.ref), '') as area_names,
                       coalesce((select string_agg(x.name, ' ')
                                   from directory.spoc_cover c join directory.person x on x.id = c.person
                                  where c.post = p.ref and c.from_date <= :today
                                    and coalesce(c.to_date >= :today, true)), '') as people,
                       coalesce(p.to_date < :today, false) as over
                  from directory.spoc_post p
                  join directory.subject s on s.code = p.subject
                """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> contact(row, organisation(row, organisations)))
                .list();
    }

    private static SearchItem contact(ResultSet row, SearchedOrganisation organisation) throws SQLException {
        var subject = row.getString("subject_name");
        var title = subject + ", " + organisation.name();
        return new SearchItem(
                SearchKind.CONTACT,
                "/contacts/" + row.getString("ref"),
                title,
                joined(row.getString("area_names"), row.getString("phone")),
                texts(row, "areas"),
                List.of(organisation.sector()),
                List.of(row.getString("subject")),
                row.getBoolean("over"),
                List.of(
                        Spelling.of(title, Why.NAME),
                        Spelling.of(subject, Why.NAME),
                        Spelling.of(
                                joined(
                                        title,
                                        organisation.everyName(),
                                        row.getString("area_names"),
                                        row.getString("people"),
                                        row.getString("use_when")),
                                Why.ROUND)));
    }

    private List<SearchItem> services(Map<String, SearchedOrganisation> organisations) {
        return db.sql("""
                select s.ref, s.organisation, s.name, s.description, k.name as kind_name, k.use_when, s.phone, s.languages,
                       array(select a.area from directory.service_area a where a.service = s.ref order by a.area) as areas,
                       coalesce((select string_agg(r.name, ', ' order by r.position)
                                   from directory.service_area a join directory.area r on r.code = a.area
                                  where a.service = s.ref), '') as area_names,
                       coalesce(s.to_date < :today, false) as over,
                       case when s.checked_on + directory.setting('stale_days', :today) < :today
                            then to_char(s.checked_on, 'FMDD FMMonth YYYY') else '' end as unchecked
                  from directory.service s
                  join directory.service_kind k on k.code = s.kind
                """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> ServiceSearchItem.of(row, organisation(row, organisations)))
                .list();
    }

    private List<SearchItem> people(Map<String, SearchedOrganisation> organisations) {
        return db.sql("""
                select ref, name, organisation, organisation_name, job_title, current from directory_open.person
                """)
                .query((row, number) -> person(row, organisation(row, organisations)))
                .list();
    }

    private static SearchItem person(ResultSet row, SearchedOrganisation organisation) throws SQLException {
        var name = row.getString("name");
        var job = row.getString("job_title");
        return new SearchItem(
                SearchKind.PERSON,
                "/directory/people/" + row.getString("ref"),
                name,
                joined(job, organisation.name()),
                organisation.areas(),
                List.of(organisation.sector()),
                List.of(),
                !row.getBoolean("current"),
                List.of(
                        Spelling.of(name, Why.NAME),
                        Spelling.of(joined(name, job, organisation.everyName()), Why.ROUND)));
    }

    private List<SearchItem> groups() {
        return db.sql("""
                select g.code, g.name,
                       array(select a.area from directory.group_area a where a.group_code = g.code) as areas,
                       coalesce((select string_agg(s.title, ' ') from directory.seat s where s.group_code = g.code), '') as seats,
                       (select count(*) from directory.seat s where s.group_code = g.code) as number
                  from directory.group_ g
                """)
                .query((row, number) -> new SearchItem(
                        SearchKind.GROUP,
                        "/directory/groups/" + row.getString("code"),
                        row.getString("name"),
                        row.getLong("number") + " seats",
                        texts(row, "areas"),
                        List.of(),
                        List.of(),
                        false,
                        List.of(
                                Spelling.of(row.getString("name"), Why.NAME),
                                Spelling.of(SearchText.initials(row.getString("name")), Why.INITIALS),
                                Spelling.of(joined(row.getString("name"), row.getString("seats")), Why.ROUND))))
                .list();
    }

    private static SearchItem line(HelpLine line) {
        return new SearchItem(
                SearchKind.LINE,
                "/contacts/lines",
                line.name(),
                joined(line.number(), line.hours()) + (line.demonstration() ? " (fictional)" : ""),
                line.area().isEmpty() ? List.of() : List.of(line.area()),
                List.of(),
                List.of(),
                false,
                List.of(
                        Spelling.of(line.name(), Why.NAME),
                        Spelling.of(joined(line.name(), line.number(), line.useWhen()), Why.ROUND)));
    }

    private static SearchedOrganisation organisation(ResultSet row, Map<String, SearchedOrganisation> organisations)
            throws SQLException {
        return Objects.requireNonNull(
                organisations.get(row.getString("organisation")), "a row without its organisation");
    }

    static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

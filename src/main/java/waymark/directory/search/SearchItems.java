package waymark.directory.search;

import static waymark.directory.search.SearchItem.joined;
import static waymark.directory.search.SearchItem.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.search.SearchText;
import waymark.web.search.Spelling;
import waymark.web.search.Spelling.Why;

/// Everything there is to find, one statement a kind; of it what the row policies let the actor see.
@Repository
@Transactional(readOnly = true)
class SearchItems {

    private final JdbcClient db;
    private final List<SearchSource> sources;
    private final Clock clock;

    SearchItems(JdbcClient db, List<SearchSource> sources, Clock clock) {
        this.db = db;
        this.sources = sources;
        this.clock = clock;
    }

    /// What is there to find, and the organisations it belongs to.
    record All(List<SearchItem> items, List<SearchedOrganisation> organisations) {}

    All all(Actor actor) {
        var organisations = organisations();
        var byCode = organisations.stream().collect(Collectors.toMap(SearchedOrganisation::code, Function.identity()));
        var all = new ArrayList<SearchItem>();
        organisations.forEach(one -> all.add(one.item()));
        sources.forEach(source -> all.addAll(source.items(actor, byCode)));
        all.addAll(people(byCode));
        all.addAll(groups());
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
                        Spelling.of(joined(name, job, organisation.everyName()), Why.CONTEXT)));
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
                                Spelling.of(joined(row.getString("name"), row.getString("seats")), Why.CONTEXT))))
                .list();
    }

    private static SearchedOrganisation organisation(ResultSet row, Map<String, SearchedOrganisation> organisations)
            throws SQLException {
        return Objects.requireNonNull(
                organisations.get(row.getString("organisation")), "a row without its organisation");
    }
}

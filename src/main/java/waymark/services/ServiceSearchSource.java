package waymark.services;

import static waymark.directory.search.SearchItem.joined;
import static waymark.directory.search.SearchItem.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.search.SearchItem;
import waymark.directory.search.SearchKind;
import waymark.directory.search.SearchSource;
import waymark.directory.search.SearchedOrganisation;
import waymark.kernel.Actor;
import waymark.web.search.Spelling;
import waymark.web.search.Spelling.Why;

/// The services in the search of the directory.
@Repository
@Transactional(readOnly = true)
class ServiceSearchSource implements SearchSource {

    private final JdbcClient db;
    private final Clock clock;

    ServiceSearchSource(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<SearchItem> items(Actor actor, Map<String, SearchedOrganisation> organisations) {
        return db.sql("""
                select s.ref, s.organisation, s.name, s.description, k.name as kind_name, k.use_when, s.phone, s.languages,
                       array(select a.area from directory.service_area a where a.service = s.ref order by a.area) as areas,
                       coalesce((select string_agg(r.name, ', ' order by r.position)
                                   from directory.service_area a join directory_open.area r on r.code = a.area
                                  where a.service = s.ref), '') as area_names,
                       coalesce(s.to_date < :today, false) as over,
                       case when s.checked_on + directory.setting('stale_days', :today) < :today
                            then to_char(s.checked_on, 'FMDD FMMonth YYYY') else '' end as unchecked
                  from directory.service s
                  join directory.service_kind k on k.code = s.kind
                """)
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        item(row, Objects.requireNonNull(organisations.get(row.getString("organisation")))))
                .list();
    }

    private static SearchItem item(ResultSet row, SearchedOrganisation organisation) throws SQLException {
        var name = row.getString("name");
        var kind = row.getString("kind_name");
        var unchecked = row.getString("unchecked");
        return new SearchItem(
                SearchKind.SERVICE,
                "/directory/services/" + row.getString("ref"),
                name,
                joined(
                        kind,
                        organisation.name(),
                        row.getString("area_names"),
                        row.getString("phone"),
                        unchecked.isEmpty() ? "" : "not checked since " + unchecked),
                texts(row, "areas"),
                List.of(organisation.sector()),
                List.of(),
                row.getBoolean("over") || !organisation.current(),
                List.of(
                        Spelling.of(name, Why.NAME),
                        Spelling.of(kind, Why.NAME),
                        Spelling.of(
                                joined(
                                        name,
                                        kind,
                                        organisation.everyName(),
                                        row.getString("area_names"),
                                        row.getString("use_when"),
                                        String.join(" ", texts(row, "languages"))),
                                Why.CONTEXT)));
    }
}

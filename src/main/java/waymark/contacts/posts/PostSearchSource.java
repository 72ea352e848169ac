package waymark.contacts.posts;

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
import waymark.contacts.ContactsApi;
import waymark.directory.search.SearchItem;
import waymark.directory.search.SearchKind;
import waymark.directory.search.SearchSource;
import waymark.directory.search.SearchedOrganisation;
import waymark.kernel.Actor;
import waymark.web.forms.Choice;
import waymark.web.search.Spelling;
import waymark.web.search.Spelling.Why;

/// The points of contact in the search of the directory.
@Repository
@Transactional(readOnly = true)
class PostSearchSource implements SearchSource {

    private final JdbcClient db;
    private final ContactsApi contacts;
    private final Clock clock;

    PostSearchSource(JdbcClient db, ContactsApi contacts, Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public List<Choice> subjects(Actor actor) {
        return Choice.from(contacts.subjects(actor), subject -> subject.code(), subject -> subject.name());
    }

    @Override
    public List<SearchItem> items(Actor actor, Map<String, SearchedOrganisation> organisations) {
        return db.sql("""
                select p.ref, p.organisation, p.subject, s.name as subject_name, s.use_when, p.phone,
                       array(select a.area from directory.spoc_area a where a.post = p.ref order by a.area) as areas,
                       coalesce((select string_agg(r.name, ', ' order by r.position)
                                   from directory.spoc_area a join directory_open.area r on r.code = a.area
                                  where a.post = p.ref), '') as area_names,
                       coalesce((select string_agg(x.name, ' ')
                                   from directory.spoc_cover c join directory_open.person_contact x on x.id = c.person
                                  where c.post = p.ref and c.from_date <= :today
                                    and coalesce(c.to_date >= :today, true)), '') as people,
                       coalesce(p.to_date < :today, false) as over
                  from directory.spoc_post p
                  join directory.subject s on s.code = p.subject
                """)
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        item(row, Objects.requireNonNull(organisations.get(row.getString("organisation")))))
                .list();
    }

    private static SearchItem item(ResultSet row, SearchedOrganisation organisation) throws SQLException {
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
                                Why.CONTEXT)));
    }
}

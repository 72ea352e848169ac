package waymark.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// The people of the partnership, for other modules: to name them, and to choose from.
@Repository
@Transactional(readOnly = true)
public class PeopleApi {

    private static final String PEOPLE =
            "select id, ref, name, organisation, organisation_name, job_title from directory_open.person";

    private static final String CURRENT = "(to_date is null or to_date >= (now() at time zone 'Europe/London')::date)";

    private static final String BY_NAME = " order by lower(name), ref";

    private final JdbcClient db;

    PeopleApi(JdbcClient db) {
        this.db = db;
    }

    /// Those who take part today or will, by name.
    public List<PersonSummary> current(Actor actor) {
        return db.sql(PEOPLE + " where " + CURRENT + BY_NAME)
                .query(RecordMapper.of(PersonSummary.class))
                .list();
    }

    /// Those of one organisation who take part today or will, by name.
    public List<PersonSummary> of(Actor actor, String organisation) {
        return db.sql(PEOPLE + " where organisation = :organisation and " + CURRENT + BY_NAME)
                .param("organisation", organisation)
                .query(RecordMapper.of(PersonSummary.class))
                .list();
    }

    /// Those with no last day recorded, by name: work can be given to them.
    public List<PersonSummary> staying(Actor actor) {
        return db.sql(PEOPLE + " where to_date is null" + BY_NAME)
                .query(RecordMapper.of(PersonSummary.class))
                .list();
    }

    /// The person, also one who has left.
    public Optional<PersonSummary> find(Actor actor, UUID id) {
        return db.sql(PEOPLE + " where id = :id")
                .param("id", id)
                .query(RecordMapper.of(PersonSummary.class))
                .optional();
    }

    /// The person by reference, also one who has left.
    public Optional<PersonSummary> find(Actor actor, Ref ref) {
        return db.sql(PEOPLE + " where ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(PersonSummary.class))
                .optional();
    }
}

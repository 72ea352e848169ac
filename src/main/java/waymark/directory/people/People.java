package waymark.directory.people;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.directory.DateRange;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.RefGenerator;
import waymark.directory.groups.Group;
import waymark.directory.groups.SeatHeld;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.lists.Sorting;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The people, their details and what they hold.
@Repository
@Transactional(readOnly = true)
public class People {

    private static final int LONGEST_FILE = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final PeopleApi directory;
    private final Audit audit;
    private final History history;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    People(
            JdbcClient db,
            PeopleApi directory,
            Audit audit,
            History history,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.db = db;
        this.directory = directory;
        this.audit = audit;
        this.history = history;
        this.events = events;
        this.json = json;
    }

    public Person get(Actor actor, Ref ref) {
        return db.sql("""
                select id, ref, version, name, organisation, job_title, email, phone, from_date, to_date
                  from directory.person
                 where ref = :ref
                """)
                .param("ref", ref.value())
                .query(People::read)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// The person, with an entry in the audit log of who viewed them: without the entry, nothing is shown.
    @Transactional
    PersonWithOrganisation look(Actor actor, Ref ref) {
        audit.looked(actor, "view_person", ref.value());
        return see(actor, ref);
    }

    /// The person and what their organisation is called, for showing them again to who has looked.
    PersonWithOrganisation see(Actor actor, Ref ref) {
        return db.sql("""
                select p.id, p.ref, p.version, p.name, p.organisation, p.job_title, p.email, p.phone, p.from_date,
                       p.to_date, o.name as organisation_name
                  from directory.person p
                  join directory_open.organisation o on o.code = p.organisation
                 where p.ref = :ref
                """)
                .param("ref", ref.value())
                .query((row, number) ->
                        new PersonWithOrganisation(read(row, number), row.getString("organisation_name")))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// A page of the list, or all of it for a file.
    List<PersonRow> list(Actor actor, PeopleFilter filter, Sorting sorting, long offset, int size) {
        return db.sql("""
                select p.id, p.ref, p.name, p.organisation, p.organisation_name, p.job_title, p.email, p.phone, p.to_date,
                       p.current, count(*) over () as rows
                  from directory_open.person p
                 where :organisation in ('', p.organisation)
                   and (:ended = 'yes' or p.to_date is null
                        or p.to_date >= (now() at time zone 'Europe/London')::date)
                   and (:words = '' or position(lower(:words) in lower(p.name)) > 0
                        or position(lower(:words) in lower(p.job_title)) > 0 or p.ref = upper(:words))
                """ + order(sorting) + """
                 offset :offset limit :size
                """)
                .param("organisation", filter.organisation())
                .param("ended", filter.ended())
                .param("words", filter.words())
                .param("offset", offset)
                .param("size", size)
                .query((row, number) -> new PersonRow(
                        RecordMapper.read(row, PersonSummary.class),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getObject("to_date", LocalDate.class),
                        row.getBoolean("current"),
                        row.getLong("rows")))
                .list();
    }

    private static String order(Sorting sorting) {
        return switch (sorting.toString()) {
            case "-name" -> "order by lower(p.name) desc, p.ref\n";
            case "organisation" -> "order by lower(p.organisation_name), lower(p.name), p.ref\n";
            case "-organisation" -> "order by lower(p.organisation_name) desc, lower(p.name), p.ref\n";
            default -> "order by lower(p.name), p.ref\n";
        };
    }

    /// The whole list for a file, with an entry in the audit log.
    @Transactional
    List<PersonRow> export(Actor actor, PeopleFilter filter, Sorting sorting) {
        audit.looked(actor, "export_people", filter.organisation().isEmpty() ? "people" : filter.organisation());
        return list(actor, filter, sorting, 0, LONGEST_FILE);
    }

    /// The seats a person holds, held or will hold, the latest first.
    List<SeatHeld> held(Actor actor, UUID person) {
        return db.sql("""
                select group_code, group_name, seat_title, kind, from_date, to_date
                  from directory_open.seat_holder
                 where person = :person
                 order by from_date desc, group_name, seat_title
                """)
                .param("person", person)
                .query((row, number) -> new SeatHeld(
                        row.getString("group_code"),
                        row.getString("group_name"),
                        row.getString("seat_title"),
                        Group.Kind.of(row.getString("kind")),
                        new DateRange(
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("to_date", LocalDate.class))))
                .list();
    }

    /// What was done to a person's entry, the last first; empty for those whom the row policies do not let
    /// see it.
    List<TimelineEntry> history(Actor actor, UUID person) {
        return db.sql("""
                select at, actor_name, event ->> 'fields' as fields, version
                  from directory.person_event
                 where person = :person
                 order by version desc, at desc
                 limit 100
                """)
                .param("person", person)
                .query((row, number) -> new TimelineEntry(
                        null,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        TimelineEntry.headline(fields(row)),
                        ""))
                .list();
    }

    private List<String> fields(ResultSet row) throws SQLException {
        var fields = row.getString("fields");
        if (fields != null) {
            return List.of(json.readValue(fields, String[].class));
        }
        return row.getInt("version") == 1 ? List.of("added") : List.of("dates");
    }

    /// Those whose last day fell in the week before: whom the sign-in must not let in any more.
    public List<UUID> left(Actor actor, LocalDate today) {
        return db.sql("select id from directory.person where to_date < :today and to_date >= :since")
                .param("today", today)
                .param("since", today.minusDays(7))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /// True where somebody else who takes part has the address: it is what an account is known by.
    boolean emailTaken(String email, UUID by) {
        return !email.isEmpty()
                && db.sql("""
                        select exists (select from directory.person
                         where email = :email and to_date is null and id <> :id)
                        """)
                        .param("email", email)
                        .param("id", by)
                        .query(Boolean.class)
                        .single();
    }

    /// A reference nobody has.
    public Ref newRef(Actor actor) {
        while (true) {
            var ref = RefGenerator.next(RANDOM);
            if (directory.find(actor, ref).isEmpty()) {
                return ref;
            }
        }
    }

    @Transactional
    public PersonSummary add(Actor actor, PersonAdded event) {
        db.sql("""
                insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                values (:id, :ref, :name, :organisation, :jobTitle, :email, :phone, :from)
                """).paramSource(RecordParameters.of(event, event.details())).update();
        recorded(actor, "add_person", event.id(), event.ref(), 1, event, List.of("details"));
        return directory.find(actor, event.id()).orElseThrow();
    }

    @Transactional
    public Saved<Person> save(Actor actor, PersonChanged event) {
        int changed =
                db.sql("""
                update directory.person
                   set name = :name, organisation = :organisation, job_title = :jobTitle, email = :email, phone = :phone,
                       version = version + 1
                 where id = :id and version = :version
                """).paramSource(RecordParameters.of(event, event.now())).update();
        if (changed == 0) {
            return Saved.stale(get(actor, event.ref()));
        }
        recorded(actor, "change_person", event.id(), event.ref(), event.version() + 1, event, event.fields());
        return Saved.done();
    }

    @Transactional
    public Saved<Person> save(Actor actor, PersonEnded event) {
        if (!until(event.id(), event.version(), event.lastDay())) {
            return Saved.stale(get(actor, event.ref()));
        }
        recorded(actor, "end_person", event.id(), event.ref(), event.version() + 1, event, List.of("to_date"));
        return Saved.done();
    }

    @Transactional
    public Saved<Person> save(Actor actor, PersonReturned event) {
        if (!until(event.id(), event.version(), null)) {
            return Saved.stale(get(actor, event.ref()));
        }
        recorded(actor, "return_person", event.id(), event.ref(), event.version() + 1, event, List.of("to_date"));
        return Saved.done();
    }

    private boolean until(UUID id, int version, @Nullable LocalDate lastDay) {
        return db.sql("""
                update directory.person set to_date = :to, version = version + 1 where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("to", lastDay)
                        .update()
                == 1;
    }

    private void recorded(Actor actor, String act, UUID id, Ref ref, int version, Object event, List<String> fields) {
        history.append(
                actor,
                History.Change.of(act, ref, version, fields),
                """
                insert into directory.person_event (person, version, actor, actor_name, event)
                values (:person, :version, :actor, :actorName, cast(:event as jsonb))
                """,
                event,
                RecordParameters.none().with("person", id));
        events.publishEvent(new PersonUpdated(id, ref, fields));
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ref = new Ref(row.getString("ref"));
        var details = RecordMapper.read(row, PersonDetails.class);
        var from = row.getObject("from_date", LocalDate.class);
        var to = row.getObject("to_date", LocalDate.class);
        return to == null
                ? new Person.Serving(id, ref, row.getInt("version"), details, from)
                : new Person.Ended(id, ref, row.getInt("version"), details, from, to);
    }
}

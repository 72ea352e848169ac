package waymark.intelligence.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.kernel.Actor;

/// Operations, communities and what organisations hold, written as the owner.
@Component
public class OperationFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestUsers someone;
    private final JdbcClient owner = TestDatabase.owner();

    OperationFixtures(TestUsers someone) {
        this.someone = someone;
    }

    /// Somebody who plans operations everywhere.
    public Actor.Person lead(String organisation) {
        return listed(someone.with(organisation, "operation_lead@partnership"));
    }

    /// Somebody with an account who is in the directory.
    public Actor.Person listed(Actor.Person person) {
        owner.sql("""
                        insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                        values (:id, :ref, :name, :organisation, 'Officer', '', '', date '2010-01-01') on conflict (id) do nothing
                        """)
                .param("id", person.id())
                .param("ref", reference(person))
                .param("name", person.name())
                .param("organisation", person.organisation())
                .update();
        return person;
    }

    /// Their reference in the directory.
    public static String reference(Actor.Person person) {
        return "PE-" + person.id().toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
    }

    /// A point of contact of an organisation that the person holds.
    public String post(Actor.Person person) {
        listed(person);
        var ref = "SP-OP%05d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into directory.spoc_post (ref, organisation, subject, answered_by, phone, email, languages, bank_holidays, from_date,
                                                 to_date, checked_on, checked_by)
                values (:ref, :organisation, 'INTELLIGENCE', 'person', '01632 960401', '', '{}', 'closed', date '2020-01-01', null,
                        current_date, 'Test')
                """)
                .param("ref", ref)
                .param("organisation", person.organisation())
                .update();
        owner.sql("""
                insert into directory.spoc_cover (id, post, kind, person, from_date)
                values (:id, :ref, 'holder', :person, date '2020-01-01')
                """)
                .param("id", UUID.randomUUID())
                .param("ref", ref)
                .param("person", person.id())
                .update();
        return ref;
    }

    /// An operation as others name it.
    public record Made(UUID id, String ref) {

        public String path() {
            return "/intelligence/operations/" + ref;
        }
    }

    /// An operation with everything that it needs to be ready, but for its places.
    ///
    /// @param state `PLANNED`, `READY` or `GO`
    public Made operation(Actor.Person lead, String state) {
        var id = UUID.randomUUID();
        var made = new Made(
                id, "OP-" + id.toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT));
        owner.sql("""
                insert into intelligence.operation (id, ref, name, kind, aim, area, unit, lead, lead_name, post, marking, starts_on, ends_on,
                                                    risk_staff, risk_people, reception, state, go_at)
                values (:id, :ref, 'Sample operation', 'OPERATION', 'Find people who are held', 'HULL', :unit, :lead, :name, :post,
                        'OFFICIAL_SENSITIVE', current_date, current_date + 3, 'Assessed', 'Assessed', 'A quiet room and food', :state,
                        case when :state = 'GO' then now() end)
                """)
                .param("id", id)
                .param("ref", made.ref())
                .param("unit", lead.organisation())
                .param("lead", lead.id())
                .param("name", lead.name())
                .param("post", post(lead))
                .param("state", state)
                .update();
        owner.sql("""
                insert into intelligence.operation_check (operation, question, answer, answered_by_name, answered_at)
                select :id, q.code, 'YES', 'Sample', now() from intelligence.go_question q
                """).param("id", id).update();
        owner.sql("""
                insert into intelligence.operation_support (id, operation, need, post) values (gen_random_uuid(), :id, 'RECEPTION', 'SP-1')
                """).param("id", id).update();
        return made;
    }

    /// A place of an operation that nobody has compared yet.
    public UUID place(
            Made operation, String postcode, @Nullable Integer easting, @Nullable Integer northing, Instant from) {
        var id = UUID.randomUUID();
        owner.sql("alter table intelligence.operation_place disable trigger operation_place_step")
                .update();
        try {
            owner.sql("""
                    insert into intelligence.operation_place (id, operation, kind, name, area, postcode, easting, northing, starts_at, ends_at)
                    values (:id, :operation, 'CAR_WASH', 'Sample place', 'HULL', :postcode, :easting, :northing, :from,
                            cast(:from as timestamptz) + interval '2 hours')
                    """)
                    .param("id", id)
                    .param("operation", operation.id())
                    .param("postcode", postcode)
                    .param("easting", easting)
                    .param("northing", northing)
                    .param("from", java.sql.Timestamp.from(from))
                    .update();
        } finally {
            owner.sql("alter table intelligence.operation_place enable always trigger operation_place_step")
                    .update();
        }
        return id;
    }

    /// Names somebody in it; the id of their task.
    public UUID partner(Made operation, Actor.Person person) {
        listed(person);
        var id = UUID.randomUUID();
        owner.sql("""
                insert into intelligence.operation_partner (id, operation, organisation, person, person_name, task, due_on)
                values (:id, :operation, :organisation, :person, :name, 'Bring an interpreter', :due)
                """)
                .param("id", id)
                .param("operation", operation.id())
                .param("organisation", person.organisation())
                .param("person", person.id())
                .param("name", person.name())
                .param("due", LocalDate.now())
                .update();
        owner.sql("""
                insert into intelligence.operation_reader (operation, person) values (:operation, :person) on conflict do nothing
                """)
                .param("operation", operation.id())
                .param("person", person.id())
                .update();
        return id;
    }

    /// A community that the person visits; its reference.
    public String community(Actor.Person officer, String area) {
        listed(officer);
        var id = UUID.randomUUID();
        var ref = "OC-" + id.toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
        owner.sql("""
                insert into intelligence.community (id, ref, area, name, languages, officer, officer_name, organisation, added_by, added_by_name)
                values (:id, :ref, :area, 'Seasonal workers', '{Romanian}', :officer, :name, :organisation, :officer, :name)
                """)
                .param("id", id)
                .param("ref", ref)
                .param("area", area)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("organisation", officer.organisation())
                .update();
        return ref;
    }

    /// Something near a planned visit of a community, which the person who visits has not acknowledged: where they do.
    public String visitConflict(Actor.Person officer) {
        var community = community(officer, "HULL");
        var visit = UUID.randomUUID();
        var id = UUID.randomUUID();
        owner.sql("""
                insert into intelligence.planned_visit (id, community, area, organisation, post, place, postcode, starts_at, ends_at, planned_by,
                                                        planned_by_name, planned_at)
                select :visit, c.id, c.area, c.organisation, 'SP-1', 'Sample hall', 'HU1 2AB', now() + interval '1 day',
                       now() + interval '26 hours', c.officer, c.officer_name, now()
                  from intelligence.community c where c.ref = :community
                """).param("visit", visit).param("community", community).update();
        owner.sql("""
                insert into intelligence.event_conflict (id, pair, ref, visit, other_organisation, other_post, found_at)
                values (:id, gen_random_uuid(), :ref, :visit, 'GLAA', 'SP-1', now())
                """)
                .param("id", id)
                .param(
                        "ref",
                        "EC-" + id.toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT))
                .param("visit", visit)
                .update();
        return "/intelligence/outreach/%s/conflicts/%s/acknowledgement".formatted(community, id);
    }

    /// A week of action; its reference.
    public String week() {
        var id = UUID.randomUUID();
        var ref = "WA-" + id.toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
        owner.sql("""
                insert into intelligence.action_week (id, ref, name, led_by, first_day, last_day, added_by, added_by_name)
                values (:id, :ref, 'Sample week', 'Sample', current_date + 30, current_date + 36, :id, 'Sample')
                """).param("id", id).param("ref", ref).update();
        return ref;
    }

    /// One that is done, with one lesson that is open.
    public Made done(Actor.Person lead) {
        var made = operation(lead, "PLANNED");
        owner.sql("alter table intelligence.operation disable trigger operation_step")
                .update();
        try {
            owner.sql("""
                    update intelligence.operation set state = 'DONE', go_at = now(), done_on = current_date, safeguarded = 3, arrests = 0,
                           notices = 0, orders = 0, premises = 1
                     where id = :id
                    """).param("id", made.id()).update();
        } finally {
            owner.sql("alter table intelligence.operation enable always trigger operation_step")
                    .update();
        }
        owner.sql("""
                insert into intelligence.operation_lesson (id, operation, number, words) values (gen_random_uuid(), :id, 1, 'Sample lesson')
                """).param("id", made.id()).update();
        return made;
    }

    /// Something near a place of an operation that its lead has not acknowledged; its id.
    public UUID conflict(Made operation) {
        var place = place(operation, "HU1 2AB", null, null, Instant.now().plusSeconds(90_000));
        var id = UUID.randomUUID();
        owner.sql("""
                insert into intelligence.event_conflict (id, pair, ref, operation, place, other_organisation, other_post, found_at)
                values (:id, gen_random_uuid(), :ref, :operation, :place, 'GLAA', 'SP-1', now())
                """)
                .param("id", id)
                .param(
                        "ref",
                        "EC-" + id.toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT))
                .param("operation", operation.id())
                .param("place", place)
                .update();
        return id;
    }

    /// A check of the person's that one organisation answered; its id.
    public UUID check(Actor.Person asker) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into intelligence.deconfliction_check (id, person, person_name, organisation, post, kind, purpose, reference, outcome, at)
                values (:id, :person, 'Sample', :organisation, 'SP-1', 'PLATE', 'DISRUPT', 'Sample', 'ANSWERED', now())
                """)
                .param("id", id)
                .param("person", asker.id())
                .param("organisation", asker.organisation())
                .update();
        return id;
    }

    /// That the person was told that somebody asked; its reference.
    public String answer(Actor.Person told) {
        var id = UUID.randomUUID();
        var ref = "DQ-" + id.toString().replace("-", "").substring(0, 7).toUpperCase(Locale.ROOT);
        owner.sql("""
                insert into intelligence.deconfliction_answer (id, ref, check_id, asked_by, asked_organisation, asked_post, holder_organisation,
                                                               holder_post, told, at)
                values (:id, :ref, :id, gen_random_uuid(), 'ERYC', 'SP-1', 'GLAA', 'SP-2', array[:told]::uuid[], now())
                """)
                .param("id", id)
                .param("ref", ref)
                .param("told", told.id())
                .update();
        return ref;
    }

    /// A block that stands on somebody; its id.
    public UUID block() {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into intelligence.deconfliction_block (id, person, organisation, tries, blocked_at)
                values (:id, gen_random_uuid(), 'HCC', 60, now())
                """).param("id", id).update();
        return id;
    }
}

package waymark.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.kernel.Actor;
import waymark.web.Clocks;

/// Packs, sessions and people who take part, written as the owner: for tests of what is built on them.
@Component
public class TrainingFixtures {

    /// The keys in [#CONTENT].
    public static final UUID FIRST_STAGE = UUID.fromString("11111111-0000-4000-8000-000000000001");

    public static final UUID SECOND_STAGE = UUID.fromString("11111111-0000-4000-8000-000000000002");
    public static final UUID FIRST_QUESTION = UUID.fromString("22222222-0000-4000-8000-000000000001");
    public static final UUID SECOND_QUESTION = UUID.fromString("22222222-0000-4000-8000-000000000002");

    public static final UUID HANDOUT = UUID.fromString("33333333-0000-4000-8000-000000000001");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String CONTENT = """
            {"summary": "An invented story", "aims": ["Know whom to call"], "preparation": "Set out four tables",
             "stages": [
               {"key": "11111111-0000-4000-8000-000000000001", "title": "A call", "minutes": 20,
                "information": "A neighbour calls about a house.", "notes": "Give the groups time.",
                "questions": [{"key": "22222222-0000-4000-8000-000000000001", "words": "What would you do first?", "listenFor": "Is anybody in danger now?"}]},
               {"key": "11111111-0000-4000-8000-000000000002", "title": "The visit", "minutes": 25,
                "information": "Two people would like to talk.", "notes": "",
                "questions": [{"key": "22222222-0000-4000-8000-000000000002", "words": "Who is missing from the room?", "listenFor": ""}]}],
             "handouts": [{"key": "33333333-0000-4000-8000-000000000001", "title": "Whom to call", "words": "In danger: 999."}],
             "source": ""}
            """;

    private final TestUsers someone;
    private final JdbcClient owner = TestDatabase.owner();

    TrainingFixtures(TestUsers someone) {
        this.someone = someone;
    }

    /// Somebody who runs workshops in an area.
    public Actor.Person trainer(String area) {
        return someone.with("HCC", "trainer@area:" + area);
    }

    /// Somebody who runs workshops everywhere.
    public Actor.Person trainer() {
        return someone.with("WILBERFORCE", "trainer@partnership");
    }

    /// Somebody who runs no workshops.
    public Actor.Person member() {
        return someone.member("HCC");
    }

    /// The key of the published version of a new pack with two stages.
    ///
    /// @param area null for the whole partnership
    public UUID packVersion(@Nullable String area) {
        var pack = UUID.randomUUID();
        var version = UUID.randomUUID();
        var title = "Sample workshop " + COUNT.incrementAndGet();
        owner.sql("""
                insert into training.pack (id, ref, title, audience, area, owner, owner_name)
                values (:id, 'TP-' || lpad(cast(nextval('training.pack_number') as text), 4, '0'), :title, 'Front-line workers',
                        :area, gen_random_uuid(), 'Sample owner')
                """)
                .param("id", pack)
                .param("title", title)
                .param("area", area)
                .update();
        owner.sql("""
                insert into training.pack_version (id, pack, area, number, state, title, audience, minutes, content, writers,
                                                   reviewed_by, reviewed_by_name, published_on)
                values (:id, :pack, :area, 1, 'PUBLISHED', :title, 'Front-line workers', 45, cast(:content as jsonb),
                        array[gen_random_uuid()], gen_random_uuid(), 'Sample reviewer', date '2026-01-05')
                """)
                .param("id", version)
                .param("pack", pack)
                .param("area", area)
                .param("title", title)
                .param("content", CONTENT)
                .update();
        return version;
    }

    /// The reference of the pack that a version belongs to.
    public String packRef(UUID version) {
        return owner.sql(
                        "select p.ref from training.pack p join training.pack_version v on v.pack = p.id where v.id = :id")
                .param("id", version)
                .query(String.class)
                .single();
    }

    /// The reference of a new session with ten places, with a pack of its own, on a morning in a week: it ends
    /// on the day on which it starts.
    ///
    /// @param area null for the whole partnership
    public String session(@Nullable String area) {
        return session(
                area,
                packVersion(area),
                LocalDate.now(Clocks.LONDON)
                        .plusDays(7)
                        .atTime(10, 0)
                        .atZone(Clocks.LONDON)
                        .toInstant(),
                10);
    }

    /// The reference of a new session.
    public String session(@Nullable String area, UUID version, Instant startsAt, int capacity) {
        return owner.sql("""
                insert into training.session (id, ref, pack, pack_version, title, audience, area, about, starts_at, ends_at, place,
                                              capacity, planned_by, planned_by_name)
                select gen_random_uuid(), 'TS-' || lpad(cast(nextval('training.session_number') as text), 4, '0'), v.pack, v.id,
                       v.title, v.audience, v.area, 'Come and talk it through.', cast(:starts as timestamptz), cast(:starts as timestamptz) + interval '2 hours', 'Guildhall',
                       :capacity, gen_random_uuid(), 'Sample planner'
                  from training.pack_version v
                 where v.id = :version
                returning ref
                """)
                .param("version", version)
                .param("starts", Timestamp.from(startsAt))
                .param("capacity", capacity)
                .query(String.class)
                .single();
    }

    /// Somebody leads the session.
    public void leads(String session, Actor.Person trainer) {
        owner.sql("""
                insert into training.session_trainer (id, session, area, person, person_name)
                select gen_random_uuid(), s.id, s.area, :person, :name from training.session s where s.ref = :session
                """)
                .param("person", trainer.id())
                .param("name", trainer.name())
                .param("session", session)
                .update();
    }

    /// The key of a session.
    public UUID key(String session) {
        return owner.sql("select id from training.session where ref = :ref")
                .param("ref", session)
                .query(UUID.class)
                .single();
    }

    /// The key of an enrolment of somebody who has an account.
    ///
    /// @param attended null where it is not recorded
    public UUID enrolled(String session, Actor.Person person, @Nullable Boolean attended) {
        return enrolled(
                session, person.id(), person.name(), person.organisation(), person.organisationName(), attended);
    }

    /// The key of an enrolment of somebody without an account.
    public UUID enrolled(String session, String name, String organisationName, @Nullable Boolean attended) {
        return enrolled(session, null, name, null, organisationName, attended);
    }

    private UUID enrolled(
            String session,
            @Nullable UUID person,
            String name,
            @Nullable String organisation,
            String organisationName,
            @Nullable Boolean attended) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into training.enrolment (id, session, area, person, name, organisation, organisation_name, role_title, state,
                                                queued_at, enrolled_by, enrolled_by_name, attended)
                select :id, s.id, s.area, cast(:person as uuid), :name, :organisation, :organisationName, 'Officer', 'ENROLLED', now(),
                       gen_random_uuid(), 'Sample planner', cast(:attended as boolean)
                  from training.session s
                 where s.ref = :session
                """)
                .param("id", id)
                .param("person", person)
                .param("name", name)
                .param("organisation", organisation)
                .param("organisationName", organisationName)
                .param("attended", attended)
                .param("session", session)
                .update();
        owner.sql("update training.session set taken = taken + 1 where ref = :session")
                .param("session", session)
                .update();
        return id;
    }

    public JdbcClient owner() {
        return owner;
    }
}

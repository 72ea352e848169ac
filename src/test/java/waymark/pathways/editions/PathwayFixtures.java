package waymark.pathways.editions;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.kernel.Actor;

/// Pathways for tests, put there past the rules.
public final class PathwayFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JdbcClient OWNER = TestDatabase.owner();

    private PathwayFixtures() {}

    /// Brings everything shipped into force, as if its partners had agreed, until [#draftAgain].
    public static void publishShipped() {
        OWNER.sql("""
                update pathways.edition
                   set state = 'published', published_on = date '2026-01-05', published_by = 'Test Reviewer',
                       review_by = date '2090-01-05'
                 where state = 'draft' and note = 'First edition, as shipped with Waymark'
                """).update();
    }

    /// Leaves the shipped pathways as an import leaves them.
    public static void draftAgain() {
        OWNER.sql("""
                update pathways.edition
                   set state = 'draft', published_on = null, published_by = null, review_by = null
                 where note = 'First edition, as shipped with Waymark' and published_by = 'Test Reviewer'
                """).update();
    }

    /// A pathway of one act with one edition in the state, and its reference.
    ///
    /// @param area code, or null for a default
    public static String pathway(@org.jspecify.annotations.Nullable String area, String state) {
        var number = COUNT.incrementAndGet();
        var ref = "PW-9%06d".formatted(number);
        OWNER.sql("""
                insert into pathways.pathway (ref, code, area, title, summary, audience, position)
                values (:ref, :code, :area, 'Sample pathway', 'Invented for a test', 'ANYONE', 999)
                """)
                .param("ref", ref)
                .param("code", "SAMPLE_" + number)
                .param("area", area)
                .update();
        edition(ref, area, 1, state);
        return ref;
    }

    /// A pathway with an edition in review, which the person is asked to look at; and its reference.
    public static String asked(@org.jspecify.annotations.Nullable String area, Actor.Person person) {
        var ref = pathway(area, "in_review");
        OWNER.sql("update pathways.edition set reviewers = array[:person]::uuid[] where pathway = :ref")
                .param("person", person.id())
                .param("ref", ref)
                .update();
        OWNER.sql("""
                insert into pathways.review (edition, person, person_name, organisation_name, asked_on)
                select id, :person, :name, :organisation, date '2026-01-03' from pathways.edition where pathway = :ref
                """)
                .param("person", person.id())
                .param("name", person.name())
                .param("organisation", person.organisationName())
                .param("ref", ref)
                .update();
        return ref;
    }

    /// What a test published is in force no longer.
    public static void withdrawSamples() {
        OWNER.sql("""
                update pathways.edition set state = 'withdrawn', ended_on = published_on, ended_because = 'Test'
                 where state = 'published' and pathway in (
                   select ref from pathways.pathway where code like 'SAMPLE%' or code like 'A_TEST%')
                """).update();
    }

    /// One more edition.
    public static void edition(String ref, @org.jspecify.annotations.Nullable String area, int number, String state) {
        boolean out = !List.of("draft", "in_review").contains(state);
        OWNER.sql("""
                insert into pathways.edition (pathway, area, number, state, content, note, writers, written_by, begun_on,
                       sent_on, published_on, published_by, review_by, ended_on, ended_because)
                values (:ref, :area, :number, :state, cast(:content as jsonb), 'Invented for a test',
                        array['00000000-0000-4000-8000-0000000000e1'::uuid], 'Test Writer', date '2026-01-02',
                        date '2026-01-03', case when :out then date '2026-01-05' end,
                        case when :out then 'Test Reviewer' end, case when :out then date '2090-01-05' end,
                        case when :state in ('superseded', 'withdrawn') then date '2026-02-01' end, '')
                """)
                .param("ref", ref)
                .param("area", area)
                .param("number", number)
                .param("state", state)
                .param("out", out)
                .param("content", area == null ? WHOLE : OWN)
                .update();
    }

    private static final String ACT = """
            {"kind": "act", "key": "call", "title": "Call the police", "text": "Say what you saw.", "who": "You",
             "by": "Today", "reach": {"subject": "", "lines": ["POLICE_101"]}, "next": ""%s}""";

    static final String WHOLE = "{\"start\": \"call\", \"steps\": [" + ACT.formatted("") + "]}";
    static final String OWN = "{\"steps\": [" + ACT.formatted(", \"against\": 1") + "]}";
}

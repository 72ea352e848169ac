package waymark.meetings.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.meetings.MeetingFixtures;

/// Attendance is kept by person for three years; then there is the seat and the organisation.
@WaymarkTest
class AttendanceRetentionTest {

    private static final Actor CLOCK = Actor.system("Test");
    private static final String REMOVAL = """
            update meetings.attendance set holder = null, holder_name = '', deputy = null, deputy_name = '',
                   names_removed_on = current_date, title = case when seat is null then 'Guest' else title end
             where meeting = :ref
            """;

    @Autowired
    AttendanceRetentionJob job;

    @Autowired
    MeetingFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void after_three_years_the_names_are_removed_from_fixed_minutes_and_the_seats_stay() throws Exception {
        var day = fixtures.day();
        var chair = fixtures.seated("HUMBERSIDE_POLICE", "CHAIR", false, day);
        var deputy = fixtures.seated("HCC", "COUNCIL", true, day);
        var meeting = approved(day);
        assertThat(pdf(meeting)).contains(chair.name(), "Ana Visitor");
        var before = without();

        night();

        assertThat(pdf(meeting))
                .doesNotContain(chair.name(), deputy.name(), "Ana Visitor")
                .contains("Chair", "Guest, University", "names of those who attended were removed", "1 present");
        assertThat(owner.sql(
                                "select count(*) from meetings.attendance where meeting = :ref and num_nonnulls(holder, deputy) > 0")
                        .param("ref", meeting)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(owner.sql(
                                "select answer from meetings.attendance where meeting = :ref and answer <> 'vacant' order by answer")
                        .param("ref", meeting)
                        .query(String.class)
                        .list())
                .containsExactly("guest", "holder", "waiting");
        assertThat(without()).isEqualTo(before);
        night(); // there is nothing left to do
    }

    private void night() {
        CurrentActor.as(CLOCK, () -> {
            job.night(CLOCK);
            return true;
        });
    }

    /// A meeting of last year keeps its names whatever job runs.
    private List<String> without() {
        return owner.sql("""
                select a.holder_name from meetings.attendance a join meetings.meeting m on m.ref = a.meeting
                 where m.starts_at > now() - interval '3 years' order by a.id
                """).query(String.class).list();
    }

    @Test
    void nobody_but_the_clock_removes_a_name_and_the_clock_removes_nothing_else_and_none_before() {
        var day = fixtures.day();
        fixtures.seated("HUMBERSIDE_POLICE", "CHAIR", false, day);
        var ref = approved(day);
        var lead = someone.areaLead("HULL");
        for (var actor :
                List.of(lead, someone.coordinator(), someone.administrator(), someone.informationGovernance())) {
            assertThatThrownBy(() -> as(actor, REMOVAL, ref)).rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> owner.sql(REMOVAL).param("ref", ref).update())
                .rootCause()
                .hasMessageContaining("who attended stays");
        for (var change : List.of(
                "update meetings.attendance set holder_name = 'Other' where meeting = :ref and holder is not null",
                "update meetings.attendance set names_removed_on = current_date, holder = null, holder_name = '',"
                        + " answer = 'absent' where meeting = :ref and holder is not null",
                "update meetings.attendance set answer = 'absent' where meeting = :ref and holder is not null",
                "update meetings.attendance set title = 'Other', names_removed_on = current_date, holder = null,"
                        + " holder_name = '' where meeting = :ref and holder is not null",
                "update meetings.presence_interval set until_at = from_at where meeting = :ref",
                "update meetings.meeting set chair = null, chair_deputy = null, reason = 'Other' where ref = :ref",
                "update meetings.meeting set chair = gen_random_uuid() where ref = :ref")) {
            assertThatThrownBy(() -> as(CLOCK, change, ref)).as(change).isInstanceOf(RuntimeException.class);
        }
        var recent = "update meetings.meeting set starts_at = now() - interval '2 years' where ref = :ref";
        var young = fixtures.planned(lead, fixtures.day());
        var youngRef = young.replace("/meetings/", "");
        owner.sql(recent).param("ref", youngRef).update();
        fixtures.opened(lead, young);
        visit.as(lead).post(young + "/guests", "guest", "Ana Visitor", "from", "University");
        night();
        assertThat(owner.sql("select title from meetings.attendance where meeting = :ref and answer = 'guest'")
                        .param("ref", youngRef)
                        .query(String.class)
                        .single())
                .isEqualTo("Ana Visitor");
        assertThatThrownBy(() -> as(CLOCK, REMOVAL, youngRef)).rootCause().hasMessageContaining("who attended stays");
    }

    @Test
    void an_interest_that_ended_long_ago_loses_its_name_and_one_of_somebody_who_left_ends() {
        var day = fixtures.day();
        var gone = fixtures.seated("HCC", "COUNCIL", false, day);
        owner.sql("update directory.person set to_date = date '2015-01-01' where id = :id")
                .param("id", gone.id())
                .update();
        var old = declared(gone.id(), "date '2012-01-01'", "date '2014-01-01'");
        var current = declared(someone.member("HCC").id(), "date '2012-01-01'", "null");
        var left = declared(gone.id(), "date '2012-01-01'", "null");

        night();

        assertThat(words(old)).isEqualTo("||2014-01-01");
        assertThat(words(current)).isEqualTo("Ana Sample|Trustee|");
        assertThat(words(left)).isEqualTo("||2015-01-01"); // it ended with them, which is long ago too
        assertThatThrownBy(() -> as(
                        CLOCK,
                        "update meetings.declaration set person = null, person_name = '', what = '' where id = cast(:ref as uuid)",
                        current.toString()))
                .rootCause()
                .hasMessageContaining("until it is due");
    }

    private UUID declared(UUID person, String from, String until) {
        return owner.sql("""
                insert into meetings.declaration (id, group_code, area, person, person_name, organisation, organisation_name, what,
                                                  from_on, until_on, recorded_at, recorded_by, recorded_by_name)
                values (gen_random_uuid(), 'LOG_HULL', 'HULL', :person, 'Ana Sample', 'HCC', 'Hull City Council', 'Trustee',
                        %s, %s, now(), gen_random_uuid(), 'Sample')
                returning id
                """.formatted(from, until))
                .param("person", person)
                .query(UUID.class)
                .single();
    }

    private String words(UUID declaration) {
        return owner.sql("""
                select person_name || '|' || what || '|' || coalesce(until_on::text, '') from meetings.declaration where id = :id
                """).param("id", declaration).query(String.class).single();
    }

    private void as(Actor actor, String statement, String ref) {
        CurrentActor.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> db.sql(statement).param("ref", ref).update()));
    }

    private String pdf(String meeting) throws Exception {
        var answer = visit.as(someone.member("SAB")).get("/meetings/" + meeting + "/minutes.pdf");
        try (var document = Loader.loadPDF(answer.response().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /// The reference of a meeting of that day with approved minutes, at which one seat and a guest came.
    private String approved(LocalDate day) {
        var lead = someone.areaLead("HULL");
        var meeting = fixtures.planned(lead, day);
        var item = fixtures.item(lead, meeting, "Dates");
        fixtures.opened(lead, meeting);
        var running = visit.as(lead);
        var ref = meeting.replace("/meetings/", "");
        var seat = owner.sql("select id from meetings.attendance where meeting = :ref and seat = 'CHAIR'")
                .param("ref", ref)
                .query(String.class)
                .single();
        running.post(meeting + "/attendance", "seat-" + seat, "HOLDER");
        running.post(meeting + "/guests", "guest", "Ana Visitor", "from", "University");
        running.post(item + "/decision", "words", "To meet in May");
        running.post(meeting + "/ending", "version", "2");
        owner.sql("""
                update meetings.meeting set state = 'checked', checked_on = current_date, checked_by = gen_random_uuid() where ref = :ref
                """).param("ref", ref).update();
        owner.sql("""
                update meetings.meeting set state = 'approved', approved_on = current_date, approved_by = gen_random_uuid(),
                       approved_at = ref where ref = :ref
                """).param("ref", ref).update();
        return ref;
    }
}

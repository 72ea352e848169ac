package waymark.contacts.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.contacts.WeeklyHours;
import waymark.kernel.Actor;

@WaymarkTest
class ContactPagesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    Clock clock;

    private final ContactsFixtures contacts = new ContactsFixtures();
    private String subject;

    @BeforeEach
    void begin() {
        subject = contacts.subject();
    }

    @AfterEach
    void end() {
        contacts.over(subject);
    }

    @Test
    void who_answers_stands_first_and_who_is_next_where_nobody_does() {
        var person = contacts.person();
        contacts.cover(contacts.post(subject, ContactsFixtures.officeHours()), "holder", person, LONG_AGO, null);
        var browser = visit.as(someone.member("HCC"));

        var open = browser.get("/contacts?area=HULL&subject=" + subject + "&at=2026-11-23T10:00");
        assertThat(open.html().select(".waymark-contact a[href^=tel]").attr("href"))
                .isEqualTo("tel:+441632960500");
        var closed = browser.get("/contacts?area=HULL&subject=" + subject + "&at=2026-12-24T18:00");
        assertThat(closed.html().select(".waymark-answer").text())
                .contains("Nobody is on duty", "on Tuesday 29 December at 9am");
        assertThat(closed.html().select("main").text()).contains("999", "101");
    }

    @Test
    void what_is_not_known_says_so_and_nothing_is_invented() {
        var page = visit.as(someone.member("HCC")).get("/contacts?area=HULL&subject=" + subject);
        assertThat(page.html().select(".waymark-answer").text()).contains("No point of contact is known for this");
    }

    @Test
    void the_own_area_is_shown_without_asking_and_a_wrong_time_is_refused() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(browser.get("/contacts").heading()).isEqualTo("Who answers now in Hull");
        assertThat(browser.get("/contacts?area=HULL&at=soon").status()).isEqualTo(422);
        assertThat(browser.get("/contacts?area=HULL&at=2040-01-01T00:00").text())
                .contains("before 1 January 2032");
        assertThat(visit.as(someone.member("OPCC")).get("/contacts").text()).contains("Choose the area");
    }

    @Test
    void a_stale_contact_is_flagged_where_it_is_shown() {
        var post = contacts.post(subject, WeeklyHours.always());
        contacts.cover(post, "holder", contacts.person(), LONG_AGO, null);
        TestDatabase.owner()
                .sql("update directory.spoc_post set checked_on = date '2026-03-03' where ref = :ref")
                .param("ref", post)
                .update();
        var browser = visit.as(someone.member("HCC"));
        for (var path : List.of(
                "/contacts?area=HULL&subject=" + subject,
                "/contacts/" + post,
                "/contacts/posts?subject=" + subject,
                "/directory/organisations/HCC",
                "/contacts/sheets/HULL")) {
            assertThat(browser.get(path).text()).as(path).contains("Not checked since 3 March 2026");
        }
    }

    @Test
    void a_lead_withdraws_somebody_who_has_not_begun() {
        var post = contacts.post(subject, ContactsFixtures.officeHours());
        contacts.cover(post, "holder", contacts.person(), LocalDate.of(2098, 1, 1), null);
        var id = TestDatabase.owner()
                .sql("select id from directory.spoc_cover where post = :post")
                .param("post", post)
                .query(java.util.UUID.class)
                .single();
        var browser = visit.as(someone.organisationLead("HCC"));
        var path = "/contacts/" + post + "/cover/" + id;
        assertThat(browser.get(path + "/ending").words()).contains("They no longer take this on");
        assertThat(browser.post(path + "/withdrawal", "version", "9").status()).isEqualTo(409);
        assertThat(browser.post(path + "/withdrawal", "version", "1").location())
                .isEqualTo("/contacts/" + post);
        assertThat(browser.get("/contacts/" + post).words())
                .contains("withdrawn, was to begin on 1 January 2098", "Holder withdrawn before the first day");
        assertThat(browser.post(path + "/withdrawal", "version", "2").status()).isEqualTo(422);
        assertThat(visit.as(someone.organisationLead("NLC"))
                        .post(path + "/withdrawal", "version", "2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_lead_sets_up_a_post_chooses_a_holder_and_hands_it_over() {
        var lead = someone.organisationLead("HCC");
        var browser = visit.as(lead);
        var first = contacts.person();
        var second = contacts.person();
        var set = browser.post("/contacts/new", form());
        assertThat(set.status()).isEqualTo(303);
        var here = set.location();
        assertThat(browser.get(here).text()).contains("Vacant: nobody answers").doesNotContain("All of this is right");
        assertThat(browser.get("/").text()).contains("Find somebody for " + subject);

        var today = LocalDate.now(clock);
        assertThat(browser.post(here + "/cover/holder", cover(ref(first), today, 2))
                        .status())
                .as("made from a version that nobody saw")
                .isEqualTo(409);
        assertThat(browser.post(here + "/cover/holder", cover(ref(first), today, 1))
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(here + "/cover/holder", cover(ref(second), today, 1))
                        .status())
                .as("seen before somebody else changed it, and the same first day")
                .isIn(409, 422);
        assertThat(browser.post(here + "/cover/deputy", cover(ref(second), today, 2))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(here).html().select("tbody th")).hasSize(2);
        assertThat(browser.get("/").text()).doesNotContain("Find somebody for " + subject);
    }

    @Test
    void a_form_that_is_wrong_comes_back_filled() {
        var fields = new ArrayList<>(List.of(form()));
        fields.set(fields.indexOf("day-1") + 1, "9 to 5");
        var answer = visit.as(someone.organisationLead("HCC")).post("/contacts/new", fields.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#day-1").attr("value")).isEqualTo("9 to 5");
        assertThat(answer.html().select(".govuk-error-summary").text()).contains("Enter the hours of Monday like");
    }

    @Test
    void a_holder_corrects_how_they_are_reached_but_not_where_or_what_for() {
        var holder = someone.member("HCC");
        contacts.person("HCC", holder.id());
        var post = contacts.post(subject, ContactsFixtures.officeHours());
        contacts.cover(post, "holder", holder.id(), LONG_AGO, null);
        var browser = visit.as(holder);
        var fields = new ArrayList<>(List.of(form()));
        fields.addAll(List.of("version", "1"));
        fields.set(fields.indexOf("subject") + 1, "CHILD");
        fields.set(fields.indexOf("phone") + 1, "01632 960777");
        assertThat(browser.post("/contacts/" + post + "/details", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        var page = browser.get("/contacts/" + post).text();
        assertThat(page).contains("01632 960777", subject);
        assertThat(browser.get("/contacts/" + post + "/cover/holder").status()).isIn(403, 404);
        assertThat(browser.post("/contacts/" + post + "/confirmation", "version", "2")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(someone.member("HCC"))
                        .get("/contacts/" + post + "/details")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_absence_of_one_s_own_hands_over_and_can_be_taken_back() {
        var holder = someone.member("HCC");
        contacts.person("HCC", holder.id());
        var post = contacts.post(subject, WeeklyHours.always());
        contacts.cover(post, "holder", holder.id(), LONG_AGO, null);
        var browser = visit.as(holder);
        var recorded = browser.post("/contacts/absences", away(holder));
        assertThat(recorded.status()).isEqualTo(303);
        assertThat(browser.get("/contacts/absences").html().select("tbody tr")).hasSize(1);
        var now = browser.get("/contacts?area=HULL&subject=" + subject);
        assertThat(now.html().select(".waymark-answer").text()).contains("Nobody is on duty");

        contacts.cover(post, "deputy", contacts.person(), LONG_AGO, null);
        assertThat(browser.get("/contacts?area=HULL&subject=" + subject).text()).contains("Deputy: the holder is away");
        var form = browser.get("/contacts/absences").html().select("tbody form").attr("action");
        assertThat(browser.post(form).status()).isEqualTo(303);
        assertThat(browser.get("/contacts?area=HULL&subject=" + subject).text())
                .doesNotContain("Deputy: the holder is away");
    }

    @Test
    void an_absence_until_midnight_ends_with_its_last_day() {
        var holder = someone.member("HCC");
        contacts.person("HCC", holder.id());
        for (var midnight : java.util.List.of("midnight", "24:00", "")) {
            var fields = new ArrayList<>(Arrays.asList(away(holder)));
            fields.addAll(java.util.List.of("toTime", midnight));
            visit.as(holder).post("/contacts/absences", fields.toArray(String[]::new));
        }
        assertThat(TestDatabase.owner()
                        .sql(
                                "select distinct (to_at at time zone 'Europe/London')::text from directory.absence where person = :id")
                        .param("id", holder.id())
                        .query(String.class)
                        .list())
                .containsExactly(LocalDate.now(clock).plusDays(2) + " 00:00:00");
    }

    @Test
    void nobody_records_an_absence_of_somebody_else() {
        var other = someone.member("ERYC");
        contacts.person("ERYC", other.id());
        var answer = visit.as(someone.member("HCC")).post("/contacts/absences", away(other));
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void a_sheet_names_its_last_day_on_paper_on_the_screen_and_in_the_file() throws Exception {
        contacts.post("HCC", "HULL", subject, "team", WeeklyHours.always());
        var until = waymark.directory.DateText.day(LocalDate.now(clock).plusDays(30));
        var browser = visit.as(someone.member("HCC"));
        assertThat(browser.get("/contacts/sheets/HULL").text()).contains("Do not use after " + until, "01632 960400");
        var file = browser.get("/contacts/sheets/HULL/file");
        assertThat(file.html().select("footer").text()).contains("Do not use after " + until);
        assertThat(file.html().select("[src], link, script")).isEmpty();
        var pdf = browser.get("/contacts/sheets/HULL/pdf").response().getContentAsByteArray();
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            var stripper = new org.apache.pdfbox.text.PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s+", " ")).contains("not use after " + until);
            }
        }
    }

    @Test
    void the_coordinator_corrects_a_number_and_what_it_was_stays_on_record() {
        var browser = visit.as(someone.coordinator());
        var owner = TestDatabase.owner();
        owner.sql("""
                insert into directory.help_line (code, name, number, e164, channel, hours, audience, for_everyone, use_when,
                                                 source, verified, verification, demonstration, position, from_date)
                values (:code, 'Line of a test', '01632 960880', '+441632960880', 'telephone', '', '', false, '', 'test',
                        false, '', true, 900, date '2020-01-01')
                """).param("code", subject).update();
        assertThat(browser.post("/contacts/lines/" + subject, line("call me", "1"))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/contacts/lines/" + subject, line("01632 960881", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.post("/contacts/lines/" + subject, line("01632 960882", "1"))
                        .status())
                .isEqualTo(409);
        assertThat(browser.post("/contacts/lines/" + subject, line("01632 960883", "2"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/contacts/lines").text())
                .contains("01632 960883")
                .doesNotContain("01632 960880");
        assertThat(owner.sql("select count(*) from directory.help_line where code = :code")
                        .param("code", subject)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        owner.sql("delete from directory.help_line where code = :code")
                .param("code", subject)
                .update();
    }

    @Test
    void settings_hold_from_today_and_holders_are_asked_before_a_contact_is_marked() {
        var browser = visit.as(someone.coordinator());
        assertThat(browser.post(
                                "/contacts/settings",
                                "stale",
                                "90",
                                "ask",
                                "95",
                                "chase",
                                "5",
                                "escalate",
                                "10",
                                "sheet",
                                "30")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post(
                                "/contacts/settings",
                                "stale",
                                "90",
                                "ask",
                                "76",
                                "chase",
                                "5",
                                "escalate",
                                "10",
                                "sheet",
                                "30")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_subject_is_added_renamed_and_ended() {
        var browser = visit.as(someone.coordinator());
        var name = "Sewing rooms " + subject;
        assertThat(browser.post("/contacts/subjects", "name", name, "useWhen", "", "position", "600")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post("/contacts/subjects", "name", name, "useWhen", "", "position", "600")
                        .status())
                .isEqualTo(422);
        var code = waymark.directory.DateText.code(name);
        assertThat(browser.post(
                                "/contacts/subjects/" + code,
                                "version",
                                "1",
                                "name",
                                name,
                                "position",
                                "600",
                                "ended",
                                "yes")
                        .status())
                .isEqualTo(303);
        TestDatabase.owner()
                .sql("delete from directory.subject where code = :code")
                .param("code", code)
                .update();
    }

    private static String[] line(String number, String version) {
        return new String[] {"version", version, "name", "Line of a test", "number", number, "source", "its owner"};
    }

    private String[] away(Actor.Person person) {
        var today = LocalDate.now(clock);
        var to = today.plusDays(1);
        return new String[] {
            "person",
            ref(person.id()),
            "from-day",
            "" + today.getDayOfMonth(),
            "from-month",
            "" + today.getMonthValue(),
            "from-year",
            "" + today.getYear(),
            "to-day",
            "" + to.getDayOfMonth(),
            "to-month",
            "" + to.getMonthValue(),
            "to-year",
            "" + to.getYear()
        };
    }

    private String[] form() {
        var fields = new ArrayList<>(Arrays.asList(
                "organisation",
                "HCC",
                "subject",
                subject,
                "areas",
                "HULL",
                "answeredBy",
                "person",
                "phone",
                "",
                "bankHolidays",
                "closed",
                "languages",
                "Polish"));
        for (int day = 1; day <= 7; day++) {
            fields.addAll(List.of("day-" + day, "24 hours"));
        }
        return fields.toArray(String[]::new);
    }

    private static String[] cover(String person, LocalDate from, int version) {
        return new String[] {
            "version", "" + version,
            "person", person,
            "from-day", "" + from.getDayOfMonth(),
            "from-month", "" + from.getMonthValue(),
            "from-year", "" + from.getYear()
        };
    }

    private static String ref(java.util.UUID person) {
        return TestDatabase.owner()
                .sql("select ref from directory.person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }
}

package waymark.services.search;

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
import waymark.directory.DateText;
import waymark.services.ServicesFixtures;

@WaymarkTest
class ServicePagesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    Clock clock;

    private String kind;

    @BeforeEach
    void begin() {
        kind = ServicesFixtures.kind();
    }

    @AfterEach
    void end() {
        ServicesFixtures.over(kind);
    }

    @Test
    void a_practitioner_sees_what_fits_then_what_to_ask_and_how_many_are_for_others() {
        stored("Beds for women", "women", 18, "{anyone}", "none", "{Romanian}");
        stored("Beds for anybody", "anyone", null, "{}", "none", "{}");
        stored("Beds for men", "men", 18, "{anyone}", "none", "{}");
        var page = visit.as(someone.member("HCC"))
                .get(list("&area=HULL&age=adult&gender=woman&language=Romanian&position=no_leave"));
        assertThat(page.heading()).isEqualTo("Services in Hull");
        assertThat(page.html().select("main h2").eachText()).contains("1 service fits", "1 to ask first");
        assertThat(page.html().select(".waymark-service__name").eachText())
                .containsExactly("Beds for women", "Beds for anybody");
        assertThat(page.words())
                .contains(
                        "For which immigration positions it is, is not recorded.",
                        "Nobody there is known to speak Romanian: ask for an interpreter.",
                        "1 more is not for this person.");
        assertThat(page.html().select(".waymark-service a[href^=tel]").attr("href"))
                .isEqualTo("tel:+441632960300");
    }

    @Test
    void an_age_that_is_not_known_hides_nothing_and_a_child_is_thought_of_first() {
        stored("For adults", "anyone", 18, "{anyone}", "none", "{}");
        var browser = visit.as(someone.member("HCC"));
        var unknown = browser.get(list("&age=unknown"));
        assertThat(unknown.words())
                .contains("1 to ask first", "It is for people aged 18 or over.", "treated as a child");
        assertThat(browser.get(list("&age=adult")).words())
                .contains("1 service fits")
                .doesNotContain("treated as a child");
        assertThat(browser.get(list("&age=child")).words()).contains("No service found");
    }

    @Test
    void where_nothing_fits_it_says_whom_to_ring() {
        stored("For adults", "anyone", 18, "{anyone}", "none", "{}");
        var page = visit.as(someone.member("HCC")).get(list("&area=HULL&age=child"));
        assertThat(page.words()).contains("No service found", "1 service here is for other people");
        assertThat(page.html().select("main a").eachAttr("href"))
                .contains("/contacts?area=HULL", "tel:999", "tel:101", "/directory/services");
    }

    @Test
    void what_somebody_writes_into_the_address_is_shown_nowhere() {
        var page = visit.as(someone.member("HCC"))
                .get("/directory/services?area=Anna&kind=Example&language=%3Cscript%3E&age=born&gender=2&open=no");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main").text()).doesNotContain("Anna", "Example", "script", "born");
        assertThat(page.html().select("main script, .moj-filter-tags")).isEmpty();
    }

    @Test
    void each_filter_in_force_is_said_and_can_be_taken_off() {
        stored("Beds for women", "women", 18, "{anyone}", "none", "{}");
        var page = visit.as(someone.member("HCC")).get(list("&area=HULL&nrm=not_referred"));
        assertThat(page.html().select(".moj-filter-tags a").eachText())
                .containsExactly(
                        "Remove this filter: Area: Hull",
                        "Remove this filter: Kind of help: " + kind,
                        "Remove this filter: NRM: Not referred, or a negative decision");
        assertThat(page.html().select(".moj-filter-tags a").first().attr("href"))
                .isEqualTo("/directory/services?kind=" + kind + "&nrm=not_referred");
    }

    @Test
    void a_service_that_nobody_has_checked_for_long_says_so_wherever_it_is_shown() {
        var ref = ServicesFixtures.stored("HCC", kind, "Forgotten beds " + kind);
        ServicesFixtures.checked(ref, LocalDate.of(2026, 3, 3));
        var browser = visit.as(someone.member("HCC"));
        for (var path : List.of(
                list(""),
                "/directory/services/" + ref,
                "/directory/organisations/HCC",
                "/contacts/sheets/HULL",
                "/directory/search?q=Forgotten%20beds%20" + kind)) {
            assertThat(browser.get(path).words()).as(path).containsIgnoringCase("Not checked since 3 March 2026");
        }
    }

    @Test
    void a_lead_adds_a_service_and_everybody_finds_it() {
        var lead = visit.as(someone.organisationLead("HCC"));
        var added = lead.post("/directory/services/new", form());
        assertThat(added.status()).isEqualTo(303);
        var here = added.location();
        var page = visit.as(someone.member("ERYC")).get(here);
        assertThat(page.heading()).isEqualTo("Night shelter");
        assertThat(page.words())
                .contains(
                        "18 or over",
                        "Anyone, whatever their immigration position",
                        "Polish, Romanian",
                        "Monday to Friday, 7pm to 9am the next day",
                        "Any professional",
                        "Ring before 6pm");
        assertThat(page.html().select("main form")).isEmpty();
        assertThat(lead.get("/directory/organisations/HCC").words()).contains("Night shelter");
        assertThat(lead.get("/contacts/sheets/HULL").words()).contains("Night shelter", "A professional rings");
    }

    @Test
    void a_form_that_is_wrong_comes_back_filled_with_every_fault() {
        var fields = new ArrayList<>(List.of(form()));
        set(fields, "phone", "");
        set(fields, "minimumAge", "eighteen");
        set(fields, "day-1", "9 to 5");
        set(fields, "organisation", "ERYC");
        var answer = visit.as(someone.organisationLead("HCC"))
                .post("/directory/services/new", fields.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .contains(
                        "Enter an age in years, for example 18, or leave it empty",
                        "Enter the hours of Monday like 9am to 5pm, or 17:00 to 08:00, or 24 hours",
                        "Choose an organisation whose services you keep")
                .anyMatch(error -> error.startsWith("Enter a telephone number, an email address"));
        assertThat(answer.html().select("#minimumAge").attr("value")).isEqualTo("eighteen");
        assertThat(answer.html().select("#description").text()).isEqualTo("A bed and a meal");
        assertThat(answer.html().select("input[name=positions][value=anyone]").hasAttr("checked"))
                .isTrue();
        for (var link : answer.html().select(".govuk-error-summary a").eachAttr("href")) {
            assertThat(answer.html().select(link)).as(link).isNotEmpty();
        }
    }

    @Test
    void two_people_who_change_it_at_once_are_shown_both_texts() {
        var ref = ServicesFixtures.stored("HCC", kind, "Beds");
        var browser = visit.as(someone.organisationLead("HCC"));
        var here = "/directory/services/" + ref;
        var fields = new ArrayList<>(List.of(form()));
        fields.addAll(List.of("version", "1"));
        assertThat(browser.post(here + "/details", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        set(fields, "name", "Day shelter");
        var second = browser.post(here + "/details", fields.toArray(String[]::new));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html().select(".waymark-conflict").text()).contains("Night shelter", "Day shelter");
        assertThat(second.html().select("input[name=version]").attr("value")).isEqualTo("2");
        assertThat(browser.get(here).words()).contains("Changed: name, description");
    }

    @Test
    void whoever_keeps_it_is_asked_again_when_it_was_not_checked_for_long_and_has_one_button() {
        var ref = ServicesFixtures.stored("HCC", kind, "Beds of old");
        ServicesFixtures.checked(ref, LocalDate.now(clock).minusDays(80));
        var lead = visit.as(someone.organisationLead("HCC"));
        assertThat(lead.get("/").words()).contains("Say whether “Beds of old” is still right");
        assertThat(lead.get("/directory/services/kept").words())
                .contains("Beds of old", "say whether it is still right");
        var here = "/directory/services/" + ref;
        assertThat(lead.get(here).words()).contains("has not been confirmed for a long time");
        assertThat(lead.get(lead.post(here + "/confirmation", "version", "7").location())
                        .words())
                .as("of a version nobody saw")
                .contains("has not been confirmed for a long time");
        assertThat(lead.post(here + "/confirmation", "version", "1").status()).isEqualTo(303);
        assertThat(lead.get(here).words())
                .contains("Confirmed by")
                .doesNotContain("has not been confirmed for a long time");
        assertThat(visit.as(someone.organisationLead("ERYC"))
                        .post(here + "/confirmation", "version", "2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_note_stands_where_the_service_is_shown_until_its_day_and_can_be_taken_down() {
        var ref = ServicesFixtures.stored("HCC", kind, "Beds");
        var here = "/directory/services/" + ref;
        var browser = visit.as(someone.organisationLead("HCC"));
        var today = LocalDate.now(clock);
        assertThat(browser.post(here + "/note", note("Full", today.minusDays(1), 1))
                        .errors())
                .containsExactly("The last day must be today or later");
        assertThat(browser.post(here + "/note", note("Full tonight", today, 1)).status())
                .isEqualTo(303);
        assertThat(browser.post(here + "/note", note("Half full", today, 1)).status())
                .isEqualTo(409);
        for (var path : List.of(list(""), here, "/directory/organisations/HCC", "/contacts/sheets/HULL")) {
            assertThat(browser.get(path).words()).as(path).contains("Full tonight (until " + DateText.day(today) + ")");
        }
        TestDatabase.owner()
                .sql("update directory.service set alert_until = :day where ref = :ref")
                .param("day", today.minusDays(1))
                .param("ref", ref)
                .update();
        assertThat(browser.get(list("")).words()).doesNotContain("Full tonight");
        assertThat(browser.post(here + "/note", note("Full again", today, 2)).status())
                .isEqualTo(303);
        assertThat(browser.post(here + "/note/ending", "version", "3").status()).isEqualTo(303);
        assertThat(browser.get(here).html().select(".waymark-note")).isEmpty();
    }

    @Test
    void a_service_ends_and_nobody_is_sent_there_any_more() {
        var ref = ServicesFixtures.stored("HCC", kind, "Beds to close");
        var here = "/directory/services/" + ref;
        var browser = visit.as(someone.organisationLead("HCC"));
        var day = LocalDate.now(clock).minusDays(1);
        assertThat(browser.post(here + "/ending", "version", "1").errors()).hasSize(1);
        assertThat(browser.post(here + "/ending", date("last", day, "version", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(here).words()).contains("Ended on " + DateText.day(day) + ": nobody can be sent there");
        assertThat(browser.get(list("")).words()).doesNotContain("Beds to close");
        assertThat(browser.get("/directory/search?q=Beds%20to%20close").words()).contains("Ended");
    }

    @Test
    void services_are_found_by_name_kind_and_with_a_slip_of_the_pen() {
        ServicesFixtures.stored("HCC", "INTERPRETING", "Tidewater voices");
        var browser = visit.as(someone.member("HCC"));
        for (var words : List.of("tidewater%20voices", "tidewatr%20voices", "interpreting", "voices%20hull")) {
            assertThat(browser.get("/directory/search?q=" + words)
                            .html()
                            .select(".waymark-found h3 a")
                            .eachText())
                    .as(words)
                    .contains("Tidewater voices");
        }
        TestDatabase.owner()
                .sql("update directory.service set to_date = from_date where name = 'Tidewater voices'")
                .update();
    }

    @Test
    void all_services_leave_as_a_spreadsheet_and_in_the_shape_of_the_standard_and_the_audit_knows() {
        var reader = someone.member("HCC");
        var browser = visit.as(reader);
        ServicesFixtures.stored("HCC", kind, "=cmd()");
        var csv = browser.get("/directory/services.csv");
        assertThat(csv.text()).contains("Reference,Organisation,Service", "'=cmd()");
        var json = browser.get("/directory/services.json");
        assertThat(json.response().getContentType()).startsWith("application/json");
        assertThat(json.text()).contains("\"contents\"", "\"assured_date\"", "\"=cmd()\"");
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from audit.leaf where act = 'export_services' and actor = :actor")
                        .param("actor", reader.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_coordinator_adds_renames_and_ends_a_kind_of_help() {
        var browser = visit.as(someone.coordinator());
        var name = "Warm rooms " + kind;
        var code = DateText.code(name);
        var here = "/directory/services/kinds";
        assertThat(browser.post(here, "name", name, "useWhen", "", "position", "600")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(here, "name", name, "useWhen", "", "position", "600")
                        .status())
                .isEqualTo(422);
        assertThat(browser.get("/directory/services/new")
                        .html()
                        .select("#kind option")
                        .eachAttr("value"))
                .contains(code);
        var fields = new String[] {"version", "1", "name", name + "s", "position", "600", "ended", "yes"};
        assertThat(browser.post(here + "/" + code, fields).status()).isEqualTo(303);
        assertThat(browser.post(here + "/" + code, fields).status()).isEqualTo(409);
        TestDatabase.owner()
                .sql(
                        "update directory.service_kind set from_date = date '2020-01-01', to_date = date '2020-01-02' where code = :code")
                .param("code", code)
                .update();
        assertThat(browser.get("/directory/services/new")
                        .html()
                        .select("#kind option")
                        .eachAttr("value"))
                .doesNotContain(code);
    }

    private String list(String more) {
        return "/directory/services?kind=" + kind + more;
    }

    private void stored(
            String name,
            String gender,
            @org.jspecify.annotations.Nullable Integer age,
            String positions,
            String nrm,
            String languages) {
        ServicesFixtures.stored("HCC", kind, name, gender, age, positions, nrm, languages);
    }

    private static void set(List<String> fields, String name, String value) {
        fields.set(fields.indexOf(name) + 1, value);
    }

    private static String[] note(String text, LocalDate until, int version) {
        return date("until", until, "alert", text, "version", "" + version);
    }

    private static String[] date(String name, LocalDate day, String... more) {
        var fields = new ArrayList<>(Arrays.asList(
                name + "-day",
                "" + day.getDayOfMonth(),
                name + "-month",
                "" + day.getMonthValue(),
                name + "-year",
                "" + day.getYear()));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private String[] form() {
        var fields = new ArrayList<>(Arrays.asList(
                "organisation", "HCC",
                "kind", kind,
                "name", "Night shelter",
                "description", "A bed and a meal",
                "areas", "HULL",
                "minimumAge", "18",
                "maximumAge", "",
                "gender", "anyone",
                "positions", "anyone",
                "nrm", "none",
                "eligibility", "",
                "bankHolidays", "as_usual",
                "hours", "",
                "wayIn", "professional",
                "wayInWords", "Ring before 6pm",
                "phone", "01632 960 301",
                "email", "",
                "web", "",
                "cost", "free",
                "costWords", "",
                "languages", "Polish, Romanian",
                "interpreter", "yes",
                "accessibility", "",
                "from-day", "1",
                "from-month", "1",
                "from-year", "2026"));
        for (int day = 1; day <= 7; day++) {
            fields.addAll(List.of("day-" + day, day < 6 ? "7pm to 9am" : ""));
        }
        return fields.toArray(String[]::new);
    }
}

package waymark.contacts.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.web.Clocks;

/// The partnership's own public numbers: added, ordered, removed and brought back on their page.
@WaymarkTest
class HelpLinesTest {

    private static final String LIST = "/contacts/lines";

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    @AfterEach
    void away() {
        owner.sql("delete from directory.help_line where code like 'TEST_LINE%'")
                .update();
    }

    @Test
    void one_is_added_removed_and_brought_back_and_stays_on_record() {
        var browser = visit.as(someone.coordinator());
        assertThat(add(browser, "Test line kept", "01632 960 711").location()).isEqualTo(LIST);
        assertThat(browser.get(LIST).text()).contains("Test line kept", "01632 960 711");
        assertThat(browser.get("/contacts/sheets/HULL").text()).contains("01632 960 711");
        assertThat(browser.get("/contacts/sheets/EAST_RIDING").text()).doesNotContain("01632 960 711");
        assertThat(add(browser, "Test line kept", "01632 960 712").errors())
                .containsExactly("There is a public number of this name, or there was: change it, or bring it back");

        assertThat(browser.post(LIST + "/TEST_LINE_KEPT/removal", "version", "7")
                        .status())
                .isEqualTo(409);
        assertThat(browser.post(LIST + "/TEST_LINE_KEPT/removal", "version", "1")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/contacts/sheets/HULL").text()).doesNotContain("01632 960 711");
        assertThat(browser.get(LIST + "/TEST_LINE_KEPT").status()).isEqualTo(404);
        assertThat(browser.get(LIST).text()).contains("Removed", "Bring back");

        browser.post(LIST + "/TEST_LINE_KEPT/return");
        browser.post(LIST + "/TEST_LINE_KEPT/return");
        assertThat(browser.get("/contacts/sheets/HULL").text()).contains("01632 960 711");
        assertThat(owner.sql("select act from audit.leaf where object = 'TEST_LINE_KEPT'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("add_line", "remove_line", "bring_back_line");
    }

    @Test
    void one_that_has_stood_for_long_keeps_its_past_when_it_is_removed_and_brought_back() {
        var browser = visit.as(someone.coordinator());
        add(browser, "Test line old", "01632 960 713");
        owner.sql("update directory.help_line set from_date = date '2020-01-01' where code = 'TEST_LINE_OLD'")
                .update();
        browser.post(LIST + "/TEST_LINE_OLD/removal", "version", "1");
        browser.post(LIST + "/TEST_LINE_OLD/return");
        assertThat(owner.sql("""
                        select to_date is null from directory.help_line where code = 'TEST_LINE_OLD' order by from_date
                        """).query(Boolean.class).list()).containsExactly(false, true);
    }

    @Test
    void they_are_ordered_one_place_at_a_time_and_those_of_the_whole_country_stay_first() {
        var browser = visit.as(someone.coordinator());
        add(browser, "Test line one", "01632 960 711");
        add(browser, "Test line two", "01632 960 712");
        browser.post(LIST + "/TEST_LINE_TWO/place", "direction", "up");
        assertThat(order()).endsWith("TEST_LINE_TWO", "TEST_LINE_ONE").startsWith("EMERGENCY", "POLICE_101");
        browser.post(LIST + "/TEST_LINE_ONE/place", "direction", "down");
        assertThat(order()).endsWith("TEST_LINE_TWO", "TEST_LINE_ONE");
        browser.post(LIST + "/TEST_LINE_TWO/place", "direction", "down");
        assertThat(order()).endsWith("TEST_LINE_ONE", "TEST_LINE_TWO");
        browser.post(LIST + "/EMERGENCY/place", "direction", "down");
        assertThat(order()).startsWith("EMERGENCY", "POLICE_101");
    }

    @Test
    void nobody_takes_away_999_or_101_or_the_helpline_and_nobody_changes_what_they_are() {
        var browser = visit.as(someone.coordinator());
        for (var code : List.of("EMERGENCY", "POLICE_101", "MS_HELPLINE")) {
            assertThat(browser.get(LIST + "/" + code + "/removal").text()).contains("cannot be removed");
            assertThat(browser.post(LIST + "/" + code + "/removal", "version", "1")
                            .status())
                    .as(code)
                    .isEqualTo(422);
        }
        assertThat(browser.get(LIST).html().select("a[href$=EMERGENCY/removal]"))
                .isEmpty();
        assertThat(browser.post(
                                LIST + "/MS_HELPLINE",
                                "version",
                                "1",
                                "name",
                                "Helpline",
                                "number",
                                "",
                                "source",
                                "a test")
                        .errors())
                .containsExactly("Enter the number: every public page shows it");
        browser.post(
                LIST + "/EMERGENCY",
                "version",
                "1",
                "name",
                "Emergency services",
                "number",
                "01632 960 999",
                "source",
                "published strategy",
                "hours",
                "24 hours",
                "useWhen",
                "Someone is in immediate danger",
                "area",
                "HULL");
        assertThat(owner.sql("""
                        select concat_ws(' ', number, e164, coalesce(area, 'everywhere'), verified)
                          from directory.help_line where code = 'EMERGENCY' and to_date is null
                        """).query(String.class).single()).isEqualTo("999 999 everywhere t");
        owner.sql("delete from directory.help_line where code = 'EMERGENCY' and from_date > date '2020-01-01'")
                .update();
        owner.sql("update directory.help_line set to_date = null, version = 1 where code = 'EMERGENCY'")
                .update();
    }

    @Test
    void the_coordinator_confirms_a_number_again_and_it_carries_the_day() {
        var browser = visit.as(someone.coordinator());
        add(browser, "Test line day", "01632 960 714");
        assertThat(checked("TEST_LINE_DAY")).isNull();
        assertThat(browser.post(LIST + "/TEST_LINE_DAY/confirmation", "version", "7")
                        .location())
                .isEqualTo(LIST);
        assertThat(checked("TEST_LINE_DAY")).as("somebody changed it first").isNull();

        browser.post(LIST + "/TEST_LINE_DAY/confirmation", "version", "1");
        assertThat(checked("TEST_LINE_DAY")).isEqualTo(LocalDate.now(Clocks.LONDON));
        owner.sql("update directory.help_line set checked_on = date '2026-02-01' where code = 'TEST_LINE_DAY'")
                .update();
        assertThat(browser.get(LIST).words()).contains("Checked on 1 February 2026", "Confirm again");

        change(browser, "01632 960 714", "2");
        assertThat(checked("TEST_LINE_DAY")).as("the same number").isEqualTo(LocalDate.of(2026, 2, 1));
        change(browser, "01632 960 715", "3");
        assertThat(checked("TEST_LINE_DAY")).as("another number").isEqualTo(LocalDate.now(Clocks.LONDON));
    }

    private static void change(Visit.Browser browser, String number, String version) {
        browser.post(
                LIST + "/TEST_LINE_DAY",
                "version",
                version,
                "name",
                "Test line day",
                "number",
                number,
                "source",
                "a test",
                "verified",
                "yes");
    }

    private @Nullable LocalDate checked(String code) {
        return owner.sql("select checked_on from directory.help_line where code = :code and to_date is null")
                .param("code", code)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    @Test
    void numbers_of_the_whole_country_say_the_month_of_their_source_and_999_is_not_confirmed() {
        var browser = visit.as(someone.coordinator());
        var page = browser.get(LIST);

        assertThat(page.text()).contains("Checked in April 2026. Source: FR Toolkit 2026");
        assertThat(page.html().select("form[action$=MS_HELPLINE/confirmation]")).isNotEmpty();
        assertThat(page.html().select("form[action$=EMERGENCY/confirmation]")).isEmpty();
        assertThat(browser.post(LIST + "/EMERGENCY/confirmation", "version", "1")
                        .location())
                .isEqualTo(LIST);
        assertThat(checked("EMERGENCY")).isNull();
    }

    @Test
    void who_reads_the_directory_reads_them_and_changes_none() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(browser.get(LIST).text()).contains("999").doesNotContain("Move up", "Remove", "Add a public number");
        assertThat(browser.get(LIST + "/new").status()).isEqualTo(403);
    }

    @Test
    void what_is_typed_wrong_is_told_at_its_field() {
        var browser = visit.as(someone.coordinator());
        assertThat(browser.post(
                                LIST + "/new",
                                "name",
                                "Test line wrong",
                                "channel",
                                "web",
                                "number",
                                "javascript:alert(1)",
                                "area",
                                "LEEDS",
                                "subject",
                                "CIRCUS",
                                "source",
                                "a test")
                        .errors())
                .containsExactly(
                        "Enter a web address without https://, like example.org/help, or leave it empty",
                        "Choose an area from the list",
                        "Choose a subject from the list");
    }

    private static Visit.Answer add(Visit.Browser browser, String name, String number) {
        return browser.post(
                LIST + "/new",
                "name",
                name,
                "channel",
                "telephone",
                "number",
                number,
                "area",
                "HULL",
                "subject",
                "ADULT",
                "source",
                "a test");
    }

    private List<String> order() {
        return owner.sql(
                        "select code from directory.help_line where to_date is null order by not national, position, code")
                .query(String.class)
                .list();
    }
}

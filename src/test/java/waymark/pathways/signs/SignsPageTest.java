package waymark.pathways.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.FreshDatabase;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
@FreshDatabase
class SignsPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    Clock clock;

    @AfterEach
    void leave_the_shipped_signs() {
        for (var table : new String[] {"sign_event", "sign_wording"}) {
            TestDatabase.owner()
                    .sql("delete from pathways." + table
                            + " where sign in (select code from pathways.sign where source = 'A test')")
                    .update();
        }
        TestDatabase.owner()
                .sql("delete from pathways.sign where source = 'A test'")
                .update();
    }

    private Visit.Answer add(Visit.Browser browser, String words, LocalDate from) {
        return browser.post(
                "/new-sign",
                "words",
                words,
                "next",
                "Write it down.",
                "exploitation",
                "LABOUR",
                "kind",
                "WORK",
                "appliesTo",
                "BOTH",
                "open",
                "yes",
                "atPremises",
                "next",
                "source",
                "A test",
                "from-day",
                "" + from.getDayOfMonth(),
                "from-month",
                "" + from.getMonthValue(),
                "from-year",
                "" + from.getYear());
    }

    private static String[] on(String name, LocalDate day) {
        return new String[] {
            name + "-day",
            "" + day.getDayOfMonth(),
            name + "-month",
            "" + day.getMonthValue(),
            name + "-year",
            "" + day.getYear()
        };
    }

    private static String[] fields(String[] date, String... fields) {
        var all = Arrays.copyOf(fields, fields.length + date.length);
        System.arraycopy(date, 0, all, fields.length, date.length);
        return all;
    }

    @Test
    void anybody_reads_the_signs_by_form_and_those_of_children_without_an_account_or_a_cookie() {
        var page = visit.asNobody().get("/signs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.html().select("main section h2").eachText())
                .containsExactly(
                        "Any form of exploitation",
                        "Forced work",
                        "Sexual exploitation",
                        "Made to commit crime",
                        "Cuckooing",
                        "County lines",
                        "Cannabis growing",
                        "Work in a private home",
                        "Taking of organs",
                        "Children");
        assertThat(page.html().select("main section li")).hasSize(82);
        assertThat(page.words()).contains("No sign proves anything by itself").doesNotContain("Add a sign");
    }

    @Test
    void each_part_that_can_be_unfolded_has_a_name_of_its_own() {
        for (var language : new String[] {"en", "ar"}) {
            var page = visit.asNobody().get("/signs?language=" + language).html();
            assertThat(page.select("main section summary").eachText())
                    .hasSizeGreaterThan(5)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_visitor_gets_a_way_out_and_the_languages_and_who_is_signed_in_keeps_the_menu() {
        var visitor = visit.asNobody().get("/signs").html();
        var member = visit.as(someone.member("HCC")).get("/signs?language=ar").html();

        assertThat(visitor.select(".govuk-exit-this-page")).hasSize(1);
        assertThat(visitor.select(".waymark-languages a[hreflang=ar]").attr("href"))
                .isEqualTo("?language=ar");
        assertThat(visitor.select("meta[name=robots]")).isEmpty();
        assertThat(visitor.select("meta[name=description]")).hasSize(1);
        assertThat(member.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(member.select(".govuk-exit-this-page")).isEmpty();
        assertThat(member.select("header nav")).isNotEmpty();
    }

    @Test
    void every_sign_of_the_public_and_every_form_has_a_picture_that_says_nothing_to_those_who_hear_the_page() {
        var page = visit.asNobody().get("/signs").html();

        assertThat(page.select("main section .waymark-signs__type > svg[aria-hidden=true]"))
                .hasSize(10);
        assertThat(page.select("main section li > svg[aria-hidden=true]")).hasSize(40);
        assertThat(page.select("main svg:not([aria-hidden=true]), main img")).isEmpty();
    }

    @Test
    void a_page_in_another_language_marks_what_is_said_in_english() {
        var page = visit.asNobody().get("/signs?language=ar").html();

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("main details li span[lang=en]").eachText())
                .contains("Distrusts police and other authorities");
        assertThat(visit.asNobody()
                        .get("/signs/pocket?language=ar")
                        .html()
                        .select("html")
                        .attr("lang"))
                .as("for people at work, in English")
                .isEqualTo("en-GB");
    }

    @Test
    void what_the_partnership_words_itself_is_shown_in_english_to_everybody() {
        add(visit.as(someone.coordinator()), "Buckets but no gloves", LocalDate.now(clock));

        assertThat(visit.asNobody()
                        .get("/signs?language=pl")
                        .html()
                        .select("main li:has(svg) span[lang=en]")
                        .eachText())
                .contains("Buckets but no gloves");
        assertThat(visit.asNobody().get("/signs").html().select("main li:has(svg) span[lang]"))
                .isEmpty();
    }

    @Test
    void the_coordinator_adds_rewords_and_ends_a_sign_and_its_history_tells() {
        var today = LocalDate.now(clock);
        var coordinator = visit.as(someone.coordinator());
        var added = add(coordinator, "Buckets but no gloves", today);
        assertThat(added.location()).matches("/signs/LAB\\d\\d");
        assertThat(visit.asNobody().get("/signs").words()).contains("Buckets but no gloves");

        var reworded = coordinator.post(
                added.location() + "/wording",
                fields(on("from", today.plusDays(1)), "version", "1", "words", "No gloves", "next", "Note it."));
        assertThat(reworded.location()).isEqualTo(added.location());
        var page = coordinator.get(added.location());
        assertThat(page.heading()).isEqualTo("Buckets but no gloves");
        assertThat(page.words()).contains("No gloves", "Reworded", "Added");

        var stale =
                coordinator.post(added.location() + "/ending", fields(on("last", today.plusDays(2)), "version", "1"));
        assertThat(stale.status()).isEqualTo(409);
        var ended =
                coordinator.post(added.location() + "/ending", fields(on("last", today.plusDays(2)), "version", "2"));
        assertThat(ended.location()).isEqualTo(added.location());
        assertThat(coordinator.get(added.location()).words()).contains("Ended").doesNotContain("Reword it");
        assertThat(TestDatabase.owner()
                        .sql("select act from audit.leaf where object = :code and fields not like '%Buckets%'")
                        .param("code", added.location().substring("/signs/".length()))
                        .query(String.class)
                        .list())
                .contains("add_sign", "reword_sign", "end_sign");
    }

    @Test
    void a_sign_that_begins_later_or_has_ended_is_not_shown() {
        add(
                visit.as(someone.coordinator()),
                "A sign of next week",
                LocalDate.now(clock).plusDays(7));

        assertThat(visit.asNobody().get("/signs").words()).doesNotContain("A sign of next week");
        assertThat(visit.as(someone.member("HCC"))
                        .get("/signs")
                        .html()
                        .select("section:has(#not-shown)")
                        .text())
                .contains("A sign of next week");
    }

    @Test
    void a_sign_with_gaps_comes_back_with_what_was_typed() {
        var page = visit.as(someone.coordinator()).post("/new-sign", "words", "No gloves");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("Enter what to do next", "Enter where it comes from");
        assertThat(page.html().select("textarea[name=words]").text()).isEqualTo("No gloves");
    }

    @Test
    void an_editor_for_the_partnership_keeps_signs_and_an_editor_for_one_area_is_told_whom_to_ask() {
        var today = LocalDate.now(clock);
        var editor = visit.as(someone.with("CHCP", "pathway_editor@partnership"));
        var ofOneArea = visit.as(someone.with("CHCP", "pathway_editor@area:HULL"));

        assertThat(add(editor, "A sign by an editor", today).location()).startsWith("/signs/LAB");
        assertThat(ofOneArea.get("/new-sign").words()).contains("ask the coordinator");
        assertThat(add(ofOneArea, "Not mine to add", today).status()).isEqualTo(422);
        assertThat(ofOneArea.get("/signs/GEN01/wording").status()).isEqualTo(404);
    }

    @Test
    void the_database_does_not_bring_back_a_sign_that_has_ended() {
        add(visit.as(someone.coordinator()), "Ended in the database", LocalDate.now(clock));
        var owner = TestDatabase.owner();
        owner.sql("update pathways.sign set ended_on = date '2026-01-01' where source = 'A test'")
                .update();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> owner.sql("update pathways.sign set ended_on = null where source = 'A test'")
                                .update())
                .hasStackTraceContaining("a sign that has ended stays ended");
    }
}

package waymark.concerns.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportFixtures;
import waymark.services.ServicesFixtures;

/// A reporter chooses a language; the form carries it from page to page, it is not stored, and reaches the
/// desk.
@WaymarkTest
class ReporterLanguageTest {

    @Autowired
    ReportFixtures reports;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void a_page_is_in_the_chosen_language_and_leads_on_in_it() {
        var page = visit.asNobody().get("/report?language=ar");
        var html = page.html().selectFirst("html");
        assertThat(html.attr("lang") + html.attr("dir")).isEqualTo("arrtl");
        assertThat(page.html().select("form input[name=language]").attr("value"))
                .isEqualTo("ar");
        assertThat(page.html().select("footer a[href^=/receipt]").attr("href")).isEqualTo("/receipt?language=ar");
        assertThat(page.html().select(".waymark-languages a[lang=pl]").text()).isEqualTo("Polski");
        assertThat(page.response().getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void another_language_in_the_middle_of_a_form_loses_nothing() {
        var page = visit.asNobody()
                .post(
                        "/report/what",
                        "from",
                        "what",
                        "language",
                        "en",
                        "otherLanguage",
                        "ar",
                        "what",
                        "Four men",
                        "danger",
                        "YES");
        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(page.html().select("textarea[name=what]").val()).isEqualTo("Four men");
        var draft = page.html().select("#page input[name=draft]").val();
        assertThat(visit.asNobody()
                        .post("/report/danger", "draft", draft)
                        .html()
                        .select("input[name=danger][checked]")
                        .val())
                .isEqualTo("YES");
        assertThat(page.html().select("input[name=language]").attr("value")).isEqualTo("ar");
        assertThat(page.html().select("button[form=page][name=otherLanguage]"))
                .isNotEmpty()
                .allMatch(button -> button.attr("formaction").equals("/report/what"));
    }

    private static Set<String> waiting() {
        return TestDatabase.owner()
                .sql("select ref from concerns.report where state = 'waiting'")
                .query(String.class)
                .set();
    }

    @Test
    void the_desk_is_told_what_they_read() {
        var before = waiting();
        var once = UUID.randomUUID().toString();
        visit.asNobody().post("/report/sent", "what", "x", "area", "HULL", "language", "pl", "once", once);
        var ref = waiting().stream()
                .filter(waits -> !before.contains(waits))
                .findFirst()
                .orElseThrow();
        var desk = visit.as(someone.with("HCC", "concerns_desk@area:HULL"));
        assertThat(desk.get("/reports/" + ref).words()).doesNotContain("Polish");
        desk.post("/reports/" + ref + "/opening");
        assertThat(desk.get("/reports/" + ref).words())
                .contains("They read the pages in Polish", "The directory has no interpreting service for this area");
    }

    @Test
    void services_that_interpret_stand_beside_it_with_their_numbers_and_the_open_one_first() {
        var owner = TestDatabase.owner();
        var worker = someone.with("HCC", "concerns_desk@area:HULL");
        var closed = ServicesFixtures.stored(
                "HCC", "INTERPRETING", "Closed interpreters", "anyone", null, "{anyone}", "none", "{Polish}");
        var open = ServicesFixtures.stored(
                "HCC", "INTERPRETING", "Open interpreters", "anyone", null, "{anyone}", "none", "{Arabic}");
        owner.sql("""
                insert into directory.service_hours (service, day, opens, closes)
                select :service, day, 0, 1440 from generate_series(1, 7) as day
                """).param("service", open).update();
        try {
            var ref = reports.inAnotherLanguage("HULL", "pl", "Polish", worker.id());

            var page = visit.as(worker).get("/reports/" + ref);

            assertThat(page.words()).contains("They read the pages in Polish", "The people speak: Polish");
            assertThat(page.html().select("a[href^=/directory/services/]").eachText())
                    .containsExactly("Open interpreters", "Closed interpreters");
            assertThat(page.html().select("a[href^=tel:]").eachText()).isNotEmpty();
        } finally {
            for (var table :
                    List.of("service_hours where service", "service_area where service", "service where ref")) {
                owner.sql("delete from directory." + table + " in (:refs)")
                        .param("refs", List.of(closed, open))
                        .update();
            }
        }
    }
}

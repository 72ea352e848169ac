package waymark.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class GalleryPageTest {

    private final Visit visit;
    private final TestUsers someone;

    @Autowired
    GalleryPageTest(Visit visit, TestUsers someone) {
        this.visit = visit;
        this.someone = someone;
    }

    @Test
    void the_demonstration_shows_every_component_to_whoever_asks() {
        var page = visit.asNobody().get("/gallery");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Component gallery");
        assertThat(page.html().select("main h2.govuk-heading-l").eachText())
                .containsExactly("Navigation", "Messages", "Fields", "Records", "Lists", "Charts");
    }

    @Test
    void a_signed_in_person_has_a_way_out() {
        var page = visit.as(someone.coordinator()).get("/gallery").html();
        assertThat(page.select(".waymark-account form[action=/sign-out]")).hasSize(1);
    }

    @Test
    void the_list_is_filtered_sorted_and_turned_over_by_its_address() {
        var page = visit.asNobody().get("/gallery?area=NL&sort=-progress").html();
        assertThat(page.select("#filters ~ * tbody").first().select("th").eachText())
                .containsExactly("AC-0106", "AC-0105");
        var second = visit.asNobody().get("/gallery?page=2").html();
        assertThat(second.select(".govuk-pagination [aria-current=page]").text())
                .isEqualTo("2");
    }

    @Test
    void an_address_that_makes_no_sense_shows_the_list_as_it_stands() {
        var page = visit.asNobody().get("/gallery?sort=password&page=-1&area=%01%22%3E");
        assertThat(page.status()).isEqualTo(200);
        assertThat(visit.asNobody().get("/gallery?page=99999999999").status()).isEqualTo(200);
    }

    @Test
    void nothing_can_be_sent_to_it() {
        assertThat(visit.asNobody().post("/gallery", "title", "x").status()).isIn(403, 404, 405);
    }
}

package waymark.directory.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class StructurePagesTest {

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void everybody_signed_in_sees_the_board_above_the_groups_with_their_seats() {
        var page = visit.as(someone.member("HCC")).get("/directory/structure");
        assertThat(page.heading()).isEqualTo("How the partnership is governed");
        assertThat(page.html().select(".waymark-structure__list h3").eachText())
                .startsWith("Strategic board", "Operational groups");
        assertThat(page.words())
                .contains("HMSP Strategic Board", "Hull Local Operational Group", "Office of the Police and Crime");
    }

    @Test
    void the_drawing_and_the_list_say_the_same() {
        var page = visit.as(someone.member("HCC")).get("/directory/structure").html();
        var seats = page.select(".waymark-structure__list ul ul ul > li");
        assertThat(seats).isNotEmpty();
        assertThat(page.select("svg rect[stroke=#b5cbc8], svg rect[stroke=#8a4300]"))
                .hasSameSizeAs(seats);
        assertThat(page.select("svg rect[stroke-dasharray]"))
                .hasSameSizeAs(page.select(".waymark-structure__list strong"));
        assertThat(page.select("svg title").text()).isEqualTo("How the partnership is governed");
    }
}

package waymark.intelligence.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.IntelligenceFixtures.ELSEWHERE;
import static waymark.intelligence.IntelligenceFixtures.UNIT;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.insight.DisclosureControl;
import waymark.insight.SmallNumberRule;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.WorkFixtures;
import waymark.intelligence.monthly.IntelligenceCounts.Counted;
import waymark.kernel.Area;

/// The picture of a month: counted without reading, no small number printed, published by a second officer.
@WaymarkTest
@FreshDatabase
class MonthPagesTest {

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    WorkFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void two_officers_make_it_and_members_read_it_once_published() {
        var month = YearMonth.now().minusMonths(1);
        for (int number = 0; number < 3; number++) {
            fixtures.disruption(UNIT, "HULL", month.atDay(3));
        }
        for (int number = 0; number < 7; number++) {
            fixtures.disruption(UNIT, "EAST_RIDING", month.atDay(4));
        }
        var one = visit.as(intelligence.officer(UNIT));
        var other = visit.as(intelligence.officer(ELSEWHERE));
        var board = visit.as(someone.boardMember());
        var path = one.post("/intelligence/months", "month", month.toString()).location();
        assertThat(one.post("/intelligence/months", "month", month.toString()).errors())
                .containsExactly("Choose a month that has ended and has no picture yet");
        var page = one.get(path);
        assertThat(page.words()).contains("fewer than 5", "8 to 11").doesNotContain(" 10 ");
        assertThat(board.get(path).status()).isEqualTo(404);
        assertThat(one.post(path + "/sending", "version", "1").errors())
                .containsExactly("Write how it looks before you send it");
        assertThat(one.post(path + "/edit", "version", "1", "situation", "Quiet", "gaps", "jordan and Jordan Example")
                        .errors())
                .containsExactly(
                        "This may name a person: Jordan Example. Take it out, or say below that nobody is named");
        assertThat(one.post(path + "/edit", "version", "1", "situation", "Quiet, with visits in two areas")
                        .status())
                .isEqualTo(303);
        assertThat(one.post(path + "/sending", "version", "2").status()).isEqualTo(303);
        assertThat(one.post(path + "/publication", "version", "3").status()).isEqualTo(404);
        assertThat(other.get("/").words()).contains("Check the picture of");
        assertThat(other.post(path + "/return", "version", "3", "words", "Say more")
                        .status())
                .isEqualTo(303);
        assertThat(one.get(path).words()).contains("Say more");
        assertThat(one.post(path + "/sending", "version", "4").status()).isEqualTo(303);
        assertThat(other.post(path + "/publication", "version", "5").status()).isEqualTo(303);
        assertThat(board.get(path).words())
                .contains("Quiet, with visits in two areas")
                .doesNotContain("History");
        assertThat(board.get(path + "/picture.pdf").response().getContentType()).isEqualTo("application/pdf");
        assertThat(one.get(path + "/edit").status()).isEqualTo(404);
        assertThat(one.post("/intelligence/months/themes/2026-4", "version", "0", "title", "Care homes")
                        .status())
                .isEqualTo(303);
        assertThat(board.get("/intelligence/months").words()).contains("Care homes");
    }

    @Test
    void what_is_hidden_is_the_same_for_every_number_it_could_be() {
        var areas = List.of(new Area("HULL", "Hull"), new Area("ER", "East Riding"));
        var all = List.of(1L, 2L, 3L, 4L).stream()
                .map(hidden -> PictureFigures.of(
                                areas,
                                List.of(),
                                List.of(new Counted("HULL", "HIGH", hidden), new Counted("ER", "HIGH", 12)),
                                List.of(),
                                List.of(),
                                List.of())
                        .json())
                .distinct()
                .toList();
        assertThat(all).hasSize(1);
        assertThat(DisclosureControl.release(3, SmallNumberRule.USUAL).text()).isEqualTo("fewer than 5");
    }
}

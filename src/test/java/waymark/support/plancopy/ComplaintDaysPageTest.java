package waymark.support.plancopy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class ComplaintDaysPageTest {

    private static final String PAGE = "/complaints/settings";

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void the_coordinator_sets_by_when_complaints_are_acknowledged_and_answered() {
        var browser = visit.as(someone.coordinator());
        assertThat(browser.get(PAGE).words()).contains("No official number is known");
        assertThat(browser.post(PAGE, "acknowledge", "21", "answer", "20").errors())
                .containsExactly("A complaint is acknowledged before it is answered");
        for (var days : new String[][] {{"25", "40"}, {"2", "2"}, {"3", "20"}}) {
            assertThat(browser.post(PAGE, "acknowledge", days[0], "answer", days[1])
                            .status())
                    .isEqualTo(303);
            var form = browser.get(PAGE).html();
            assertThat(form.select("input[name=acknowledge]").val()).isEqualTo(days[0]);
            assertThat(form.select("input[name=answer]").val()).isEqualTo(days[1]);
        }
        assertThat(visit.as(someone.member("HCC")).get(PAGE).status()).isEqualTo(403);
    }
}

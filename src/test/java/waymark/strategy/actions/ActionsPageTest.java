package waymark.strategy.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.strategy.StrategyFixtures;

@WaymarkTest
class ActionsPageTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    StrategyFixtures fixtures;

    @Test
    void everyone_signed_in_sees_the_actions_with_their_colour_and_why() {
        var ref = fixtures.anAction(null);
        var page = visit.as(someone.member("GLAA")).get("/actions?q=" + ref);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("Actions");
        assertThat(page.html().select("tbody tr").text())
                .contains(ref.value(), "Visit every hand car wash", "Hull City Council", "Green", "31 Dec 2090");
    }
}

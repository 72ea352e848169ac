package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static waymark.journeys.Reader.answers;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.pathways.editions.PathwayFixtures;

/// From what is in front of somebody to what they do next, on a phone and without scripts.
@WaymarkTest
class WalkJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @BeforeEach
    void publish() {
        PathwayFixtures.publishShipped();
    }

    @AfterEach
    void leave_nothing() {
        PathwayFixtures.draftAgain();
    }

    @ParameterizedTest
    @CsvSource({
        "Hull, A child or young person, 'Yes, we are a first responder organisation', Tell the council’s children’s social care",
        "East Riding, A child or young person, 'No, or I am not sure', Hand the NRM referral to a first responder",
        "North Lincolnshire, Somebody who may be under 18, 'No, or I am not sure', Treat them as a child for now",
        "North East Lincolnshire, Somebody is in danger now, An adult, Call 999 and ask for the police"
    })
    void three_answers_lead_to_the_steps_on_a_phone_without_scripts(String area, String who, String last, String step) {
        try (var reader = Browsers.withoutScripts(port)) {
            reader.page().setViewportSize(360, 740);
            reader.opens("/walk").looks("walk start");
            assertThat(reader.page().locator("main a[href='tel:999']").first()).isVisible();
            answers(reader.page(), area);
            reader.looks("walk first question");
            answers(reader.page(), who);
            reader.looks("walk question");
            answers(reader.page(), last);
            reader.looks("walk end");
            assertThat(reader.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(step)))
                    .isVisible();
            assertThat(reader.page().context().cookies()).isEmpty();
        }
    }

    @Test
    void back_goes_back_and_an_answer_can_be_changed() {
        try (var reader = Browsers.onAPhone(port)) {
            reader.opens("/walk/HULL");
            answers(reader.page(), "An adult");
            answers(reader.page(), "They do not agree");
            assertThat(reader.page().locator("h1")).not().hasText("What fits best?");
            reader.page().waitForLoadState(); // the browser cannot go back while it is still on its way forward
            reader.page().goBack();
            assertThat(reader.page().locator("h1")).hasText("What fits best?");
            answers(reader.page(), "They agree to be referred");
            assertThat(reader.page().locator("h1")).hasText("Do they have somewhere safe to stay tonight?");
            reader.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back"))
                    .click();
            assertThat(reader.page().locator("h1")).hasText("What fits best?");
        }
    }

    @Test
    void those_who_keep_the_guidance_see_it_at_every_width() {
        var draft = PathwayFixtures.pathway(null, "draft");
        var review = PathwayFixtures.pathway("HULL", "in_review");
        var published = PathwayFixtures.pathway("HULL", "published");
        var keeper = someone.with("HCC", "pathway_editor@partnership", "pathway_reviewer@partnership");
        try (var reader = Browsers.window(port, 1280, true).andAt(320)) {
            reader.signedIn(visit.as(keeper).cookie());
            reader.opens("/pathways").looks("pathways");
            reader.opens("/pathways/" + published).looks("pathway");
            reader.opens("/pathways/" + draft + "/draft").looks("pathway draft");
            reader.opens("/pathways/" + draft + "/draft/steps/call").looks("pathway step");
            reader.opens("/pathways/" + draft + "/draft/steps/new?kind=question")
                    .looks("pathway question");
            reader.opens("/pathways/" + draft + "/test").looks("pathway test");
            reader.opens("/pathways/" + draft + "/sending").looks("pathway sending");
            reader.opens("/pathways/" + review + "/publication").looks("pathway publication");
            reader.opens("/pathways/" + published + "/withdrawal").looks("pathway withdrawal");
            reader.opens("/pathways/" + published + "/confirmation").looks("pathway confirmation");
            reader.opens("/pathways/" + published + "/comparison").looks("pathway comparison");
            reader.opens("/new-pathway").looks("pathway new");
        }
    }
}

package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Somebody is called away from a half-filled form: warned, they stay signed in by one press and go on
/// typing; away for longer, they find the screen empty and the form waiting.
@WaymarkTest
class IdleJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void a_half_filled_form_outlives_the_warning_and_the_end() {
        for (var width : new int[] {1280, 360}) {
            var person = someone.coordinator();
            try (var reader = Browsers.window(port, width, true)) {
                var page = reader.signedIn(visit.as(person).cookie()).page();
                page.clock().install();
                reader.opens("/directory/new-person");
                page.locator("input[name=name]").fill("Half Typed");

                page.clock().fastForward("12:30");
                var dialog = page.getByRole(AriaRole.DIALOG);
                assertThat(dialog).isVisible();
                assertThat(dialog).containsText("2 minutes");
                reader.looks("idle warning");
                dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stay signed in"))
                        .click();
                assertThat(dialog).isHidden();
                assertThat(page.locator("input[name=name]")).hasValue("Half Typed");

                page.clock().fastForward("12:30");
                assertThat(dialog).isVisible();
                page.keyboard().press("Escape");
                assertThat(dialog).isHidden();

                page.clock().fastForward("14:30");
                assertThat(page.locator("h1")).hasText("Sign in");
                assertThat(page.locator("main")).containsText("it is kept for today");
                reader.looks("signed out while idle");
                reader.signedIn(visit.as(person).cookie()).opens("/landing");
                assertThat(page.locator("h1")).hasText("What you typed was kept");
                assertThat(page.locator("input[name=name]")).hasValue("Half Typed");
                reader.looks("what was kept");
            }
        }
    }
}

package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.WaymarkTest;
import waymark.web.language.Language;

/// Three visitors come to the front page, and each finds the way on without looking for it.
@WaymarkTest
class FrontJourney {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource
    void all_three_ways_on_are_on_the_first_screen_of_a_small_phone(Language language) {
        try (var phone = Browsers.onAPhone(port)) {
            var page = phone.page();
            page.setViewportSize(360, 640);
            phone.opens("/welcome?language=" + language.tag());
            var doors = page.locator(".waymark-front__door");
            assertThat(doors).hasCount(3);
            for (var way : List.of(".waymark-front__heading", ".waymark-front__link")) {
                for (var shown : page.locator(way).all()) {
                    var box = shown.boundingBox();
                    assertThat(box.y + box.height)
                            .as("%s: %s ends within the screen", language, shown.textContent())
                            .isLessThanOrEqualTo(640);
                }
            }
            assertThat(page.locator(".waymark-languages details[open]")).hasCount(0);
            assertThat(page.locator(".govuk-exit-this-page__button")).isVisible();
        }
    }

    @Test
    void a_nurse_is_two_clicks_from_the_first_question_of_the_guidance_without_scripts() {
        try (var desk = Browsers.withoutScripts(port)) {
            var page = desk.opens("/").page();
            assertThat(page.locator("h1")).hasText("How can we help you?");
            desk.looks("welcome");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What do I do now?"))
                    .first()
                    .click();
            assertThat(page.locator("h1")).hasText("What do I do now?");
            assertThat(page.context().cookies()).isEmpty();
        }
    }

    @Test
    void the_front_page_and_the_privacy_notice_can_be_used_by_everyone_at_every_width() {
        try (var reader = Browsers.window(port, 1280, true).andAt(360, 320)) {
            reader.opens("/welcome").looks("welcome");
            reader.opens("/welcome?language=ar").looks("welcome-ar");
            reader.opens("/report/privacy").looks("report-privacy");
            reader.opens("/report/privacy?language=fa").looks("report-privacy-fa");
            reader.opens("/report?language=pl").looks("report-start-pl");
        }
    }
}

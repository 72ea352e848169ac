package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.LiveDuties;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.offboarding.OffboardingFixtures;

/// A coordinator records the leaving of somebody who holds a bit of everything, from a telephone on which
/// no script runs.
@WaymarkTest
class LeavingJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private OffboardingFixtures leavers;

    @Autowired
    private Clock clock;

    @AfterEach
    void restore() {
        leavers.objectivesAsTheyWere();
    }

    @Test
    void a_leaver_is_handed_over_in_one_screen_on_a_telephone_without_scripts() {
        var next = leavers.listed("HCC", "first_responder@organisation:HCC", "pathway_editor@area:HULL");
        var person = leavers.withEverything(next);
        var name = leavers.link(next).name();
        var today = LocalDate.now(clock);
        var session = visit.as(someone.coordinator()).cookie();
        try (var looking = Browsers.onAPhone(port)) {
            looking.signedIn(session).opens(leavers.path(person)).looks("leaving");
            looking.page()
                    .getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the last day and hand over"))
                    .click();
            assertThat(looking.page().locator(".govuk-error-summary li").first())
                    .hasText("Enter the last day, for example %d %d %d"
                            .formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear()));
            looking.looks("leaving refused");
        }
        try (var reader = Browsers.window(port, 360, false)) {
            var page = reader.signedIn(session).opens(leavers.path(person)).page();
            page.locator("#last").fill("" + today.getDayOfMonth());
            page.locator("#last-month").fill("" + today.getMonthValue());
            page.locator("#last-year").fill("" + today.getYear());
            page.locator("#everything")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(name));
            button(page, "Fill in choices").click();
            assertThat(page.locator(".govuk-notification-banner")).containsText("choices are filled in");
            assertThat(page.locator("#last")).hasValue("" + today.getDayOfMonth());
            reader.looks("leaving filled");
            for (var select : page.locator("main select:not(#everything)").all()) {
                if (select.inputValue().isEmpty()) {
                    choosesNobody(select);
                }
            }
            button(page, "Record the last day and hand over").click();
            assertThat(page.locator(".govuk-notification-banner")).containsText("Their last day is recorded, and ");
            reader.looks("leaving done");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Responsibilities still to hand over"))
                    .click();
            assertThat(page.locator("main")).containsText("They hold nothing");
        }
        Assertions.assertThat(LiveDuties.of(person.id(), today)).isEmpty();
        try (var theirs = Browsers.window(port, 360, false)) {
            var page =
                    theirs.signedIn(visit.as(next).cookie()).opens("/notices").page();
            assertThat(page.locator("main")).containsText("is yours to lead from now on");
            assertThat(page.locator("main")).containsText("is yours now: the person who had it leaves");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void choosesNobody(Locator select) {
        var offered = select.locator("option").evaluateAll("all => all.map(one => one.value)");
        Assertions.assertThat((List<?>) offered).isNotEmpty();
        select.selectOption("nobody");
    }
}

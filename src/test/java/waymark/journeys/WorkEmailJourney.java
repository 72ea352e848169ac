package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.worklink.WorkEmailFixtures;

/// Somebody without an account comes in by their work e-mail: on one phone, and asking at a desk and
/// reading mail on a phone, without scripts.
@WaymarkTest
class WorkEmailJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private WorkEmailFixtures links;

    @AfterEach
    void nothing_stays_behind() {
        links.clear();
    }

    @Test
    void on_a_phone_a_link_leads_back_to_where_the_reader_was_going() {
        var email = "phone@" + links.domain("HCC", "ERYC");
        someone.member("HCC"); // whose organisation has accepted the agreement
        try (var reader = Browsers.onAPhone(port)) {
            var page = reader.opens("/permissions").looks("sign in").page();
            page.getByText("get a link by work e-mail").click();
            reader.looks("work e-mail");
            ask(page, email);
            assertThat(page.locator("h1")).hasText("Look at your e-mail");
            reader.looks("work e-mail asked");
            links.delivered(email);
            reader.opens("/demonstration/post").looks("demonstration post");
            page.locator("main a[href^='/sign-in/work-email/']").first().click();
            reader.looks("work e-mail link");
            page.getByLabel("Hull City Council").check();
            press(page, "Sign in");
            assertThat(page.locator("h1")).hasText("Before you go on");
            reader.looks("terms");
            press(page, "Accept the terms");
            reader.looks("terms refused");
            page.getByLabel("I agree to these terms").check();
            press(page, "Accept the terms");
            assertThat(page.locator("h1")).hasText("Who may do what");
            reader.opens("/account").looks("account by work e-mail");
        }
    }

    @Test
    void asked_at_a_desk_and_read_on_a_phone_the_number_goes_between() {
        var email = "desk-" + UUID.randomUUID().toString().substring(0, 8) + "@" + links.domain("HCC");
        try (var desk = Browsers.withoutScripts(port);
                var phone = Browsers.onAPhone(port)) {
            ask(desk.opens("/sign-in/work-email").page(), email);
            var number = desk.page().locator(".govuk-heading-xl").innerText();
            var page = phone.opens(links.delivered(email).getFirst()).page();
            press(page, "Sign in");
            phone.looks("work e-mail link without number");
            page.locator("#number").fill(number);
            press(page, "Sign in");
            assertThat(page.locator("h1")).isVisible();
            phone.opens("/account").looks("account by work e-mail at another device");
            assertThat(page.locator("main")).containsText(email);
            desk.signedIn(visit.as(someone.administrator()).cookie());
            desk.opens("/accounts").looks("accounts");
            desk.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(email))
                    .click();
            desk.looks("account of a link");
        }
    }

    @Test
    void a_coordinator_keeps_the_domains_at_every_width() {
        for (var width : new int[] {1280, 320}) {
            links.domain("HCC");
            try (var reader = Browsers.window(port, width, true)) {
                reader.signedIn(visit.as(someone.coordinator()).cookie());
                reader.opens("/directory/organisations/HCC/domains").looks("organisation domains");
            }
        }
    }

    private static void ask(Page page, String email) {
        page.locator("#email").fill(email);
        press(page, "Send me a link");
    }
}

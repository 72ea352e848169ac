package waymark.exchange.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// A system of a partner: registered by one administrator on a phone without scripts, approved by another, asking for
/// what its scope allows, and suspended.
@WaymarkTest
class ConsumerJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void a_system_is_registered_approved_answered_and_suspended() {
        var key = TestConsumer.ed25519();
        String path;
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(someone.administrator()).cookie());
            var page = phone.opens("/consumers").page();
            phone.looks("consumers empty");
            page.getByText("Register a system").first().click();
            Reader.press(page, "Register it");
            phone.looks("consumer refused");
            page.locator("#name").fill("Case system of the council");
            page.locator("#organisation").selectOption("HCC");
            page.locator("#purpose").fill("Shows the actions of the plan beside the council’s own work");
            page.locator("#contactName").fill("Service desk");
            page.locator("#contactEmail").fill("desk@example.org");
            Reader.press(page, "Register it");
            path = page.url().replaceAll(".*(/consumers/AX-\\w+).*", "$1");
            page.getByText("Add a key").click();
            phone.looks("consumer key");
            page.locator("#label").fill("Live");
            page.locator("#key").fill(key.toJSONString());
            Reader.press(page, "Add it");
            assertThat(page.locator("main")).containsText("This is a private key");
            page.locator("#key").fill(key.toPublicJWK().toJSONString());
            Reader.press(page, "Add it");
            page.getByText("Propose a scope").click();
            phone.looks("consumer scope");
            page.getByLabel("Read actions and measures of the plan").check();
            page.locator("#reach").selectOption("area:HULL");
            Reader.press(page, "Propose it");
            assertThat(page.locator("main"))
                    .containsText("An administrator of another organisation than the one who added it");
            phone.looks("consumer waits");
        }
        var consumer = new TestConsumer(port, path.substring("/consumers/".length()), key);
        Assertions.assertThat(consumer.get("/actions").status()).isEqualTo(401);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(320)
                    .signedIn(visit.as(someone.with("HFRS", "administrator@installation"))
                            .cookie());
            var page = reader.opens(path).page();
            reader.looks("consumer to approve");
            Reader.press(page, "Approve");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Approved");
            Assertions.assertThat(consumer.get("/actions").status()).isEqualTo(200);
            Assertions.assertThat(consumer.get("/services").status()).isEqualTo(403);
            reader.opens("/consumers");
            reader.looks("consumers");
            reader.opens("/api");
            reader.looks("contract of the api");
            reader.opens(path);
            page.getByText("Suspend it, or end its access").click();
            page.getByLabel("Suspend it until somebody lets it ask again").check();
            page.locator("#why").fill("Its key may have been copied");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Its key may have been copied");
            reader.looks("consumer suspended");
            Assertions.assertThat(consumer.get("/actions").status()).isEqualTo(401);
        }
    }
}

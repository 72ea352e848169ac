package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import waymark.HttpsFront;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.AccountFixtures;
import waymark.access.providers.ProviderFixtures;
import waymark.access.providers.RealProvider;
import waymark.kernel.Actor;

/// Somebody links the account they have at their organisation and signs in with it, in a real browser with
/// a real authorisation server on another site: on a phone, and at a desk where no script runs. An
/// administrator set it up.
@WaymarkTest
class AgencyJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private AccountFixtures accounts;

    @Autowired
    private ProviderFixtures fixture;

    private final RealProvider provider = new RealProvider();
    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    private UUID id = new UUID(0, 0);
    private Actor.Person person;

    @BeforeEach
    void an_organisation_with_a_provider() {
        id = fixture.open("HCC", provider.issuer(), "waymark-here", domain);
        provider.sendsBackTo("http://localhost:" + port + "/sign-in/organisation/" + id + "/answer");
        person = accounts.withPasswordAndCode(someone.member("HCC"));
    }

    @AfterEach
    void away() {
        provider.close();
        fixture.remove(id);
    }

    @Test
    void on_a_phone_one_links_it_and_signs_in_with_it() {
        try (var reader = Browsers.onAPhone(port).goesTo(provider.issuer())) {
            story(reader);
        }
    }

    @Test
    void at_a_desk_without_scripts_too_and_over_https_through_a_proxy() {
        try (var front = HttpsFront.of(context, HttpsFront.Way.PROXY);
                var reader = Browsers.withoutScriptsOverHttps(front.port()).goesTo(provider.issuer())) {
            provider.sendsBackTo("https://localhost:" + front.port() + "/sign-in/organisation/" + id + "/answer");
            story(reader);
        }
    }

    private void story(Reader reader) {
        var page = reader.page();
        reader.signedIn(visit.as(person).cookie());
        reader.opens("/account").looks("account not linked");
        page.getByText("Link it, to sign in with it").click();
        reader.looks("own organisation account");
        press(page, "Link my HCC account");
        signsInThere(page);
        assertThat(page.locator("main")).containsText("Your accounts are linked");
        reader.looks("own organisation account linked");
        page.context().clearCookies();

        reader.opens("/sign-in?to=/permissions").looks("sign in with organisations");
        page.getByText("Sign in with your organisation's account").click();
        reader.looks("sign in by organisation");
        page.getByLabel("Work e-mail address").fill("a@nowhere.example");
        press(page, "Continue");
        reader.looks("sign in by organisation unknown");
        page.getByLabel("Work e-mail address").fill("a@" + domain);
        page.route(provider.issuer() + "/oauth2/**", AgencyJourney::stays);
        // the browser goes on by itself: only when it has tried can the page be looked at without a race
        page.waitForRequest(asked -> asked.url().startsWith(provider.issuer()), () -> press(page, "Continue"));
        assertThat(page.locator("h1")).hasText("On to your organisation");
        reader.looks("onward to the organisation");
        page.unroute(provider.issuer() + "/oauth2/**");
        page.getByText("Go on, if nothing happens").click();
        signsInThere(page);
        assertThat(page.locator("h1")).hasText("Who may do what");
        reader.opens("/account/sessions").looks("sessions by organisation");
        reader.opens("/account/organisation");
        reader.opens("/step-up").looks("step up by organisation");

        page.context().clearCookies();
        provider.says("pwd");
        reader.opens("/sign-in/organisation");
        page.getByLabel("Work e-mail address").fill("a@" + domain);
        press(page, "Continue");
        signsInThere(page);
        assertThat(page.locator("h1")).hasText("A second factor is needed");
        reader.looks("refused by organisation");
        reader.opens("/sign-in?again=agency").looks("signed out and signed in at the organisation");
    }

    @Test
    void an_administrator_sets_one_up() {
        for (var reader : new Reader[] {Browsers.atADesk(port), Browsers.onAPhone(port)}) {
            try (reader) {
                var page = reader.page();
                reader.signedIn(visit.as(someone.administrator()).cookie());
                reader.opens("/accounts/providers").looks("providers");
                page.getByText("Add a provider").click();
                reader.looks("add a provider");
                press(page, "Add the provider");
                reader.looks("add a provider refused");
                reader.opens("/accounts/providers/" + id).looks("a provider");
                press(page, "Check what the provider publishes about itself");
                assertThat(page.locator("main")).containsText("Correct");
                reader.looks("a provider checked");
                reader.opens("/accounts/providers/" + id + "/details").looks("a provider changed");
            }
        }
    }

    private static void signsInThere(Page page) {
        page.waitForURL(url -> url.contains("127.0.0.1"));
        page.locator("input[name=username]").fill(RealProvider.PERSON);
        page.locator("input[name=password]").fill(RealProvider.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.contains("localhost"));
        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setDomain("127.0.0.1"));
    }

    /// Answered with no content, a browser stays where it is.
    private static void stays(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(204));
    }
}

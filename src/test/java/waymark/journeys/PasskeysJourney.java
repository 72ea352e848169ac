package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.AccountFixtures;
import waymark.kernel.Actor;

/// Somebody adds a passkey, signs in with it and nothing else, and shows it again before a list of people;
/// and what others try with it in a real browser, with a device that Chromium plays.
@WaymarkTest
class PasskeysJourney {

    /// Asks our page's question, has the device answer it as the page never would, and hands the answer back.
    private static final String ANSWERED = """
            async ([question, verification]) => {
              const bytes = (t) => Uint8Array.from(atob(t.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
              const text = (b) => btoa(String.fromCharCode(...new Uint8Array(b)))
                .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '')
              const key = await navigator.credentials.get({ publicKey: { challenge: bytes(question.challenge),
                rpId: question.rpId, allowCredentials: [], userVerification: verification } })
              return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: {},
                response: { clientDataJSON: text(key.response.clientDataJSON),
                  authenticatorData: text(key.response.authenticatorData), signature: text(key.response.signature),
                  userHandle: text(key.response.userHandle) } })
            }""";

    private static final String QUESTION = """
            async () => (await fetch('/sign-in/passkey/question', { method: 'POST',
              headers: { 'X-Waymark-Form': document.querySelector('input[name=_csrf]').value } })).json()""";

    private static final String SENT = """
            (answer) => {
              const form = document.querySelector('[data-module="waymark-passkey"] form')
              form.elements.answer.value = answer
              form.submit()
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private AccountFixtures accounts;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person person;
    private Reader reader;
    private Page page;
    private VirtualDevice device;

    @BeforeEach
    void somebody_adds_a_passkey() {
        person = accounts.withPasswordAndCode(someone.coordinator());
        reader = Browsers.atADesk(port);
        page = reader.page();
        device = new VirtualDevice(page);
        reader.signedIn(visit.as(person).cookie());
        reader.opens("/account/passkeys").looks("no passkeys");
        page.getByLabel("What you call it").fill("Work laptop");
        press("Add a passkey");
        assertThat(page.locator("main")).containsText("The passkey is added");
        assertThat(device.keys()).isEqualTo(1);
        page.context().clearCookies();
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void a_passkey_alone_signs_in_and_shows_again_who_is_there() {
        reader.opens("/sign-in?to=/directory/people").looks("sign in with passkey");
        press("Sign in with a passkey");
        assertThat(page.locator("h1")).hasText("People");

        owner.sql("update access.session set proved_at = now() - interval '11 minutes' where account = :id")
                .param("id", person.id())
                .update();
        reader.opens("/account/passkeys").looks("step up");
        press("Use a passkey");
        assertThat(page.locator("h1")).hasText("Your passkeys");
        assertThat(page.locator("main")).containsText("Work laptop");
        assertThat(page.locator("main")).containsText("Add a second one");
        reader.looks("one passkey");

        page.getByText("Change its name").click();
        page.getByLabel("Name of this passkey").fill("Old laptop");
        press("Save the name");
        assertThat(page.locator("main")).containsText("Old laptop");
        press("Remove this passkey");
        assertThat(page.locator("h1")).hasText("Sign in");

        page.context().clearCookies();
        reader.opens("/sign-in");
        press("Sign in with a passkey");
        refused("a removed key");
    }

    @Test
    void what_is_not_the_owners_own_fresh_answer_to_our_own_page_opens_nothing() {
        reader.opens("/sign-in");

        device.recognises(false);
        sends(answered("discouraged"));
        refused("an owner whom the device did not check");
        device.recognises(true);

        var elsewhere = "http://localhost:" + (port == 65_535 ? port - 1 : port + 1) + "/";
        page.route(elsewhere, (Route route) -> route.fulfill(new Route.FulfillOptions().setBody("<p>Elsewhere</p>")));
        var question = page.evaluate(QUESTION);
        reader.leaves(elsewhere);
        var stolen = (String) page.evaluate(ANSWERED, new Object[] {question, "required"});
        reader.opens("/sign-in");
        sends(stolen);
        refused("an answer that another origin asked for");

        var good = answered("required");
        sends(good);
        assertThat(page.locator("h1")).not().hasText("Sign in");
        page.context().clearCookies();
        reader.opens("/sign-in");
        page.evaluate(QUESTION);
        sends(good);
        refused("an answer that was used before");

        device.countsFromTheStart();
        sends(answered("required"));
        refused("a key whose counter went back");
    }

    @Test
    void a_closed_account_is_not_opened_by_its_passkey() {
        owner.sql("update access.account set disabled_at = now() where id = :id")
                .param("id", person.id())
                .update();

        reader.opens("/sign-in");
        press("Sign in with a passkey");
        refused("a closed account");
    }

    private String answered(String verification) {
        return (String) page.evaluate(ANSWERED, new Object[] {page.evaluate(QUESTION), verification});
    }

    private void sends(String answer) {
        page.evaluate(SENT, answer);
    }

    private void refused(String what) {
        assertThat(page.locator(".govuk-error-summary")).containsText("You cannot sign in with that passkey");
        assertThat(page.context().cookies().stream()
                        .noneMatch(cookie -> cookie.name.equals("waymark_session") && !cookie.value.isEmpty()))
                .as(what)
                .isTrue();
    }

    private void press(String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }
}

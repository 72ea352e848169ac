package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.rights.RightsFixtures;

/// A case is closed, and years later comes to its end. Its owner stops the erasure and lets it go on, two people
/// decide, and after that night nobody finds that it was there, but for the certificate.
@WaymarkTest
class ErasureJourney {

    private static final String BANNER = ".govuk-notification-banner";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    RightsFixtures rights;

    @Autowired
    TestUsers someone;

    private Actor.Person owner;
    private Actor.Person governance;
    private PersonDetails details;
    private Ref ref;

    @BeforeEach
    void a_case_is_open() {
        owner = cases.caseworker("HCC");
        governance = someone.informationGovernance();
        details = cases.details();
        ref = cases.open(owner, Route.ADULT_CONSENTS, details);
        cases.assessed(owner, ref);
    }

    @Test
    void a_closed_case_is_kept_then_held_then_erased_by_two_people_and_leaves_its_certificate() {
        at_a_desk(this::closes);
        // a year before those of other tests: home shows the fifty that came to their end first
        rights.close(ref, LocalDate.now().minusYears(9));
        rights.worked();
        at_a_desk(this::stops_the_erasure);
        on_a_phone(this::cannot_erase_what_is_held);
        rights.erase();
        at_a_desk(this::lets_it_go);
        rights.erase();
        on_a_phone(this::agrees);
        rights.erase();
        at_a_desk(this::finds_nothing);
        on_a_phone(this::reads_the_certificate);
    }

    private void at_a_desk(Consumer<Reader> act) {
        try (var desk = Browsers.window(port, 1280, true)) {
            act.accept(desk.andAt(360).signedIn(visit.as(owner).cookie()));
        }
    }

    private void on_a_phone(Consumer<Reader> act) {
        try (var phone = Browsers.window(port, 360, false)) {
            act.accept(phone.andAt(1280).signedIn(visit.as(governance).cookie()));
        }
    }

    private void closes(Reader desk) {
        var page = desk.opens("/cases/" + ref + "/retention").page();
        assertThat(page.locator("main")).containsText("Its time runs from the day on which it is closed");
        desk.opens("/cases/" + ref + "/closure");
        page.locator("input[name=reason][value=SUPPORTED]").check();
        Reader.explains(page);
        Reader.press(page, "Close the case");
        assertThat(page.locator(BANNER)).containsText("Case closed");
        desk.looks("case closed, end not known yet");
    }

    private void stops_the_erasure(Reader desk) {
        var page = desk.opens("/").page();
        page.getByText("Decide whether case %s is erased".formatted(ref)).click();
        desk.looks("case at its end");
        page.getByText("Place a hold on erasure").click();
        Reader.pressExactly(page, "Place the hold");
        desk.looks("hold refused");
        page.locator("input[name=kind][value=CLAIM]").check();
        page.locator("#why").fill("A court has asked for it");
        Reader.day(page, "review", LocalDate.now().plusDays(30));
        Reader.pressExactly(page, "Place the hold");
        assertThat(page.locator(BANNER)).containsText("The erasure is stopped");
        desk.looks("case on hold");
    }

    private void cannot_erase_what_is_held(Reader phone) {
        var page = phone.opens("/retention").page();
        phone.looks("cases that come to their end");
        page.getByText(ref.value()).first().click();
        page.locator("input[name=decision][value=erase]").check();
        Reader.press(page, "Record the decision");
        assertThat(page.locator(".govuk-error-summary")).containsText("A hold stops the erasure");
        phone.looks("erasure refused for a hold");
    }

    private void lets_it_go(Reader desk) {
        var page = desk.opens("/cases/" + ref).page();
        assertThat(page.locator("main")).containsText("Its erasure is stopped");
        page.getByText("How long it is kept").first().click();
        Reader.press(page, "Lift it");
        assertThat(page.locator(BANNER)).containsText("The hold is lifted");
        page.locator("input[name=decision][value=erase]").check();
        Reader.press(page, "Record the decision");
        desk.looks("case that one side lets go");
        assertThat(found(desk)).contains(details.firstName());
    }

    private void agrees(Reader phone) {
        var page = phone.opens("/").page();
        page.getByText("Decide whether case %s is erased".formatted(ref)).click();
        assertThat(page.locator("main")).containsText(owner.name());
        assertThat(page.locator("main")).not().containsText(details.firstName());
        page.locator("input[name=decision][value=erase]").check();
        Reader.press(page, "Record the decision");
        assertThat(page.locator("main")).containsText("To be erased tonight");
        phone.looks("case to be erased tonight");
    }

    private void finds_nothing(Reader desk) {
        assertThat(words(desk, "/cases/" + ref)).isEqualTo(words(desk, "/cases/CA-0000000"));
        desk.looks("address of an erased case");
        assertThat(found(desk)).doesNotContain(details.firstName() + " " + details.lastName());
        desk.opens("/search?q=" + ref).looks("search for an erased case");
        assertThat(desk.page().locator("main a[href*='" + ref + "']")).hasCount(0);
        assertThat(words(desk, "/cases")).doesNotContain(ref.value());
        assertThat(words(desk, "/")).doesNotContain(ref.value());
    }

    private void reads_the_certificate(Reader phone) {
        assertThat(words(phone, "/retention")).doesNotContain(ref.value());
        var page = phone.opens("/retention/certificates").page();
        phone.looks("certificates of erasure");
        page.locator("tr", new Page.LocatorOptions().setHasText(ref.value()))
                .locator("a")
                .first()
                .click();
        var main = page.locator("main");
        assertThat(main).containsText(ref.value());
        assertThat(main).containsText(owner.name());
        assertThat(main).containsText(governance.name());
        assertThat(main).containsText("Cases: person in case");
        assertThat(main).not().containsText(details.firstName());
        phone.looks("certificate of erasure");
    }

    /// Whom the search in one's own cases finds by the name of the person.
    private String found(Reader desk) {
        var page = desk.opens("/cases").page();
        page.locator("#name").fill(details.firstName() + " " + details.lastName());
        Reader.press(page, "Find");
        desk.looks("somebody looked for in my cases");
        return page.locator("main table, main p").allInnerTexts().toString();
    }

    private static String words(Reader reader, String path) {
        return reader.opens(path).page().locator("main").innerText();
    }
}

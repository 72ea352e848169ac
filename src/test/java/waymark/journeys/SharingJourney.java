package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Ref;
import waymark.sharing.disclosures.DisclosureFixtures;

/// A caseworker shares with a partner who agrees to it, and recalls it; a manager shares without agreement; the
/// police ask, and are refused and given.
@WaymarkTest
class SharingJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    DisclosureFixtures disclosures;

    @Autowired
    TestUsers someone;

    @Test
    void what_is_agreed_is_shared_opened_and_recalled() {
        var worker = cases.caseworker("HCC");
        var partner = someone.member("ERYC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        var person = disclosures.ref(partner);
        String path;
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(visit.as(worker).cookie());
            var page = reader.opens("/cases/%s/disclosures".formatted(ref)).page();
            reader.looks("sharing empty");
            page.getByText("Share something").first().click();
            Reader.press(page, "Continue");
            reader.looks("sharing refused");
            page.locator("input[name=way][value=person]").check();
            page.locator("#person").selectOption(person);
            Reader.press(page, "Continue");
            fill(reader, "ASKED", "AGREED");
            Reader.press(page, "Back");
            assertThat(page.locator("#said")).hasValue("A room would help");
            Reader.press(page, "Continue");
            Reader.press(page, "Prepare the copy");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Prepared");
            reader.looks("sharing prepared");
            Reader.press(page, "Share");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Shared");
            reader.looks("sharing shared");
            path = page.url();
        }
        var share = path.substring(path.lastIndexOf('/') + 1);
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(partner).cookie());
            var page = phone.opens("/shared").page();
            phone.looks("shared with me");
            page.getByText(share).first().click();
            assertThat(page.locator("main")).containsText("How to handle it");
            phone.looks("a shared copy");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(worker).cookie());
            var page = reader.opens("/cases/%s/disclosures/%s".formatted(ref, share))
                    .page();
            assertThat(page.locator("main")).containsText(partner.name());
            page.locator("#recall").last().scrollIntoViewIfNeeded();
            page.locator("textarea[name=recall]").fill("They moved");
            Reader.press(page, "Recall");
            assertThat(page.locator(".govuk-notification-banner")).containsText("cannot open it any more");
            reader.looks("sharing recalled");
            reader.opens("/cases/%s/disclosures".formatted(ref));
            reader.looks("sharing of a case");
            reader.opens("/cases/%s/disclosures/sheet".formatted(ref));
            reader.looks("what we shared about you");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(someone.informationGovernance()).cookie());
            reader.opens("/sharing/register");
            reader.looks("register of sharing");
            reader.opens("/sharing/policy-documents");
            reader.looks("grounds for sharing");
            reader.opens("/sharing/policy-documents/new");
            reader.looks("policy document");
        }
    }

    @Test
    void a_manager_shares_without_agreement_and_gives_her_reason() {
        var manager = someone.with("HCC", "casework_manager@organisation:HCC");
        var ref = cases.open(manager, Route.ADULT_CONSENTS);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(manager).cookie());
            var page = reader.opens("/cases/%s/disclosures/new".formatted(ref)).page();
            page.locator("input[name=way][value=outside]").check();
            page.locator("#receiver").fill("Duty desk, Sample Shelter");
            page.locator("input[name=channel][value=SPOKEN]").check();
            Reader.press(page, "Continue");
            fill(reader, "ASKED", "REFUSED");
            Reader.press(page, "Prepare the copy");
            reader.looks("sharing without agreement");
            page.locator("input[name=consentGround][value=CHILD]").check();
            page.locator("#consentWhy").fill("A child sleeps there, and nobody else can look after it");
            page.locator("input[name=consentTold][value=no]").check();
            page.locator("#consentNotTold").fill("He hears what she says on the telephone");
            page.locator("input[name=ground][value=PROTECTION_AT_RISK]").check();
            Reader.press(page, "Share without agreement");
            assertThat(page.locator(".govuk-notification-banner")).containsText("Shared");
            assertThat(page.locator("main")).containsText("Tell them afterwards");
            reader.looks("shared without agreement");
        }
    }

    @Test
    void the_police_are_refused_counselling_notes_and_given_who_somebody_is() {
        var worker = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(worker).cookie());
            var page = request(reader, ref, "IDENTITY", "COUNSELLING");
            reader.looks("police request");
            page.locator("input[name=decision][value=GIVEN]").check();
            page.locator("#reason-IDENTITY").fill("She agrees, and it is her name alone");
            page.getByText("Record the decision").first().click();
            assertThat(page.locator(".govuk-notification-banner")).containsText("Decision recorded");
            page.locator("input[name=basis][value=CRIME]").check();
            page.locator("input[name=channel][value=SECURE_EMAIL]").check();
            page.locator("#answer-button").click();
            assertThat(page.locator("main")).containsText("What was given");
            assertThat(page.locator("main")).containsText("presumed not necessary");
            reader.looks("police request answered");
            page = request(reader, ref, "COUNSELLING");
            page.locator("#answer-button").click();
            assertThat(page.locator("main")).containsText("Download the letter");
            reader.looks("police request refused");
            reader.opens("/cases/%s/police-requests".formatted(ref));
            reader.looks("police requests");
        }
    }

    private static Page request(Reader reader, Ref ref, String... parts) {
        var page = reader.opens("/cases/%s/police-requests/new".formatted(ref)).page();
        page.locator("#force").fill("Sample Police");
        page.locator("#officer").fill("Detective constable");
        page.locator("#reference").fill("SP/12");
        date(page, "answerBy", LocalDate.now().plusDays(9));
        page.locator("#enquiry").fill("Who drove the van");
        page.locator("#asked").fill("What she said of the driver");
        page.locator("#period").fill("June");
        page.locator("#why").fill("No other witness is known");
        for (var part : parts) {
            page.locator("input[name=parts][value=%s]".formatted(part)).check();
        }
        page.locator("input[name=othersTried][value=YES]").check();
        page.locator("input[name=notice][value=GIVEN]").check();
        page.locator("input[name=views][value=CONTENT]").check();
        Reader.press(page, "Record the request");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Request recorded");
        return page;
    }

    /// What is shared, why, and what the person said, up to the page on which it is checked.
    private static void fill(Reader reader, String told, String answer) {
        var page = reader.page();
        reader.looks("sharing parts");
        page.locator("input[name=parts][value=IDENTITY]").check();
        Reader.press(page, "Continue");
        reader.looks("sharing reason");
        page.locator("#purpose").selectOption("HOUSING");
        page.locator("#why").fill("They need a room");
        page.locator("input[name=basis][value=CHARITY_SUPPORT]").check();
        Reader.press(page, "Continue");
        page.locator("input[name=told][value=%s]".formatted(told)).check();
        page.locator("input[name=answer][value=%s]".formatted(answer)).check();
        page.locator("#said").fill("A room would help");
        reader.looks("sharing told and asked");
        Reader.press(page, "Continue");
        reader.looks("sharing check");
    }

    private static void date(Page page, String name, LocalDate day) {
        page.locator("#" + name).fill(String.valueOf(day.getDayOfMonth()));
        page.locator("#" + name + "-month").fill(String.valueOf(day.getMonthValue()));
        page.locator("#" + name + "-year").fill(String.valueOf(day.getYear()));
    }
}

package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

/// A worker writes a person’s plan in their language; the person reads it on a phone without scripts, agrees to one
/// part, asks to change another and complains; the worker and the manager see it.
@WaymarkTest
class PlanCopyJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @Test
    void a_person_reads_their_plan_on_a_phone_and_says_what_they_think_of_it() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.OUTSIDE_NRM);
        var path = "/cases/%s/plan-copy".formatted(ref);
        String code;
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(worker).cookie());
            var page = desk.opens(path).page();
            desk.looks("plan copy, none");
            page.getByText("Write the copy").first().click();
            Reader.press(page, "Save and check it");
            desk.looks("plan copy refused");
            page.selectOption("#language", "ar");
            page.fill("#translator", "Sample Interpreting");
            page.fill("#title-31", "A room");
            page.fill("#titleOwn-31", "غرفة");
            page.fill("#words-31", "We look for a room with you near 12 Sample Street.");
            page.fill("#wordsOwn-31", "نبحث معك عن غرفة.");
            page.getByText("More parts").click();
            page.fill("#title-32", "Your wages");
            page.fill("#words-32", "We write to the employer about your wages.");
            page.fill("#next", "We meet on Monday.");
            page.fill("#worker", "Sam");
            page.fill("#reach", "01632 960123");
            page.fill("#complaints", "Ruth Sample");
            Reader.press(page, "Save and check it");
            desk.looks("plan copy written");
            assertThat(page.locator("main")).containsText("12 Sample Street");
            page.locator("input[name=how][value=phone]").check();
            Reader.press(page, "Give it to them");
            desk.looks("plan copy code");
            code = page.locator(".waymark-copy__code").innerText();
            page.getByText("I have given it to them").click();
            desk.looks("plan copy given");
            page.getByText("See it as on paper").click();
            assertThat(page.locator("[dir=rtl] h1")).hasText("خطتك");
            desk.looks("plan copy on paper");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            var page = phone.opens("/page").page();
            phone.looks("code of a plan");
            page.fill("#code", "1234567 1234567 1234567");
            press(page, "Continue");
            phone.looks("code of a plan, wrong");
            page.fill("#code", code);
            press(page, "Continue");
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("h1")).hasText("خطتك");
            phone.looks("plan of a person");
            page.locator("#answer-31-agree").check();
            page.locator("#answer-32-change").check();
            page.fill("#text", "أريد أن أرى الرسالة أولاً");
            page.locator("form[action='/page/answers'] button.govuk-button").click();
            assertThat(page.locator("[role=status]")).containsText("أُرسلت إجابتك");
            phone.looks("plan of a person, answered");
            page.locator("form[action='/page/complaint'] button.govuk-button").click();
            phone.looks("plan of a person, complaint refused");
            page.fill("#complaint", "لا أحد يرد على الهاتف");
            page.locator("form[action='/page/complaint'] button.govuk-button").click();
            assertThat(page.locator("[role=status]")).containsText("أُرسلت شكواك");
            phone.looks("plan of a person, complained");
        }
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320).signedIn(visit.as(worker).cookie());
            var page = desk.opens(path).page();
            assertThat(page.locator("main")).containsText("أريد أن أرى الرسالة أولاً");
            assertThat(page.locator("main")).not().containsText("لا أحد يرد على الهاتف");
            desk.looks("plan copy answered");
            Reader.press(page, "I have read this");
            page.getByText("Record what they said").click();
            desk.looks("said aloud");
        }
        try (var desk = Browsers.window(port, 1280, true)) {
            desk.andAt(320)
                    .signedIn(visit.as(someone.with("HUMBERCARE", "casework_manager@organisation:HUMBERCARE"))
                            .cookie());
            var page = desk.opens("/complaints").page();
            desk.looks("complaints");
            var complaint = cases.owner()
                    .sql("select ref from support.complaint where case_id = ?")
                    .param(cases.ids(ref).getFirst())
                    .query(String.class)
                    .single();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(complaint))
                    .click();
            assertThat(page.locator("main")).containsText("لا أحد يرد على الهاتف");
            Reader.press(page, "Acknowledge it");
            desk.looks("complaint acknowledged");
            page.fill("#answer", "نعتذر. سيتصل بك شخص آخر.");
            Reader.press(page, "Answer");
            desk.looks("complaint answered");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            var page = phone.opens("/page?language=en").page();
            page.fill("#code", code);
            press(page, "Continue");
            assertThat(page.locator("main")).containsText("نعتذر. سيتصل بك شخص آخر.");
            phone.looks("plan of a person, complaint answered");
        }
    }

    private static void press(Page page, String name) {
        page.locator("#page button.govuk-button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }
}

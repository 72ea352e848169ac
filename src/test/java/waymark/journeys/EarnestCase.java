package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static waymark.journeys.Reader.day;
import static waymark.journeys.Reader.press;
import static waymark.journeys.Reader.pressExactly;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import waymark.bench.Scratch;

/// The first case of a partnership in earnest, from the plan to its erasure: the person reads their plan with a code,
/// the council is told with their agreement, the police are refused and given, and years later two people let it go.
///
/// Nobody can wait for years: the days of the case are put back in the database, and the work of that night is
/// brought forward. Nothing else comes from beside.
final class EarnestCase {

    private static final String BANNER = ".govuk-notification-banner";

    private final Map<String, Reader> people;
    private final Scratch scratch;
    private final int port;
    private final String path;
    private final String ref;
    private String code = "";

    /// @param people who are signed in, by their first names
    /// @param path of the case
    EarnestCase(Map<String, Reader> people, Scratch scratch, int port, String path) {
        this.people = people;
        this.scratch = scratch;
        this.port = port;
        this.path = path;
        this.ref = path.substring(path.lastIndexOf('/') + 1);
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    }

    void when_the_person_reads_their_plan_with_a_code() {
        var fay = people.get("fay");
        var page = fay.opens(path + "/plan-copy").page();
        page.getByText("Give a new code, or stop the code").click();
        pressExactly(page, "Make a new code");
        fay.looks("in earnest, code of a plan");
        code = page.locator(".waymark-copy__code").innerText();
        try (var phone = Browsers.window(port, 360, false)) {
            var plan = reads(phone);
            assertThat(plan.locator("main")).containsText("A room that I can lock");
            assertThat(plan.locator("main")).not().containsText("Oldroyd");
            phone.looks("in earnest, plan on a phone");
            plan.locator("input[type=radio]").first().check();
            plan.locator("form[action='/page/answers'] button.govuk-button").click();
            assertThat(plan.locator("[role=status]")).isVisible();
        }
        fay.opens("/");
        page.getByText("Read what the person said about their plan").click();
        pressExactly(page, "I have read this");
        assertThat(page.locator("main")).containsText("1 of 1 part");
    }

    private Page reads(Reader phone) {
        var page = phone.opens("/page").page();
        page.locator("#code").fill(code);
        page.locator("#page button.govuk-button").first().click();
        return page;
    }

    void when_the_council_is_told_with_her_agreement() {
        var fay = people.get("fay");
        var page = fay.opens(path + "/disclosures/new").page();
        page.locator("input[name=way][value=person]").check();
        choose(page, "Person who uses Waymark", "Dev Askham");
        onwards(page);
        page.locator("input[name=parts][value=PLAN]").check();
        onwards(page);
        page.locator("#purpose").selectOption("HOUSING");
        page.locator("#why").fill("She needs a room");
        page.locator("input[name=basis]").first().check();
        onwards(page);
        page.locator("input[name=told][value=ASKED]").check();
        page.locator("input[name=answer][value=AGREED]").check();
        page.locator("#language").fill("English");
        onwards(page);
        pressExactly(page, "Prepare the copy");
        pressExactly(page, "Share");
        assertThat(page.locator(BANNER)).containsText("Shared");
        fay.looks("in earnest, shared");
        var dev = people.get("dev");
        dev.opens("/shared");
        dev.page().locator("main table a").first().click();
        dev.looks("in earnest, shared copy");
        assertThat(dev.page().locator("main")).containsText("Ask the council for a room");
        assertThat(dev.page().locator("main")).not().containsText("Who: Fay Oldroyd");
    }

    /// Where the questions come in steps.
    private static void onwards(Page page) {
        if (page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                        .count()
                > 0) {
            press(page, "Continue");
        }
    }

    void when_the_police_are_refused_and_given() {
        var fay = people.get("fay");
        var page = asked("COUNSELLING");
        page.locator("#answer-button").click();
        assertThat(page.locator("main")).containsText("Download the letter");
        page = asked("IDENTITY");
        page.locator("input[name=decision][value=GIVEN]").check();
        page.locator("#reason-IDENTITY").fill("She agrees, and it is her name alone");
        page.getByText("Record the decision").first().click();
        page.locator("input[name=basis][value=CRIME]").check();
        page.locator("input[name=channel][value=SECURE_EMAIL]").check();
        page.locator("#language").fill("English");
        page.locator("#answer-button").click();
        page.locator("main a[href*='/disclosures/SH-']").click();
        pressExactly(page, "Share");
        assertThat(page.locator(BANNER)).containsText("Shared");
        fay.opens(path + "/police-requests").looks("in earnest, requests of the police");
    }

    private Page asked(String part) {
        var page = people.get("fay").opens(path + "/police-requests/new").page();
        page.locator("#force").fill("Vale and Fell Police");
        page.locator("#officer").fill("Detective sergeant");
        page.locator("#reference").fill("VF/12");
        day(page, "answerBy", today().plusDays(9));
        page.locator("#enquiry").fill("Who drove the van");
        page.locator("#asked").fill("What she said of the driver");
        page.locator("#period").fill("June");
        page.locator("#why").fill("No other witness is known");
        page.locator("input[name=parts][value=%s]".formatted(part)).check();
        page.locator("input[name=othersTried][value=YES]").check();
        page.locator("input[name=notice][value=GIVEN]").check();
        page.locator("input[name=views][value=CONTENT]").check();
        pressExactly(page, "Record the request");
        assertThat(page.locator(BANNER)).containsText("Request recorded");
        return page;
    }

    void when_two_administrators_name_information_governance() {
        var amy = people.get("amy");
        amy.opens("/accounts");
        amy.page().getByText("Cleo Marsden").first().click();
        amy.page()
                .getByLabel("Information governance", new Page.GetByLabelOptions().setExact(true))
                .check();
        amy.page().getByLabel("Where it applies").selectOption("partnership");
        amy.page().locator("[name=reason]").fill("She answers for data protection at our charity");
        pressExactly(amy.page(), "Grant or propose the role");
        var ben = people.get("ben");
        ben.opens("/");
        ben.page()
                .getByText("Confirm or decline Information governance for Cleo Marsden")
                .click();
        pressExactly(ben.page(), "Confirm: the role is granted from today");
        var cleo = people.get("cleo");
        for (var page : new String[] {"/retention", "/retention/settings", "/sharing/register"}) {
            cleo.opens(page).looks("in earnest, " + page.substring(1).replace('/', ' '));
        }
        assertThat(cleo.page().locator("main")).containsText(ref);
    }

    void when_the_case_is_closed_and_years_go_by() throws Exception {
        var fay = people.get("fay");
        var page = fay.opens(path + "/safety/edit").page();
        page.locator("input[name=danger][value=NONE]").check();
        page.locator("input[name=firstNight][value=NOT_NEEDED]").check();
        pressExactly(page, "Record");
        fay.opens(path + "/closure");
        page.locator("input[name=reason][value=SUPPORTED]").check();
        Reader.explains(page);
        pressExactly(page, "Close the case");
        assertThat(page.locator(BANNER)).containsText("Case closed");
        fay.opens(path + "/retention").looks("in earnest, how long it is kept");
        beside("""
                update cases.case_record set opened_on = opened_on - 3000, closed_on = closed_on - 3000 where ref = '%s'
                """.formatted(ref));
        night("Days on which cases come to their end");
    }

    void when_two_people_let_it_go() throws Exception {
        var cleo = people.get("cleo");
        waits(cleo, "/retention");
        cleo.page().getByText(ref).first().click();
        decides(cleo);
        var fay = people.get("fay");
        fay.opens("/");
        fay.page().getByText("Decide whether case %s is erased".formatted(ref)).click();
        decides(fay);
        assertThat(fay.page().locator("main")).containsText("To be erased tonight");
        fay.looks("in earnest, to be erased tonight");
        night("Erasure of cases");
    }

    private static void decides(Reader reader) {
        reader.page().locator("input[name=decision][value=erase]").check();
        press(reader.page(), "Record the decision");
        assertThat(reader.page().locator(BANNER)).isVisible();
    }

    void then_a_certificate_is_all_that_is_left() {
        var cleo = people.get("cleo");
        waits(cleo, "/retention/certificates");
        cleo.page().locator("main a[href*='/certificates/ER-']").first().click();
        assertThat(cleo.page().locator("main")).containsText("Fay Oldroyd");
        assertThat(cleo.page().locator("main")).containsText("Cases: person in case");
        assertThat(cleo.page().locator("main")).not().containsText("Sample-Nguyen");
        cleo.looks("in earnest, certificate of erasure");
        var fay = people.get("fay");
        assertThat(words(fay, path)).isEqualTo(words(fay, "/cases/CA-0000000"));
        assertThat(words(fay, "/")).doesNotContain(ref);
        assertThat(words(people.get("dev"), "/shared")).contains("Nothing is shared with you now");
        assertThat(words(people.get("dev"), "/notices")).doesNotContain("SH-");
        try (var phone = Browsers.window(port, 360, false)) {
            assertThat(reads(phone).locator("main")).not().containsText("A room that I can lock");
        }
    }

    private static String words(Reader reader, String path) {
        return reader.opens(path).page().locator("main").innerText();
    }

    /// Until the work of the night is done and the page names the case.
    private void waits(Reader reader, String path) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> words(reader, path).contains(ref));
    }

    private void night(String job) throws Exception {
        beside("update jobs.scheduled set execution_time = now() where task_name = '%s'".formatted(job));
    }

    private void beside(String statement) throws Exception {
        try (var database = scratch.superuser();
                var change = database.createStatement()) {
            if (change.executeUpdate(statement) != 1) {
                throw new SQLException("nothing changed: " + statement);
            }
        }
    }

    private static void choose(Page page, String label, String option) {
        page.locator("input") // not the list that the script has yet to put it in place of
                .and(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
                .first()
                .fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }
}

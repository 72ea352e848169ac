package waymark.intelligence.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.reports.Purpose;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.services.ServicesFixtures;

/// An officer asks whether a partner holds a telephone and finds whom to call; an operation with partners goes from the
/// plan to what was learned, with something nearby that both leads acknowledge; a partner answers on a phone without
/// scripts.
@WaymarkTest
class OperationsJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    OperationFixtures fixtures;

    @Autowired
    IntelligenceFixtures intelligence;

    @Test
    void an_officer_asks_and_finds_whom_to_call() {
        var holder = intelligence.officer("GLAA", Purpose.DISRUPT);
        fixtures.post(holder);
        var asker = intelligence.officer("HUMBERSIDE_POLICE", Purpose.DISRUPT);
        fixtures.post(asker);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(holder).cookie());
            var page = reader.opens("/intelligence/deconfliction/held").page();
            Reader.press(page, "Register");
            reader.looks("held refused");
            page.locator("#identifiers").fill("07700 900808\nplate, AB08 XYZ\naddress, 14 HU3 2AA");
            page.locator("#post").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("input[name=purpose][value=DISRUPT]").check();
            Reader.press(page, "Register");
            assertThat(page.locator("main")).containsText("Vehicle registration");
            reader.looks("held registered");
        }
        try (var reader = Browsers.window(port, 360, false)) {
            reader.signedIn(visit.as(asker).cookie());
            var page = reader.opens("/intelligence/deconfliction").page();
            Reader.press(page, "Ask");
            reader.looks("deconfliction refused");
            page.locator("#identifier").fill("+44 7700 900808");
            page.locator("input[name=purpose][value=DISRUPT]").check();
            page.locator("#reference").fill("Op 12");
            page.locator("#post").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            Reader.press(page, "Ask");
            assertThat(page.locator("h1")).containsText("Call");
            reader.looks("deconfliction answer");
            reader.opens("/intelligence/deconfliction");
            reader.looks("deconfliction asked");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(holder).cookie());
            var page = reader.opens("/intelligence/deconfliction").page();
            page.locator("#received + ul a").first().click();
            assertThat(page.locator("h1")).containsText("Somebody asked");
            reader.looks("deconfliction told");
        }
        fixtures.block();
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(someone.informationGovernance()).cookie());
            var page = reader.opens("/intelligence/deconfliction/blocks").page();
            reader.looks("deconfliction blocks");
            page.locator("main a:has-text('Lift the block')").first().click();
            reader.looks("deconfliction block lifted");
        }
    }

    @Test
    void an_operation_goes_from_the_plan_to_what_was_learned() {
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        fixtures.post(lead);
        var partner = fixtures.listed(someone.member("HCC"));
        ServicesFixtures.stored("HUMBERCARE", "ACCOMMODATION", "Journey house");
        var today = LocalDate.now();
        var other = fixtures.lead("GLAA");
        var near = fixtures.operation(other, "READY");
        fixtures.place(
                near,
                "DN99 1AA",
                null,
                null,
                today.atTime(23, 0).atZone(waymark.web.Clocks.LONDON).toInstant());
        String path;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(lead).cookie());
            reader.opens("/intelligence/operations");
            reader.looks("operations");
            var page = reader.opens("/intelligence/operations/new").page();
            Reader.press(page, "Start the plan");
            reader.looks("operation refused");
            page.locator("#name").fill("Wilberforce, a sample");
            page.locator("#aim").fill("People who are made to work leave safely");
            page.locator("#area").selectOption("HULL");
            Reader.day(page, "starts", today);
            page.locator("#post").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("#riskStaff").fill("Two officers at each door");
            page.locator("#riskPeople").fill("Everybody is offered to leave with us");
            Reader.press(page, "Start the plan");
            path = page.url().substring(page.url().indexOf("/intelligence"));
            Reader.press(page, "It is ready");
            reader.looks("operation not ready");
            reader.opens(path + "/places/new");
            page.locator("#kind").selectOption("CAR_WASH");
            page.locator("#name").fill("A car wash, Sample Road");
            page.locator("#postcode").fill("DN99 1ZZ");
            page.locator("#from").fill("22:00");
            page.locator("#until").fill("23:59");
            reader.looks("operation place");
            Reader.press(page, "Add it");
            reader.opens(path + "/partners/new");
            reader.looks("operation partner");
        }
        var as = visit.as(lead);
        as.post(
                path + "/partners/new",
                "person",
                OperationFixtures.reference(partner),
                "task",
                "Bring an interpreter",
                "due-day",
                "" + today.getDayOfMonth(),
                "due-month",
                "" + today.getMonthValue(),
                "due-year",
                "" + today.getYear());
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(partner).cookie());
            var page = phone.opens(path).page();
            phone.looks("operation of a partner");
            page.locator("main a:has-text('Answer')").first().click();
            page.locator("input[name=answer][value=ACCEPTED]").check();
            phone.looks("operation answer");
            Reader.press(page, "Answer");
            assertThat(page.locator("main")).containsText("Accepted");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(lead).cookie());
            var page = reader.opens(path + "/reception").page();
            page.locator("#reception").fill("A quiet room, food and an interpreter");
            Reader.press(page, "Save");
            var who = as.get(path + "/reception")
                    .html()
                    .select("select[name=who] option[value^=S]")
                    .attr("value");
            as.post(path + "/reception/services", "need", "FIRST_NIGHT", "who", who);
            reader.opens(path + "/reception");
            reader.looks("operation reception");
            reader.opens(path + "/checks");
            for (var yes : page.locator("input[type=radio][value=YES]").all()) {
                yes.check();
            }
            reader.looks("operation questions");
            Reader.press(page, "Save");
            Reader.press(page, "It is ready");
            assertThat(page.locator("main")).containsText("Ready");
            reader.looks("operation ready");
            reader.opens(path + "/go");
            page.locator("input[name=spoken]").first().check();
            reader.looks("operation go");
            page.locator("button:has-text('Acknowledge')").first().click();
            assertThat(page.locator("main")).containsText("Acknowledged by");
            Reader.pressExactly(page, "Go");
            assertThat(page.locator("main")).containsText("The other lead has not acknowledged");
        }
        var there = visit.as(other);
        var form = there.get(near.path() + "/go").html().select("form[action$=/acknowledgement]");
        form.forEach(one -> there.post(one.attr("action"), "version", "1", "spoken", "yes"));
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(lead).cookie());
            var page = reader.opens(path + "/go").page();
            Reader.pressExactly(page, "Go");
            assertThat(page.locator("main")).containsText("Record the outcome");
            reader.opens(path + "/outcome");
            for (var field : new String[] {"safeguarded", "arrests", "notices", "orders"}) {
                page.locator("#" + field).fill("1");
            }
            reader.looks("operation outcome");
            Reader.press(page, "Record it");
            page.locator("#words").fill("Book interpreters earlier");
            Reader.press(page, "Note it");
            reader.looks("operation debrief");
            page.locator("main a:has-text('Decide what follows')").first().click();
            reader.looks("operation lesson");
            page.locator("input[name=becomes][value=nothing]").check();
            page.locator("#reason").fill("It is arranged already");
            Reader.press(page, "Save");
            Reader.press(page, "It is debriefed");
            assertThat(page.locator("main")).containsText("Debriefed");
            reader.looks("operation debriefed");
            reader.opens(path.replaceFirst("/OP.*", "") + "/weeks");
            reader.looks("weeks of action");
            reader.opens("/intelligence/operations/weeks/new");
            reader.looks("week of action");
        }
    }

    @Test
    void an_engagement_officer_visits_a_community() {
        var officer = fixtures.listed(someone.member("HCC"));
        var ref = fixtures.community(officer, "HULL");
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(officer).cookie());
            var page =
                    phone.opens("/intelligence/outreach/" + ref + "/visits/new").page();
            Reader.press(page, "Record it");
            phone.looks("outreach refused");
            page.locator("#place").fill("The church hall");
            page.locator("#people").fill("12");
            page.locator("input[name=trust][value=TALKING]").check();
            page.locator("input[name=heard][value=no]").check();
            Reader.press(page, "Record it");
            assertThat(page.locator("main")).containsText("The church hall");
            phone.looks("outreach community");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360)
                    .signedIn(visit.as(fixtures.lead("HUMBERSIDE_POLICE")).cookie());
            reader.opens("/intelligence/outreach");
            reader.looks("outreach");
            reader.opens("/intelligence/outreach/new");
            reader.looks("outreach new");
        }
    }
}

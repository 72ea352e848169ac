package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.PersonSummary;
import waymark.directory.people.PersonDetails;
import waymark.directory.people.PersonEntryApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ruling;

/// The directory in a real browser: looked at by everyone at every width, and used without scripts.
@WaymarkTest
class DirectoryJourney {

    private static final Actor TEST = Actor.system("Test");

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private PersonEntryApi entries;

    @Test
    void everyone_can_look_whom_there_is_to_ask() {
        var person = person();
        try (var reader = Browsers.window(port, 1280, true).andAt(320)) {
            reader.signedIn(visit.as(someone.coordinator()).cookie());
            reader.opens("/directory/organisations?area=HULL").looks("directory organisations");
            reader.opens("/directory/organisations/HCC").looks("directory organisation");
            reader.opens("/directory/organisations/HCC/details").looks("directory organisation details");
            reader.opens("/directory/people").looks("directory people");
            reader.opens("/directory/people/" + person.ref()).looks("directory person");
            reader.opens("/directory/groups/HMSP_STRATEGIC_BOARD").looks("directory group");
            reader.opens("/directory/groups/HMSP_STRATEGIC_BOARD/seats/CHAIR/holder")
                    .looks("directory seat");
            reader.opens("/directory/areas").looks("directory areas");
        }
    }

    @Test
    void a_faulty_file_is_told_fault_by_fault_without_scripts() {
        try (var reader = Browsers.withoutScripts(port)) {
            reader.signedIn(visit.as(someone.coordinator()).cookie());
            var page = reader.opens("/partnership/import")
                    .looks("directory import")
                    .page();
            page.locator("#text").fill("{\"format\": \"waymark-partnership-1\"}");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check and import"))
                    .click();
            assertThat(page.locator("tbody").first().locator("th")).hasCount(6);
            assertThat(page.locator("#text")).hasValue("{\"format\": \"waymark-partnership-1\"}");
            reader.looks("directory import faults");
        }
    }

    @Test
    void an_organisation_is_found_and_its_list_sorted_without_scripts() {
        try (var reader = Browsers.withoutScripts(port)) {
            reader.signedIn(visit.as(someone.member("HCC")).cookie());
            var page = reader.opens("/directory/organisations").page();
            page.locator("#duty").selectOption("policy");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply filter"))
                    .click();
            assertThat(page.locator("tbody th")).hasText(new String[] {"Border Force", "Immigration Enforcement"});
            page.locator("thead").getByText("Name").click();
            assertThat(page.locator("tbody th")).hasText(new String[] {"Immigration Enforcement", "Border Force"});
        }
    }

    private PersonSummary person() {
        var details = new PersonDetails("Journey Person", "HCC", "Lead", "", "01632 960 001");
        var added =
                CurrentActor.as(TEST, () -> entries.add(TEST, UUID.randomUUID(), details, LocalDate.of(2024, 1, 1)));
        return ((Ruling.Agreed<PersonSummary>) added).event();
    }
}

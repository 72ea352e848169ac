package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// The edge as a browser sees it. The box that suggests names is a component that writes what it is given
/// as HTML: a name is text, whatever is in it.
@WaymarkTest
class EdgeJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Test
    void a_name_with_markup_in_it_is_suggested_as_it_is_written() {
        var code = "QZX" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        var name = "Zebra <b id=qzx>bold</b> & Sons";
        var owner = TestDatabase.owner();
        owner.sql("""
                insert into directory.organisation (code, sector, coverage, first_responder, duty_to_notify,
                                                    notifies_by_policy, note, position)
                select :code, min(code), 'local', false, false, false, '', 99 from directory.sector
                """).param("code", code).update();
        owner.sql("insert into directory.organisation_name (organisation, name) values (:code, :name)")
                .param("code", code)
                .param("name", name)
                .update();
        try (var reader = Browsers.atADesk(port)) {
            var page = reader.signedIn(visit.as(someone.coordinator()).cookie())
                    .opens("/directory/people")
                    .page();
            page.locator("input[role=combobox]").first().fill("Zebra");

            assertThat(page.locator("[role=option]").first()).hasText(name);
            assertThat(page.locator("#qzx").count()).isZero();
        }
    }

    @Test
    void the_page_about_security_is_read_at_a_desk_and_on_a_phone() {
        var cookie = visit.as(someone.informationGovernance()).cookie();
        for (var width : new int[] {1280, 360}) {
            try (var reader = Browsers.window(port, width, true)) {
                reader.signedIn(cookie).opens("/security").looks("security");
            }
        }
    }
}

package waymark.access.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.AccountFixtures;
import waymark.kernel.Actor;

/// The whole way with an authorisation server that we did not write: its metadata, its sign-in page, its
/// codes, its keys.
@WaymarkTest
class RealProviderTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccountFixtures accounts;

    @Autowired
    ProviderFixtures fixture;

    private final RealProvider provider = new RealProvider();
    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    private UUID id = new UUID(0, 0);
    private Actor.Person person;

    @BeforeEach
    void an_organisation_with_a_real_provider() {
        id = fixture.open("HCC", provider.issuer(), "waymark-here", domain);
        person = accounts.withPasswordAndCode(someone.with("HCC", "area_lead@area:HULL"));
    }

    @AfterEach
    void away() {
        provider.close();
        fixture.remove(id);
    }

    @Test
    void somebody_links_it_signs_in_with_it_and_is_who_they_were() throws Exception {
        var linking = ProviderRoundTrip.of(visit.as(person).post("/account/organisation/" + id + "/linking"));
        assertThat(visit.asNobody().get(signedInThere(linking)).location())
                .as("in another browser")
                .endsWith("why=gone");

        var browser = visit.as(person);
        var trip = ProviderRoundTrip.of(browser.post("/account/organisation/" + id + "/linking"));
        assertThat(browser.get(signedInThere(trip)).location()).isEqualTo("/account/organisation");

        var nobody = visit.asNobody();
        var way = ProviderRoundTrip.of(nobody.post("/sign-in/organisation", "email", "a@" + domain));
        var in = visit.browser(nobody.get(signedInThere(way)));
        assertThat(in.get("/account").words()).contains(person.name(), "Area lead", "Linked");
        assertThat(in.get("/accounts").status()).as("whatever its groups say").isEqualTo(403);

        provider.says("pwd");
        var weak = visit.asNobody();
        var only = ProviderRoundTrip.of(weak.post("/sign-in/organisation", "email", "a@" + domain));
        assertThat(weak.get(signedInThere(only)).location()).endsWith("why=weak");
    }

    @Test
    void an_administrator_is_told_that_it_is_as_it_should_be() {
        var page = visit.as(someone.administrator()).post("/accounts/providers/" + id + "/check");

        assertThat(page.html().select("main .govuk-tag").eachText()).containsOnly("Correct");
    }

    /// Where the provider sends the browser back to, once somebody has signed in there.
    private String signedInThere(ProviderRoundTrip trip) throws IOException, InterruptedException {
        var back = provider.signedIn(trip.address());
        return back.getRawPath() + "?" + back.getRawQuery();
    }
}

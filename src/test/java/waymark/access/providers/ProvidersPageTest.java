package waymark.access.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// An administrator keeps the providers: adds one, is told what is missing, opens it and stops it.
@WaymarkTest
class ProvidersPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ProviderFixtures fixture;

    private final JdbcClient owner = TestDatabase.owner();
    private final StubProvider provider = new StubProvider();
    private Visit.Browser browser;
    private String page = "";

    @BeforeEach
    void an_administrator_adds_one() {
        browser = visit.as(someone.administrator());
        page = add("HCC", provider.issuer()).location();
    }

    @AfterEach
    void away() {
        provider.close();
        fixture.remove(id());
    }

    @Test
    void it_lets_nobody_in_before_it_is_whole_and_opened() {
        assertThat(browser.get(page).words()).contains("Stopped: nobody can sign in with it", callbackAddress());
        assertThat(browser.post(page + "/opening", "version", "1").location()).isEqualTo(page);
        assertThat(isOpen()).as("with no client id").isFalse();

        assertThat(details(1, "amr", "mfa").location()).isEqualTo(page);
        browser.post(page + "/opening", "version", "2");

        assertThat(isOpen()).isTrue();
        assertThat(browser.get(page).words()).contains("Open: people of the organisation sign in with it", "amr mfa");
        browser.post(page + "/stopping", "version", "3");
        assertThat(isOpen()).isFalse();
        assertThat(browser.get(page).html().select("tbody tr td:nth-of-type(2)").eachText())
                .containsExactly(
                        "Stopped", "Opened to people", "Changed: client id, client secret, amr values", "Added");
    }

    @Test
    void the_secret_is_sealed_and_shown_to_nobody() {
        details(1, "amr", "mfa");

        assertThat(browser.get(page).text() + browser.get(page + "/details").text())
                .doesNotContain("quiet-secret-of-a-client");
        assertThat(owner.sql(
                                "select count(*) from access.provider where id = :id and position('quiet-secret'::bytea in secret) > 0")
                        .param("id", id())
                        .query(Integer.class)
                        .single())
                .isZero();
        var kept = browser.post(
                page + "/details",
                "name",
                "Hull account",
                "clientId",
                "waymark-here",
                "secret",
                "",
                "amr",
                "mfa",
                "version",
                "2");
        assertThat(kept.location()).isEqualTo(page);
        assertThat(browser.get(page).words()).contains("Changed: name");
    }

    @Test
    void an_issuer_is_one_organisations_for_ever() {
        var again = add("ERYC", provider.issuer());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly("This issuer is registered already. It belongs to one organisation permanently");
    }

    @Test
    void only_https_is_an_issuer_and_nothing_is_lost() {
        for (var wrong : java.util.List.of(
                "http://login.council.example",
                "ftp://x.example",
                "login.council.example",
                "https://user@x.example",
                "https://x.example/#a",
                "https://x.example/?a=b",
                "file:///etc/passwd",
                "http://localhost:1")) {
            var answer = add("HCC", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.html().select("input[name=issuer]").attr("value")).isEqualTo(wrong);
        }
    }

    @Test
    void what_is_typed_wrongly_is_told_at_its_field() {
        var answer = browser.post(
                page + "/details",
                "name",
                " ",
                "clientId",
                "with space",
                "acr",
                "two words",
                "domains",
                "gmail.com\ncouncil.example",
                "version",
                "1");

        assertThat(answer.errors()).hasSize(4);
        assertThat(answer.html().select("textarea[name=domains]").text()).contains("council.example");
    }

    @Test
    void a_check_says_what_it_found_and_what_is_missing() {
        assertThat(browser.post(page + "/check").words())
                .contains("with the issuer entered here", "publishes a key", "client secret is still missing");

        provider.metadata = provider.metadata("https://somebody-else.example", "");
        assertThat(browser.post(page + "/check").words()).contains("It calls itself by another issuer");
        provider.metadataStatus = 302;
        assertThat(browser.post(page + "/check").words()).contains("answered with status 302");
        provider.metadataStatus = 200;
        provider.metadata = "x".repeat(ProviderClient.MOST + 1);
        assertThat(browser.post(page + "/check").words()).contains("more than 256 kilobytes");
    }

    @Test
    void what_somebody_saved_first_is_shown_beside_what_was_typed() {
        details(1, "amr", "mfa");

        var late = details(1, "amr", "hwk");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select("textarea[name=amr]").text()).isEqualTo("hwk");
        assertThat(late.words()).contains("As they saved it mfa", "What you typed hwk");
    }

    private Visit.Answer add(String organisation, String issuer) {
        return browser.post(
                "/accounts/providers",
                "organisation",
                organisation,
                "name",
                "Hull City Council account",
                "issuer",
                issuer);
    }

    private Visit.Answer details(int version, String field, String value) {
        return browser.post(
                page + "/details",
                "name",
                "Hull City Council account",
                "clientId",
                "waymark-here",
                "secret",
                "quiet-secret-of-a-client",
                field,
                value,
                "version",
                String.valueOf(version));
    }

    private String callbackAddress() {
        return "/sign-in/organisation/" + id() + "/answer";
    }

    private UUID id() {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private boolean isOpen() {
        return owner.sql("select open from access.provider where id = :id")
                .param("id", id())
                .query(Boolean.class)
                .single();
    }
}

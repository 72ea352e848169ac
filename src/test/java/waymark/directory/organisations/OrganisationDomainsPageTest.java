package waymark.directory.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class OrganisationDomainsPageTest {

    private static final String PAGE = "/directory/organisations/HCC/domains";

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private final String domain = "p" + UUID.randomUUID() + ".example";

    @AfterEach
    void nothing_stays_behind() {
        TestDatabase.owner()
                .sql("delete from access.work_domain where domain = :domain")
                .param("domain", domain)
                .update();
    }

    @Test
    void a_coordinator_registers_a_domain_and_ends_it_and_the_page_remembers() {
        var browser = visit.as(someone.coordinator());
        var none = browser.get(PAGE).words();

        var added = browser.post(PAGE, "domain", "@" + domain.toUpperCase(java.util.Locale.ROOT));
        var again = browser.post(PAGE, "domain", domain);
        var page = browser.get(PAGE);
        var end = page.html().select("form[action$=/ending]").attr("action");
        var ended = browser.post(end, "version", "1");
        var late = browser.post(end, "version", "1");

        assertThat(none).doesNotContain(domain);
        assertThat(added.status()).isEqualTo(303);
        assertThat(again.errors()).containsExactly("“%s” is registered already".formatted(domain));
        assertThat(page.words()).contains("Domains in use").contains(domain);
        assertThat(ended.status()).isEqualTo(303);
        assertThat(late.status()).isEqualTo(303);
        assertThat(browser.get(PAGE).words()).contains("Ended domains");
        assertThat(browser.post(PAGE, "domain", domain).status())
                .as("and it can count again")
                .isEqualTo(303);
    }

    @Test
    void what_is_nobodys_own_is_refused_and_stays_in_the_field() {
        var browser = visit.as(someone.coordinator());

        var shared = browser.post(PAGE, "domain", "gov.uk", "subdomains", "yes");
        var free = browser.post(PAGE, "domain", "gmail.com");

        assertThat(shared.status()).isEqualTo(422);
        assertThat(shared.errors())
                .containsExactly(
                        "Anybody may register names under “gov.uk”: enter the organisation's own name under it");
        assertThat(shared.html().select("input[name=domain]").attr("value")).isEqualTo("gov.uk");
        assertThat(shared.html().select("input[name=subdomains][checked]")).hasSize(1);
        assertThat(free.errors())
                .containsExactly("Anybody can have an address at “gmail.com”, so it cannot show who works here");
    }

    @Test
    void nobody_else_registers_one() {
        for (var person :
                java.util.List.of(someone.member("HCC"), someone.organisationLead("HCC"), someone.administrator())) {
            assertThat(visit.as(person).post(PAGE, "domain", domain).status()).isEqualTo(404);
            assertThat(visit.as(person).get(PAGE).status()).isEqualTo(404);
        }
    }
}

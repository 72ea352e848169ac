package waymark.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.audit.log.AuditLogController.View;

/// The account as its one reader sees it.
@WaymarkTest
class AuditLogPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void reading_the_account_stands_in_the_account_in_words() {
        var reader = someone.informationGovernance();
        var browser = visit.as(reader);
        browser.get("/audit?actor=" + reader.id());

        var page = browser.get("/audit?actor=" + reader.id());

        assertThat(page.words())
                .contains("read audit all " + reader.id().toString().substring(0, 8) + ", HCC")
                .contains("Information governance");
    }

    @Test
    void only_information_governance_reads_it() {
        assertThat(visit.as(someone.administrator()).get("/audit").status()).isEqualTo(403);
        assertThat(visit.as(someone.coordinator()).get("/audit").status()).isEqualTo(403);
    }

    @Test
    void roles_are_said_in_words_and_membership_only_where_there_is_nothing_else() {
        assertThat(View.as("area_lead@area:HULL,member@partnership")).isEqualTo("Area lead (HULL)");
        assertThat(View.as("member@partnership")).isEqualTo("Member");
        assertThat(View.as("Sign-in")).isEqualTo("Sign-in");
        assertThat(View.as("")).isEmpty();
    }
}

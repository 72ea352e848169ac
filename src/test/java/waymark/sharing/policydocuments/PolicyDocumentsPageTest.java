package waymark.sharing.policydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.CurrentActor;

@WaymarkTest
class PolicyDocumentsPageTest {

    private static final String PATH = "/sharing/policy-documents";

    @Autowired
    PolicyDocuments documents;

    @Autowired
    TestUsers someone;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Visit visit;

    @Test
    void a_condition_without_a_document_in_date_is_warned_of() {
        var governance = someone.with("NELC", "information_governance@partnership");
        assertThat(warnings("NELC")).hasSize(1).first().asString().contains("Schedule 1 paragraph 18");
        var sent = visit.as(governance).post(PATH + "/new", policy("Sample policy", "NELC"));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(warnings("NELC")).isEmpty();
        assertThat(visit.as(someone.member("HCC")).get(PATH).words())
                .contains("Sample policy", "In date", "Not checked by anybody of the partnership");
        assertThat(visit.as(someone.member("HCC")).get(PATH + "/new").status()).isEqualTo(403);
    }

    @Test
    void a_partner_that_was_chosen_before_it_became_a_policy_is_left_out() {
        var governance = someone.with("NLC", "information_governance@partnership");
        var fields = new ArrayList<>(List.of(policy("Policy without a partner", "NLC")));
        fields.addAll(List.of("partner", "HCC"));
        var sent = visit.as(governance).post(PATH + "/new", fields.toArray(String[]::new));
        assertThat(sent.status()).as("%s", sent.errors()).isEqualTo(303);
        assertThat(visit.as(governance).get(PATH).words()).contains("Policy without a partner");
    }

    private static String[] policy(String title, String organisation) {
        return new String[] {
            "kind",
            "POLICY",
            "organisation",
            organisation,
            "title",
            title,
            "edition",
            "3",
            "conditions",
            "SCH1_18",
            "approvedBy",
            "Sample officer",
            "approvedOn-day",
            "1",
            "approvedOn-month",
            "1",
            "approvedOn-year",
            "2026",
            "reviewOn-day",
            "1",
            "reviewOn-month",
            "1",
            "reviewOn-year",
            String.valueOf(LocalDate.now().getYear() + 2)
        };
    }

    private List<String> warnings(String organisation) {
        var reader = someone.member(organisation);
        return CurrentActor.as(
                reader,
                () -> transaction.execute(
                        _ -> documents.warnings(organisation, "SAFEGUARDING", null, LocalDate.now())));
    }
}

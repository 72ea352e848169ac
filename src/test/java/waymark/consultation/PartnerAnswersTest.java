package waymark.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Ref;

/// Partners answer as organisations, with their name, beside people of whom nobody knows who they are.
@WaymarkTest
class PartnerAnswersTest {

    @Autowired
    ConsultationFixtures fixtures;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void a_partner_answers_with_its_name_and_is_read_after_the_last_day() {
        var round = fixtures.askingPartners(null, LocalDate.now().plusDays(30));
        var path = "/partner-answers/" + round;
        var lead = visit.as(someone.organisationLead("NELC"));
        assertThat(lead.get("/").words()).contains("Answer “What would help?” for your organisation");
        assertThat(lead.get(path).words())
                .contains("This answer is not anonymous", "One number to call would help")
                .doesNotContain("Which describes you best?");
        assertThat(visit.as(someone.member("NELC")).get(path).status()).isEqualTo(404);
        assertThat(lead.post(path, "version", "0").errors()).containsExactly("Choose or write an answer");
        assertThat(lead.post(path, "version", "0", "q2", "0", "q3", "A shared rota")
                        .status())
                .isEqualTo(303);
        assertThat(lead.post(path, "version", "0", "q2", "2").status()).isEqualTo(409);
        assertThat(lead.post(path, "version", "1", "q2", "2", "q3", "A shared rota")
                        .status())
                .isEqualTo(303);
        assertThat(lead.get("/partner-answers").words()).contains("Answered. You can change it");

        var runner = visit.as(fixtures.lead("PRWC"));
        var page = "/consultation/" + round;
        assertThat(runner.get(page).words()).contains("You can read them once the last day has passed");
        assertThat(runner.get(page + "/partners").status()).isEqualTo(404);
        closes(round);
        assertThat(lead.get(path).status()).isEqualTo(404);
        assertThat(runner.get(page + "/partners").words())
                .contains("North East Lincolnshire Council", "Disagree", "A shared rota");
        assertThat(runner.get(page + "/partners.csv").text()).contains("A shared rota");
        assertThat(visit.as(fixtures.lead("PRWC")).get(page + "/figures.csv").status())
                .as("too few people answered, and a partner is nobody of them")
                .isEqualTo(404);
    }

    private void closes(Ref round) {
        var owner = TestDatabase.owner();
        owner.sql("alter table consultation.round disable trigger round_step").update();
        owner.sql("update consultation.round set closes_on = current_date - 1 where ref = ?")
                .param(round.value())
                .update();
        owner.sql("alter table consultation.round enable always trigger round_step")
                .update();
        owner.sql("update consultation.partner_call set closes_on = current_date - 1 where round = ?")
                .param(round.value())
                .update();
        fixtures.close();
    }
}

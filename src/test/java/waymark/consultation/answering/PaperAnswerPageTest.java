package waymark.consultation.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.StandingForm;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.consultation.ConsultationFixtures;
import waymark.kernel.Ref;

/// An answer on paper, typed by somebody who destroys the paper once it is said to be sealed.
@WaymarkTest
class PaperAnswerPageTest {

    @Autowired
    ConsultationFixtures fixtures;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void where_an_answer_could_not_be_held_the_same_form_holds_it_when_it_is_sent_again_and_once_alone() {
        var lead = visit.as(fixtures.lead("PRWC"));
        var round = fixtures.open(null);
        var path = "/consultation/" + round + "/paper";
        var page = lead.get(path);
        var typed = StandingForm.on(page.html(), path)
                .orElseThrow()
                .with("q1", "0")
                .with("q3", "A call at night")
                .with(
                        "_once",
                        page.html()
                                .select("form[action=%s] input[name=_once]".formatted(path))
                                .attr("value"))
                .sent();
        var seal = seal(round, "lost");
        assertThat(lead.post(path, typed).status()).isEqualTo(500);
        assertThat(held(round)).isZero();

        seal(round, seal);
        assertThat(lead.after(lead.post(path, typed)).words()).contains("Destroy the paper");
        assertThat(held(round)).isEqualTo(1);
        assertThat(lead.post(path, typed).status()).isEqualTo(303);
        assertThat(held(round)).as("sent once more").isEqualTo(1);
    }

    /// Another public key of an open round; answers the one before.
    private String seal(Ref round, String now) {
        var before = owner.sql("select seal from consultation.round where ref = ?")
                .param(round.value())
                .query(String.class)
                .single();
        owner.sql("alter table consultation.round disable trigger round_step").update();
        owner.sql("update consultation.round set seal = ? where ref = ?")
                .param(now)
                .param(round.value())
                .update();
        owner.sql("alter table consultation.round enable always trigger round_step")
                .update();
        return before;
    }

    private int held(Ref round) {
        return owner.sql("select count(*) from consultation.held where round = ?")
                .param(round.value())
                .query(Integer.class)
                .single();
    }
}

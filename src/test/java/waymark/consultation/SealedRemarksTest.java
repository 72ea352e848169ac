package waymark.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.consultation.rounds.RemarkCare;

/// Who opened what people wrote in a round whose texts stay sealed.
@WaymarkTest
class SealedRemarksTest {

    @Autowired
    ConsultationFixtures fixtures;

    @Autowired
    Visit visit;

    @Test
    void whoever_opens_sealed_texts_is_recorded_before_they_are_shown() {
        var round =
                fixtures.draft(null, LocalDate.now().minusDays(1), RemarkCare.SEALED, ConsultationFixtures.QUESTIONS);
        fixtures.answered(round, 12);
        var reader = visit.as(fixtures.lead("PRWC"));
        var path = "/consultation/" + round;
        assertThat(reader.get(path + "/themes").words()).contains("First reader");
        assertThat(looks(round.value())).as("the page of themes opens none").isZero();
        reader.post(path + "/reader", "place", "first", "version", version(round.value()));
        assertThat(reader.get(path + "/coding").words()).contains("One number to call");
        assertThat(looks(round.value())).isEqualTo(1);
    }

    private static int looks(String round) {
        return TestDatabase.owner()
                .sql("select count(*) from audit.leaf where act = 'open_sealed_remarks' and object = ?")
                .param(round)
                .query(Integer.class)
                .single();
    }

    private static String version(String round) {
        return TestDatabase.owner()
                .sql("select version from consultation.round where ref = ?")
                .param(round)
                .query(String.class)
                .single();
    }
}

package waymark.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.kernel.Ref;

class DutyCellTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 6);

    @Test
    void a_high_level_does_not_hide_that_a_duty_is_not_met() {
        var cell = cell(Compliance.NOT_MET, 4, TODAY, null);
        assertThat(cell.tone(TODAY)).isEqualTo("red");
        assertThat(cell.sign(TODAY)).isEqualTo("N4");
    }

    @Test
    void evidence_counts_on_its_last_day_and_takes_the_green_away_on_the_next() {
        var cell = cell(Compliance.MET, 3, TODAY, null);
        assertThat(cell.tone(TODAY)).isEqualTo("green");
        assertThat(cell.tone(TODAY.plusDays(1))).isEqualTo("purple");
        assertThat(cell.words(TODAY.plusDays(1))).isEqualTo("Met, level 3, evidence out of date");
        assertThat(cell(Compliance.NOT_MET, 1, TODAY, null).tone(TODAY.plusDays(1)))
                .isEqualTo("red");
    }

    @Test
    void a_peer_disagrees_about_compliance_and_not_about_the_level() {
        assertThat(cell(Compliance.MET, 3, TODAY, Compliance.PARTLY).sign(TODAY))
                .isEqualTo("M3≠");
        assertThat(cell(Compliance.MET, 3, TODAY, Compliance.MET).sign(TODAY)).isEqualTo("M3");
    }

    @Test
    void of_a_matrix_the_level_is_what_they_disagree_about() {
        var own = new Judgement(null, 2, "");
        assertThat(own.differs(new Judgement(null, 3, ""))).isTrue();
        assertThat(own.differs(new Judgement(null, 2, ""))).isFalse();
    }

    private static DutyCell cell(Compliance own, int level, LocalDate expires, @Nullable Compliance peer) {
        return new DutyCell(
                "HCC",
                "Council",
                "COUNCIL",
                "Councils",
                "MSA_52",
                Effect.BOUND,
                "",
                new Ref("DA-0001"),
                own,
                level,
                TODAY.minusDays(30),
                TODAY.plusDays(300),
                1,
                expires,
                peer == null ? "" : "Peer",
                peer,
                peer == null ? null : 1);
    }
}

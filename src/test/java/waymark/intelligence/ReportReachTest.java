package waymark.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.WaymarkTest;
import waymark.intelligence.reports.HandlingCode;
import waymark.intelligence.reports.IntelligenceReports;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// Who reads which report, by its handling and by the purpose that was stated.
@WaymarkTest
class ReportReachTest {

    @Autowired
    private IntelligenceFixtures intelligence;

    @Autowired
    private IntelligenceReports reports;

    private boolean reads(Actor.Person reader, IntelligenceFixtures.Made report) {
        return CurrentActor.as(reader, () -> reports.find(report.ref()).isPresent());
    }

    @Test
    void without_a_stated_purpose_an_officer_reads_nothing_at_all() {
        var open = intelligence.open(IntelligenceFixtures.UNIT, "A car wash");
        var officer = intelligence.officer(IntelligenceFixtures.UNIT);

        assertThat(reads(officer, open)).isFalse();
        intelligence.purpose(officer, Purpose.ASSESS);
        assertThat(reads(officer, open)).isTrue();
    }

    @Test
    void handling_c_opens_a_report_to_whom_a_live_condition_names_for_its_purposes_only() {
        var made = intelligence.conditioned(
                IntelligenceFixtures.UNIT, "A nail bar", IntelligenceFixtures.ELSEWHERE, Purpose.SAFEGUARD);

        assertThat(reads(intelligence.officer(IntelligenceFixtures.ELSEWHERE, Purpose.SAFEGUARD), made))
                .isTrue();
        assertThat(reads(intelligence.officer(IntelligenceFixtures.ELSEWHERE, Purpose.ASSESS), made))
                .isFalse();
        assertThat(reads(intelligence.officer("HCC", Purpose.SAFEGUARD), made)).isFalse();
        assertThat(reads(intelligence.officer(IntelligenceFixtures.UNIT, Purpose.ASSESS), made))
                .isTrue();
    }

    @Test
    void a_condition_that_was_ended_opens_nothing() {
        var made = intelligence.conditioned(IntelligenceFixtures.UNIT, "A farm");
        var condition = intelligence.condition(
                made,
                IntelligenceFixtures.UNIT,
                IntelligenceFixtures.ELSEWHERE,
                List.of(Purpose.DISRUPT),
                true,
                true,
                Duration.ofHours(1));
        var reader = intelligence.officer(IntelligenceFixtures.ELSEWHERE, Purpose.DISRUPT);

        assertThat(reads(reader, made)).isTrue();
        intelligence.end(condition);
        assertThat(reads(reader, made)).isFalse();
    }

    @Test
    void a_draft_stays_with_its_unit_whatever_its_handling() {
        var draft = intelligence.report(IntelligenceFixtures.UNIT, "A flat", HandlingCode.P, "DRAFT");

        assertThat(reads(intelligence.officer(IntelligenceFixtures.ELSEWHERE, Purpose.DISRUPT), draft))
                .isFalse();
        assertThat(reads(intelligence.officer(IntelligenceFixtures.UNIT, Purpose.DISRUPT), draft))
                .isTrue();
    }
}

package waymark.conferences.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.forums.Forum;
import waymark.kernel.Problem;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.web.forms.FormData;

/// Which questions a referral asks, in which order, and what each answer needs.
class ReferralStepTest {

    private static final List<LawfulBasis> BASES =
            List.of(new LawfulBasis("SAFEGUARDING", "Safeguarding", "6", "9", null, null, null, "", "", null, 1));

    @ParameterizedTest
    @CsvSource({
        "true, true, START SAFEGUARDING ABOUT THRESHOLD TOLD SAFETY CHECK",
        "false, true, START ABOUT THRESHOLD TOLD SAFETY CHECK",
        "true, false, START ABOUT THRESHOLD TOLD CHECK",
        "false, false, START ABOUT THRESHOLD TOLD CHECK"
    })
    void safeguarding_comes_first_where_the_forum_asks_it_of_a_person(boolean asks, boolean person, String expected) {
        assertThat(String.join(
                        " ",
                        ReferralStep.of(forum(asks, false), person).stream()
                                .map(ReferralStep::name)
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, false, section42Notes",
        "OPEN, true, ''",
        "REFUSED, false, section42Notes",
        "REFUSED, true, ''",
        "ENDED, false, section42Notes",
        "NOT_ASKED, false, section42Notes",
        "NOT_ASKED, true, ''",
        "NOT_APPLICABLE, true, section42",
        "'', true, section42"
    })
    void no_answer_on_section_42_passes_without_a_word(String enquiry, boolean noted, String wrong) {
        var form = FormData.empty()
                .with("capacityView", "Can decide; assessed in January")
                .with("section42", enquiry)
                .with("section42Notes", noted ? "The council leads it" : "");
        assertThat(fields(true, false, ReferralStep.SAFEGUARDING, form)).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"false, '0', threshold", "false, '0 1', ''", "true, '0', ''", "true, '', threshold"})
    void the_threshold_is_met_by_the_rule_of_the_forum(boolean any, String ticked, String wrong) {
        var form = FormData.empty()
                .with("threshold", List.of(ticked.split(" ")))
                .with("concern", "Taken from house to house")
                .with("tried", "Visits");
        assertThat(fields(true, any, ReferralStep.THRESHOLD, form)).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"AGREES, ''", "NOT_TOLD, ''", "PLACE, awareness", "'', awareness"})
    void whether_the_person_was_told_and_asked_has_to_be_chosen(String awareness, String wrong) {
        var form = FormData.empty().with("awareness", awareness).with("basis", "SAFEGUARDING");
        assertThat(fields(true, false, ReferralStep.TOLD, form)).isEqualTo(wrong);
    }

    @Test
    void a_place_needs_its_address_and_nobody_to_ask() {
        var referral = new ConferenceReferralForm(forum(true, true), false, BASES, _ -> List.of());
        assertThat(referral.problems(ReferralStep.ABOUT, FormData.empty()))
                .extracting(Problem::field)
                .containsExactly("subject", "exploitation", "address");
        assertThat(referral.problems(ReferralStep.TOLD, FormData.empty().with("basis", "SAFEGUARDING")))
                .isEmpty();
    }

    @Test
    void what_was_returned_is_filled_in_again_with_all_of_its_answers() {
        var referral = new ConferenceReferralForm(forum(true, true), true, BASES, _ -> List.of());
        var said = ConferenceFixtures.details("Sam");
        var form = FormData.empty()
                .with("subject", said.subject())
                .with("identifiers", said.identifiers())
                .with("exploitation", "LABOUR")
                .with("concern", said.concern())
                .with("tried", said.tried())
                .with("threshold", List.of("0"))
                .with("awareness", said.awareness().name())
                .with("basis", said.basis())
                .with("feared", said.feared())
                .with("safe", said.safe())
                .with("wishes", said.wishes())
                .with("capacityView", said.capacityView())
                .with("section42", said.section42().name())
                .with("section42Notes", said.section42Notes());
        assertThat(referral.firstWrong(form)).isEmpty();
        assertThat(referral.details(form, null)).isEqualTo(said);
    }

    private static String fields(boolean person, boolean any, ReferralStep step, FormData form) {
        return String.join(
                " ",
                new ConferenceReferralForm(forum(true, any), person, BASES, _ -> List.of())
                        .problems(step, form).stream().map(Problem::field).toList());
    }

    private static Forum forum(boolean asks, boolean any) {
        var usual = ConferenceFixtures.forum("SAMPLE");
        return new Forum(
                usual.code(),
                1,
                usual.groupCode(),
                usual.area(),
                usual.areaName(),
                usual.name(),
                usual.purpose(),
                usual.about(),
                usual.personAttends(),
                asks,
                usual.threshold(),
                any,
                usual.quorum(),
                usual.repeatMonths(),
                usual.decideDays(),
                usual.agendaDays(),
                usual.minutesDays(),
                usual.reviewWeeks(),
                usual.itemMinutes(),
                usual.keepYears(),
                usual.confidentiality(),
                null);
    }
}

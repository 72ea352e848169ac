package waymark.services;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.services.ServicesFixtures.ANYBODY;
import static waymark.services.ServicesFixtures.need;
import static waymark.services.ServicesFixtures.reach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.services.Match.Level;

class EligibilityTest {

    @Test
    void a_service_for_anybody_fits_everybody_and_whoever_is_not_known() {
        assertThat(ANYBODY.against(need("", "", "", ""))).isEqualTo(Match.FITS);
        assertThat(ANYBODY.against(need("unknown", "unknown", "unknown", "unknown")))
                .isEqualTo(Match.FITS);
        assertThat(ANYBODY.against(need("child", "other", "no_leave", "not_referred")))
                .isEqualTo(Match.FITS);
    }

    @Test
    void an_age_within_the_limit_fits_one_across_it_is_asked_and_one_outside_is_left_out() {
        var adults = aged(18, null);
        assertThat(level(adults, "adult")).isEqualTo(Level.FITS);
        assertThat(level(adults, "aged_65")).isEqualTo(Level.FITS);
        assertThat(level(adults, "child")).isEqualTo(Level.NO);
        var young = aged(16, 25);
        assertThat(level(young, "aged_16_17")).isEqualTo(Level.FITS);
        assertThat(level(young, "aged_18_24")).isEqualTo(Level.FITS);
        assertThat(level(young, "child")).isEqualTo(Level.ASK);
        assertThat(level(young, "adult")).isEqualTo(Level.ASK);
        assertThat(level(young, "under_16")).isEqualTo(Level.NO);
        var children = aged(null, 17);
        assertThat(level(children, "child")).isEqualTo(Level.FITS);
        assertThat(level(children, "adult")).isEqualTo(Level.NO);
    }

    @Test
    void an_unknown_age_hides_nothing_and_says_what_to_ask() {
        assertThat(aged(18, null).against(need("unknown", "", "", "")))
                .isEqualTo(Match.ask("It is for people aged 18 or over"));
        assertThat(aged(18, null).against(need("", "", "", "")))
                .as("who did not ask is told nothing")
                .isEqualTo(Match.FITS);
    }

    @Test
    void a_service_for_women_leaves_men_out_and_asks_for_everybody_else() {
        assertThat(level(of(Gender.WOMEN), "", "woman")).isEqualTo(Level.FITS);
        assertThat(level(of(Gender.WOMEN), "", "man")).isEqualTo(Level.NO);
        assertThat(level(of(Gender.WOMEN), "", "other")).isEqualTo(Level.ASK);
        assertThat(level(of(Gender.WOMEN), "", "unknown")).isEqualTo(Level.ASK);
        assertThat(level(of(Gender.MEN), "", "woman")).isEqualTo(Level.NO);
    }

    @Test
    void what_nobody_recorded_of_a_service_is_asked_and_hides_nothing() {
        var silent =
                new Eligibility(null, null, Gender.NOT_RECORDED, false, List.of(), NrmRequirement.NOT_RECORDED, "");
        assertThat(silent.against(need("adult", "", "", ""))).isEqualTo(Match.FITS);
        assertThat(silent.against(need("adult", "woman", "no_leave", "referred"))
                        .asks())
                .containsExactly(
                        "Whether it is for one gender only is not recorded",
                        "For which immigration positions it is, is not recorded",
                        "Whether it asks for an NRM referral is not recorded");
    }

    @Test
    void the_immigration_position_must_be_one_of_those_it_is_for() {
        var funds = new Eligibility(
                null,
                null,
                Gender.ANYONE,
                false,
                List.of(ImmigrationPosition.SETTLED, ImmigrationPosition.LEAVE),
                NrmRequirement.NONE,
                "");
        assertThat(funds.against(need("", "", "settled", "")).level()).isEqualTo(Level.FITS);
        assertThat(funds.against(need("", "", "leave_no_funds", "")).level()).isEqualTo(Level.NO);
        assertThat(funds.against(need("", "", "unknown", "")).level()).isEqualTo(Level.ASK);
        assertThat(funds.positionWords()).contains("without a time limit", "with recourse to public funds");
    }

    @Test
    void a_positive_decision_opens_what_a_referral_opens_and_not_the_other_way_round() {
        var referred = of(NrmRequirement.REFERRED);
        assertThat(referred.against(need("", "", "", "referred")).level()).isEqualTo(Level.FITS);
        assertThat(referred.against(need("", "", "", "positive")).level()).isEqualTo(Level.FITS);
        assertThat(referred.against(need("", "", "", "not_referred")).level()).isEqualTo(Level.NO);
        assertThat(referred.against(need("", "", "", "unknown")).level()).isEqualTo(Level.ASK);
        var positive = of(NrmRequirement.POSITIVE);
        assertThat(positive.against(need("", "", "", "referred")).level()).isEqualTo(Level.NO);
        assertThat(positive.against(need("", "", "", "positive")).level()).isEqualTo(Level.FITS);
    }

    @Test
    void a_language_hides_no_service() {
        assertThat(reach(Interpreter.NO, "Romanian").speaks("romanian")).isEqualTo(Match.FITS);
        assertThat(reach(Interpreter.NO).speaks("English")).isEqualTo(Match.FITS);
        assertThat(reach(Interpreter.YES).speaks("Tigrinya")).isEqualTo(Match.FITS);
        assertThat(reach(Interpreter.NO).speaks("Tigrinya").asks())
                .containsExactly("Nobody there is known to speak Tigrinya: bring an interpreter");
        assertThat(reach(Interpreter.NOT_RECORDED).speaks("Tigrinya").level()).isEqualTo(Level.ASK);
    }

    @Test
    void ages_that_cannot_be_and_positions_that_contradict_each_other_are_refused() {
        assertThat(aged(18, 16).problems())
                .extracting(problem -> problem.field())
                .containsExactly("maximumAge");
        assertThat(aged(-1, 400).problems())
                .extracting(problem -> problem.field())
                .containsExactly("minimumAge", "maximumAge");
        assertThat(new Eligibility(
                                null,
                                null,
                                Gender.ANYONE,
                                true,
                                List.of(ImmigrationPosition.ASYLUM),
                                NrmRequirement.NONE,
                                "")
                        .problems())
                .extracting(problem -> problem.field())
                .containsExactly("positions");
    }

    private static Level level(Eligibility eligibility, String age) {
        return level(eligibility, age, "");
    }

    private static Level level(Eligibility eligibility, String age, String gender) {
        return eligibility.against(need(age, gender, "", "")).level();
    }

    private static Eligibility aged(@Nullable Integer minimum, @Nullable Integer maximum) {
        return new Eligibility(minimum, maximum, Gender.ANYONE, true, List.of(), NrmRequirement.NONE, "");
    }

    private static Eligibility of(Gender gender) {
        return new Eligibility(null, null, gender, true, List.of(), NrmRequirement.NONE, "");
    }

    private static Eligibility of(NrmRequirement nrm) {
        return new Eligibility(null, null, Gender.ANYONE, true, List.of(), nrm, "");
    }
}

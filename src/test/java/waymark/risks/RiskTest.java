package waymark.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

class RiskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final RiskGroup HULL = new RiskGroup("LOG_HULL", "Hull", "HULL", "BOARD", "Board", false);
    private static final RiskGroup BOARD = new RiskGroup("BOARD", "Board", null, null, "", false);
    private static final RiskScale SCALE =
            new RiskScale(2, TODAY, List.of("a", "b", "c", "d", "e"), List.of("v", "w", "x", "y", "z"), 6, 15, "S");

    /// Which steps each state lets a risk take.
    @ParameterizedTest
    @CsvSource({
        "Open, review change control close escalate accept",
        "Escalated, review change control close takeOn refuse",
        "TakenOn, review change control close returnToGroup accept",
        "Accepted, review change control close reopen expire",
        "Closed, ''",
    })
    void each_state_lets_a_risk_take_its_own_steps(String state, String steps) throws ReflectiveOperationException {
        var type = Class.forName("waymark.risks.Risk$" + state);
        assertThat(Stream.concat(
                                Arrays.stream(type.getDeclaredMethods()),
                                Arrays.stream(type.getMethods()).filter(Method::isDefault))
                        .filter(method -> method.getReturnType() == Ruling.class)
                        .map(Method::getName)
                        .toList())
                .containsExactlyInAnyOrder(steps.isEmpty() ? new String[0] : steps.split(" "));
    }

    @Test
    void each_step_needs_its_reason() {
        assertThat(problems(open().escalate(HULL, "", TODAY))).containsExactly("reason");
        assertThat(problems(escalated().takeOn("", TODAY))).containsExactly("reason");
        assertThat(problems(escalated().refuse("", TODAY))).containsExactly("reason");
        assertThat(problems(new Risk.TakenOn(header(), scores(4, 4)).returnToGroup("", TODAY)))
                .containsExactly("reason");
        assertThat(problems(accepted(TODAY).reopen("", TODAY))).containsExactly("reason");
        assertThat(problems(open().close("", TODAY))).containsExactly("reason");
        assertThat(problems(open().accept(new RiskAcceptance.Given(UUID.randomUUID(), "A", "", TODAY), TODAY)))
                .containsExactly("reason", "until");
        assertThat(problems(open().review(new RiskReview(scores(4, 4), "", TODAY), TODAY)))
                .containsExactly("next");
    }

    @Test
    void the_board_has_no_group_above_it() {
        assertThat(problems(open().escalate(BOARD, "R", TODAY))).containsExactly("");
    }

    @Test
    void a_risk_is_never_worse_than_it_would_be_without_controls() {
        var worse = new Scores(new Placed(2, 2, 2), new Placed(3, 3, 2), new Placed(1, 1, 2), null);
        assertThat(problems(open().review(new RiskReview(worse, "R", TODAY.plusDays(9)), TODAY)))
                .containsExactly("currentLikelihood");
    }

    @Test
    void a_change_of_an_accepted_risk_reopens_it_and_a_review_without_one_does_not() {
        var risk = accepted(TODAY.plusDays(30));
        var details = header().details();
        assertThat(reviewed(risk, scores(4, 4)).reopens()).isFalse();
        assertThat(reviewed(risk, scores(4, 5)).reopens()).isTrue();
        assertThat(changed(risk, details).reopens()).isFalse();
        assertThat(changed(risk, with(details, "Another effect", details.owner()))
                        .reopens())
                .isTrue();
        assertThat(changed(risk, with(details, details.effect(), "seat:CHAIR")).reopens())
                .as("another owner")
                .isFalse();
        assertThat(reviewed(open(), scores(4, 5)).reopens()).isFalse();
    }

    @Test
    void an_acceptance_ends_the_day_after_its_last() {
        assertThat(accepted(TODAY).expire(TODAY)).isInstanceOf(Ruling.Refused.class);
        assertThat(accepted(TODAY.minusDays(1)).expire(TODAY)).isInstanceOf(Ruling.Agreed.class);
    }

    @ParameterizedTest
    @CsvSource({"5, Low", "6, Medium", "14, Medium", "15, High", "25, High"})
    void the_band_follows_the_score(int score, String word) {
        assertThat(SCALE.band(score).word()).isEqualTo(word);
    }

    @Test
    void movement_is_not_told_across_scales() {
        var now = new Placed(3, 4, 2);
        assertThat(Movement.between(null, now).said(null)).isEqualTo("New");
        assertThat(Movement.between(new Placed(3, 3, 2), now).said(new Placed(3, 3, 2)))
                .isEqualTo("Worse, from 9");
        assertThat(Movement.between(new Placed(4, 4, 2), now)).isEqualTo(Movement.BETTER);
        assertThat(Movement.between(new Placed(4, 3, 2), now)).isEqualTo(Movement.SAME);
        assertThat(Movement.between(new Placed(1, 1, 1), now)).isEqualTo(Movement.OTHER_SCALE);
    }

    @Test
    void the_picture_draws_an_arrow_from_where_a_risk_was_and_counts_those_that_do_not_fit() {
        var moved = new Risk.Open(
                header(),
                new Scores(new Placed(5, 5, 2), new Placed(4, 4, 2), new Placed(1, 1, 2), new Placed(2, 2, 2)));
        assertThat(RiskMatrix.of(SCALE, List.of(moved), "1 April 2026").svg()).contains("<path", ">12</text>");
        assertThat(RiskMatrix.of(SCALE, List.of(open()), "1 April 2026").svg()).doesNotContain("<path");
        var many = IntStream.range(0, 6)
                .<Risk>mapToObj(number -> new Risk.Open(header("RK-002" + number), scores(4, 4)))
                .toList();
        assertThat(RiskMatrix.of(SCALE, many, "1 April 2026").svg()).contains(">+3</text>");
    }

    private static RiskEvent.Reviewed reviewed(Risk.Live risk, Scores scores) {
        return agreed(risk.review(new RiskReview(scores, "R", TODAY.plusDays(90)), TODAY));
    }

    private static RiskEvent.Changed changed(Risk.Live risk, RiskDetails details) {
        return agreed(risk.change(details, TODAY));
    }

    private static RiskDetails with(RiskDetails it, String effect, String owner) {
        return new RiskDetails(it.category(), it.cause(), it.event(), effect, owner, it.treatment(), it.restricted());
    }

    private static <T> T agreed(Ruling<T> ruling) {
        return ((Ruling.Agreed<T>) ruling).event();
    }

    private static List<String> problems(Ruling<?> ruling) {
        return ((Ruling.Refused<?>) ruling)
                .problems().stream().map(Problem::field).toList();
    }

    private static Risk.Open open() {
        return new Risk.Open(header(), scores(4, 4));
    }

    private static Risk.Escalated escalated() {
        return new Risk.Escalated(header(), scores(4, 4));
    }

    private static Risk.Accepted accepted(LocalDate until) {
        var it = header();
        return new Risk.Accepted(
                new Risk.Header(
                        it.ref(),
                        1,
                        "LOG_HULL",
                        "Hull",
                        "HULL",
                        false,
                        "delivery",
                        "C",
                        "E",
                        "F",
                        "",
                        "HCC",
                        null,
                        "Council",
                        "",
                        TODAY,
                        TODAY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "",
                        "Ana",
                        until,
                        false,
                        false),
                scores(4, 4));
    }

    private static Scores scores(int likelihood, int impact) {
        return new Scores(new Placed(5, 5, 2), new Placed(likelihood, impact, 2), new Placed(1, 1, 2), null);
    }

    private static Risk.Header header() {
        return header("RK-0012");
    }

    private static Risk.Header header(String ref) {
        return new Risk.Header(
                new Ref(ref),
                1,
                "LOG_HULL",
                "Hull",
                "HULL",
                false,
                "delivery",
                "C",
                "E",
                "F",
                "",
                "HCC",
                null,
                "Council",
                "",
                TODAY,
                TODAY,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                false,
                false);
    }
}

package waymark.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.cases.record.Route;
import waymark.kernel.InvariantViolation;

class ReferralFormTest {

    private static final ReferralForm FORM = ReferralForm.SHIPPED;

    /// What the words of the list say, by another way than the form's own conditions: each combination of
    /// answers as a record.
    private record Given(
            Route route,
            String multiple,
            String stillIn,
            String reported,
            String where,
            String support,
            String cooperate) {

        ReferralAnswers answers() {
            return ReferralAnswers.none(route)
                    .with("beginning", one("multiple", multiple))
                    .with("leaving", one("still-in", stillIn).with("reported-before", answer(reported)))
                    .with("place", one("where", where))
                    .with("route", one("support", support))
                    .with("police", one("cooperate", cooperate));
        }

        private static SectionAnswers one(String name, String value) {
            return SectionAnswers.NONE.with(name, answer(value));
        }

        private static Answer answer(String value) {
            return value.isEmpty() ? Answer.NONE : Answer.of(value);
        }
    }

    private static final Map<String, Predicate<Given>> WORDS = Map.ofEntries(
            Map.entry("always", _ -> true),
            Map.entry("under 18 or not sure", given -> given.route().child()),
            Map.entry("adult", given -> given.route().name().startsWith("ADULT")),
            Map.entry("single", given -> List.of("no", "i-dont-know").contains(given.multiple())),
            Map.entry("multiple", given -> given.multiple().equals("yes")),
            Map.entry("still in", given -> given.stillIn().equals("yes")),
            Map.entry("not still in", given -> given.stillIn().equals("no")),
            Map.entry("not reported before", given -> given.reported().equals("no")),
            Map.entry("UK", given -> given.where().startsWith("uk")),
            Map.entry("overseas", given -> given.where().endsWith("overseas")),
            Map.entry("adult consented", given -> given.route() == Route.ADULT_CONSENTS),
            Map.entry(
                    "wants support",
                    given -> given.route() == Route.ADULT_CONSENTS
                            && given.support().equals("yes")),
            Map.entry("no consent", given -> given.route() == Route.ADULT_DECLINES),
            Map.entry(
                    "no consent and co-operates",
                    given -> given.route() == Route.ADULT_DECLINES
                            && given.cooperate().equals("yes")),
            Map.entry("NRM", given -> given.route().child() || given.route() == Route.ADULT_CONSENTS),
            Map.entry("adult NRM", given -> given.route() == Route.ADULT_CONSENTS));

    @Test
    void each_of_the_64_fields_is_asked_exactly_when_the_list_says() {
        assertThat(FORM.fields()).hasSize(64);
        assertThat(FORM.fields().stream().map(ReferralField::shownWhen).distinct())
                .containsExactlyInAnyOrderElementsOf(WORDS.keySet());
        var wrong = new ArrayList<String>();
        everything().forEach(given -> {
            var answers = given.answers();
            for (var field : FORM.fields()) {
                boolean asked = field.condition().holds(answers::values);
                if (asked != WORDS.getOrDefault(field.shownWhen(), _ -> false).test(given)) {
                    wrong.add(field.key() + " with " + given);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Stream<Given> everything() {
        var all = new ArrayList<Given>();
        for (var route : Route.values()) {
            for (var multiple : List.of("", "yes", "no", "i-dont-know")) {
                for (var stillIn : List.of("", "yes", "no")) {
                    for (var reported : List.of("", "yes", "no", "not-sure")) {
                        for (var where : List.of("", "uk", "overseas", "uk-and-overseas")) {
                            for (var support : List.of("", "yes", "no")) {
                                for (var cooperate : List.of("", "yes", "no")) {
                                    all.add(new Given(route, multiple, stillIn, reported, where, support, cooperate));
                                }
                            }
                        }
                    }
                }
            }
        }
        return all.stream();
    }

    @Test
    void every_condition_names_an_answer_of_the_form_and_values_that_it_can_have() {
        for (var section : FORM.sections()) {
            for (var question : section.questions()) {
                question.condition().needed().forEach((name, values) -> {
                    if (!name.equals(Condition.ROUTE)) {
                        var parent = FORM.question(name);
                        assertThat(parent.options().stream().map(choice -> choice.value()))
                                .as("%s needs %s", question.name(), name)
                                .containsAll(values);
                    }
                });
            }
        }
        assertThatThrownBy(() -> Condition.parse("whenever")).isInstanceOf(InvariantViolation.class);
    }

    @Test
    void route_and_consent_come_first_and_a_question_comes_after_what_it_depends_on() {
        assertThat(FORM.pages().getFirst().key()).isEqualTo("route");
        assertThat(FORM.fields().stream().map(ReferralField::key).limit(4)).contains("pv-under-age", "consent");
        var seen = new HashSet<String>();
        for (var section : FORM.pages()) {
            for (var question : section.questions()) {
                var parent = question.condition().dependsOn();
                assertThat(parent.isEmpty() || seen.contains(parent))
                        .as("%s before %s", parent, question.name())
                        .isTrue();
                seen.add(question.name());
            }
        }
        assertThat(FORM.pages().stream().map(ReferralSection::key)).doesNotContain(ReferralSection.NOTIFICATION);
    }

    @Test
    void their_order_is_that_of_the_screens() {
        assertThat(FORM.inTheirOrder().stream().map(Question::step).distinct())
                .startsWith("0", "1", "2", "3", "4", "5", "6", "7", "8", "9a", "9b", "10")
                .endsWith("53", "54", "55", "56");
        assertThat(FORM.inTheirOrder())
                .noneMatch(Question::ours)
                .noneMatch(question -> question.step().isEmpty());
    }
}

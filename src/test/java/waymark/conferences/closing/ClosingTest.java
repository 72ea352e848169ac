package waymark.conferences.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.forums.Forum;
import waymark.conferences.items.Exploitation;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemCapacity;
import waymark.conferences.items.ItemState;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// From which state an item is closed, and what has to be said about the person.
class ClosingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest
    @CsvSource({"REFERRED,no", "RETURNED,no", "ACCEPTED,yes", "LISTED,no", "HEARD,yes", "CLOSED,no"})
    void an_item_is_closed_from_two_states(ItemState state, String may) {
        assertThat(refusedAt(closing("MANAGED", "NOT_APPLICABLE", null, null, ""), item(state, false, null)))
                .isEqualTo(may.equals("yes") ? "-" : "");
    }

    @ParameterizedTest(name = "{0}, {1}, told in {2} days, to be told in {3}, {4}")
    @CsvSource(nullValues = "-", textBlock = """
            MANAGED,     TOLD,           0,  -,  Worker, -
            MANAGED,     TOLD,           1,  -,  Worker, toldOn
            MANAGED,     TOLD,           -,  -,  Worker, toldOn
            MANAGED,     TOLD,           0,  -,  '',     toldBy
            MANAGED,     NOT_YET,        -,  7,  '',     -
            MANAGED,     NOT_YET,        -,  -,  '',     tellBy
            MANAGED,     NOT_YET,        -,  -1, '',     tellBy
            MANAGED,     UNSAFE,         -,  -,  Worker, -
            MANAGED,     UNSAFE,         -,  -,  '',     unsafe
            MANAGED,     NOT_APPLICABLE, -,  -,  '',     told
            DIED,        NOT_APPLICABLE, -,  -,  '',     -
            TRANSFERRED, TOLD,           0,  -,  Worker, -
            """)
    void the_person_is_told_or_will_be_or_it_is_not_safe(
            String outcome, String told, Integer toldIn, Integer tellIn, String words, String at) {
        assertThat(refusedAt(
                        closing(
                                outcome,
                                told,
                                toldIn == null ? null : TODAY.plusDays(toldIn),
                                tellIn == null ? null : TODAY.plusDays(tellIn),
                                words),
                        item(ItemState.HEARD, true, null)))
                .isEqualTo(at == null ? "-" : at);
    }

    @ParameterizedTest
    @CsvSource({"DIED,outcome", "DISENGAGED,outcome", "MANAGED,-", "OTHER_ROUTE,-", "TRANSFERRED,-"})
    void a_place_does_not_die_and_nobody_is_told(String outcome, String at) {
        assertThat(refusedAt(closing(outcome, "TOLD", null, null, ""), item(ItemState.HEARD, false, null)))
                .isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"12,-,riskNow", "12,26,riskNow", "12,0,riskNow", "12,4,''", "-,-,''"})
    void what_was_scored_is_scored_again(Integer before, Integer now, String at) {
        var closing =
                new Closing(ClosingOutcome.MANAGED, now, PersonTold.NOT_APPLICABLE, null, "", null, "", "Because", "");
        assertThat(refusedAt(closing, item(ItemState.HEARD, false, before))).isEqualTo(at.isEmpty() ? "-" : at);
    }

    private static Closing closing(String outcome, String told, LocalDate toldOn, LocalDate tellBy, String words) {
        return new Closing(
                ClosingOutcome.valueOf(outcome),
                null,
                PersonTold.valueOf(told),
                toldOn,
                words,
                tellBy,
                words,
                "Because",
                "");
    }

    private static String refusedAt(Closing closing, Item item) {
        return switch (closing.rule(item, TODAY)) {
            case Ruling.Agreed<Closing> _ -> "-";
            case Ruling.Refused<Closing>(var problems) ->
                problems.stream().map(Problem::field).findFirst().orElseThrow();
        };
    }

    private static Item item(ItemState state, boolean person, Integer before) {
        return new Item(
                UUID.randomUUID(),
                new Ref("CI-0000000"),
                1,
                "VARM",
                person ? Forum.Subject.PERSON : Forum.Subject.PLACE,
                person ? UUID.randomUUID() : null,
                "HCC",
                "Hull City Council",
                UUID.randomUUID(),
                "Somebody",
                Instant.EPOCH,
                TODAY,
                Exploitation.LABOUR,
                state,
                null,
                "",
                null,
                null,
                before,
                before,
                null,
                state == ItemState.CLOSED ? TODAY : null,
                ItemCapacity.RUNS,
                ConferenceFixtures.place("Car wash"));
    }
}

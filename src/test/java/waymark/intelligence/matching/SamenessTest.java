package waymark.intelligence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The algebra of judgements, over some thousands of made-up sets of them.
class SamenessTest {

    private static final int THINGS = 7;
    private static final int ROUNDS = 2000;

    private static final List<UUID> ALL = java.util.stream.LongStream.range(0, THINGS)
            .mapToObj(n -> new UUID(n, n))
            .toList();

    private static Judgement judged(UUID one, UUID other, JudgementAnswer answer) {
        return new Judgement(UUID.randomUUID(), one, other, answer, "", false, true, "", null, null);
    }

    /// Judgements made one after the other, each only where nothing is against it.
    private static List<Judgement> consistent(Random random) {
        var all = new ArrayList<Judgement>();
        for (int tries = 0; tries < 12; tries++) {
            var one = ALL.get(random.nextInt(THINGS));
            var other = ALL.get(random.nextInt(THINGS));
            var answer = JudgementAnswer.values()[random.nextInt(3)];
            if (!one.equals(other)
                    && new Sameness(all).against(one, other, answer).isEmpty()) {
                all.removeIf(it -> it.isOf(one, other));
                all.add(judged(one, other, answer));
            }
        }
        return all;
    }

    @Test
    void same_is_reflexive_symmetric_and_transitive_and_never_not_the_same() {
        var random = new Random(20261129);
        for (int round = 0; round < ROUNDS; round++) {
            var it = new Sameness(consistent(random));
            assertThat(it.contradictions()).isEmpty();
            for (var a : ALL) {
                assertThat(it.same(a, a)).isTrue();
                for (var b : ALL) {
                    assertThat(it.same(a, b)).isEqualTo(it.same(b, a));
                    assertThat(it.notSame(a, b)).isEqualTo(it.notSame(b, a));
                    assertThat(it.same(a, b) && it.notSame(a, b)).isFalse();
                    for (var c : ALL) {
                        if (it.same(a, b) && it.same(b, c)) {
                            assertThat(it.same(a, c)).isTrue();
                        }
                        if (it.same(a, b) && it.notSame(b, c)) {
                            assertThat(it.notSame(a, c)).isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void not_the_same_goes_no_further() {
        var it = new Sameness(List.of(
                judged(ALL.get(0), ALL.get(1), JudgementAnswer.NOT_SAME),
                judged(ALL.get(1), ALL.get(2), JudgementAnswer.NOT_SAME)));

        assertThat(it.same(ALL.get(0), ALL.get(2))).isFalse();
        assertThat(it.notSame(ALL.get(0), ALL.get(2))).isFalse();
        assertThat(it.against(ALL.get(0), ALL.get(2), JudgementAnswer.SAME)).isEmpty();
    }

    @Test
    void unsure_joins_nothing_and_parts_nothing() {
        var it = new Sameness(List.of(judged(ALL.get(0), ALL.get(1), JudgementAnswer.UNSURE)));

        assertThat(it.same(ALL.get(0), ALL.get(1))).isFalse();
        assertThat(it.notSame(ALL.get(0), ALL.get(1))).isFalse();
    }

    @Test
    void an_answer_is_refused_just_where_it_would_contradict() {
        var random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            var all = consistent(random);
            var one = ALL.get(random.nextInt(THINGS));
            var other = ALL.get(random.nextInt(THINGS));
            var answer = JudgementAnswer.values()[random.nextInt(3)];
            if (one.equals(other)) {
                continue;
            }
            var with = new ArrayList<>(all);
            with.removeIf(it -> it.isOf(one, other));
            with.add(judged(one, other, answer));
            assertThat(new Sameness(all).against(one, other, answer).isEmpty())
                    .as("%s %s %s with %s", one, answer, other, all)
                    .isEqualTo(new Sameness(with).contradictions().isEmpty());
        }
    }

    @Test
    void what_a_refusal_names_is_a_way_from_one_to_the_other() {
        var a = judged(ALL.get(0), ALL.get(1), JudgementAnswer.SAME);
        var b = judged(ALL.get(1), ALL.get(2), JudgementAnswer.SAME);

        assertThat(new Sameness(List.of(a, b)).against(ALL.get(0), ALL.get(2), JudgementAnswer.NOT_SAME))
                .containsExactly(a, b);
    }

    /// Somebody who may not see what is in between sees two things, not one.
    @Test
    void taking_any_judgement_away_never_joins_more() {
        var random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            var all = consistent(random);
            if (all.isEmpty()) {
                continue;
            }
            var fewer = new ArrayList<>(all);
            fewer.remove(random.nextInt(all.size()));
            for (var a : ALL) {
                assertThat(new Sameness(all).cluster(a)).containsAll(new Sameness(fewer).cluster(a));
            }
        }
    }

    @Test
    void two_units_can_contradict_each_other_and_it_is_seen() {
        var apart = judged(ALL.get(0), ALL.get(2), JudgementAnswer.NOT_SAME);
        var it = new Sameness(Set.of(
                apart,
                judged(ALL.get(0), ALL.get(1), JudgementAnswer.SAME),
                judged(ALL.get(1), ALL.get(2), JudgementAnswer.SAME)));

        assertThat(it.contradictions()).containsExactly(apart);
    }
}

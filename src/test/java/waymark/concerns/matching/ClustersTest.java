package waymark.concerns.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.concerns.matching.Cluster.Member;
import waymark.concerns.matching.Cluster.Said;
import waymark.concerns.matching.Cluster.Traced;
import waymark.kernel.Ref;

/// Which reports are linked, and why.
class ClustersTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private static Traced report(int number, MatchKey... traces) {
        return new Traced(
                new Member(
                        new UUID(0, number),
                        new Ref("RP-%07d".formatted(number)),
                        FIRST.plusDays(number),
                        "Hull",
                        false,
                        "Sample Person"),
                Set.of(traces));
    }

    private static MatchKey plate(String plate) {
        return new MatchKey(MatchKey.Kind.PLATE, plate);
    }

    private static MatchKey postcode(String postcode) {
        return new MatchKey(MatchKey.Kind.POSTCODE, postcode);
    }

    private static Said said(int one, int other, SimilarReport.Verdict verdict) {
        return new Said(new UUID(0, one), new UUID(0, other), verdict, "Sample Person");
    }

    private static List<Integer> numbers(Cluster cluster) {
        return cluster.members().stream()
                .map(member -> (int) member.id().getLeastSignificantBits())
                .toList();
    }

    @Test
    void three_that_share_two_things_hang_together_and_each_tie_is_named() {
        var found = Clusters.of(
                List.of(
                        report(3, postcode("HU11AA")),
                        report(1, plate("A")),
                        report(2, plate("A"), postcode("HU11AA"))),
                List.of());
        assertThat(found).hasSize(1);
        assertThat(numbers(found.getFirst())).containsExactly(1, 2, 3);
        assertThat(found.getFirst().ties())
                .containsExactly(
                        new Cluster.Tie(MatchKey.Kind.PLATE, List.of(new Ref("RP-0000001"), new Ref("RP-0000002"))),
                        new Cluster.Tie(MatchKey.Kind.POSTCODE, List.of(new Ref("RP-0000002"), new Ref("RP-0000003"))));
        assertThat(found.getFirst().undecided()).isEqualTo(2);
        assertThat(found.getFirst().toDecide()).isEqualTo("2 pairs to decide");
        assertThat(found.getFirst().title()).isEqualTo("3 reports, Hull");
    }

    @Test
    void words_alone_tie_nothing_together_and_what_nobody_else_has_neither() {
        var words = new MatchKey(MatchKey.Kind.WORDS, "HULL behind station");
        assertThat(Clusters.of(List.of(report(1, words), report(2, words), report(3, plate("A"))), List.of()))
                .isEmpty();
    }

    @Test
    void two_that_somebody_took_apart_are_no_cluster_and_meet_again_through_a_third() {
        var apart = List.of(said(2, 1, SimilarReport.Verdict.NOT_SAME));
        var two = List.of(report(1, plate("A")), report(2, plate("A")));
        assertThat(Clusters.of(two, apart)).isEmpty();
        var three =
                Stream.concat(two.stream(), Stream.of(report(3, plate("A")))).toList();
        var found = Clusters.of(three, apart);
        assertThat(found).singleElement().satisfies(cluster -> {
            assertThat(numbers(cluster)).containsExactly(1, 2, 3);
            assertThat(cluster.undecided()).isEqualTo(2);
            assertThat(cluster.said()).isEqualTo(apart);
        });
    }

    @Test
    void two_that_a_person_called_the_same_hang_together_though_they_share_nothing() {
        var found = Clusters.of(List.of(report(1), report(2)), List.of(said(1, 2, SimilarReport.Verdict.SAME)));
        assertThat(found).singleElement().satisfies(cluster -> {
            assertThat(numbers(cluster)).containsExactly(1, 2);
            assertThat(cluster.toDecide()).isEqualTo("Every pair decided");
        });
        assertThat(Clusters.of(List.of(report(1), report(2)), List.of(said(1, 2, SimilarReport.Verdict.UNSURE))))
                .isEmpty();
        assertThat(Clusters.of(List.of(report(1)), List.of(said(1, 2, SimilarReport.Verdict.SAME))))
                .as("with one that the reader does not see")
                .isEmpty();
    }

    @Test
    void what_waits_for_a_person_comes_first() {
        var found = Clusters.of(
                List.of(
                        report(1, plate("A")),
                        report(2, plate("A")),
                        report(3, plate("A")),
                        report(4, plate("B")),
                        report(5, plate("B"))),
                List.of(
                        said(1, 2, SimilarReport.Verdict.SAME),
                        said(2, 3, SimilarReport.Verdict.UNSURE),
                        said(1, 3, SimilarReport.Verdict.SAME)));
        assertThat(found).extracting(ClustersTest::numbers).containsExactly(List.of(4, 5), List.of(1, 2, 3));
    }

    /// Whatever is shared and decided: no report is in two clusters, none is alone, linked ones are together,
    /// and the order in which they are read does not matter.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void every_report_is_in_one_cluster_at_most(long seed) {
        var random = new Random(seed);
        var reports = IntStream.range(0, 40)
                .mapToObj(number -> report(
                        number,
                        Stream.generate(() -> plate("P" + random.nextInt(50)))
                                .limit(random.nextInt(3))
                                .distinct()
                                .toArray(MatchKey[]::new)))
                .collect(Collectors.toCollection(ArrayList::new));
        var said = IntStream.range(0, 30)
                .mapToObj(number -> said(
                        random.nextInt(20),
                        20 + number % 20,
                        SimilarReport.Verdict.values()[random.nextInt(SimilarReport.Verdict.values().length)]))
                .collect(Collectors.toMap(one -> Set.of(one.one(), one.other()), one -> one, (one, _) -> one))
                .values()
                .stream()
                .toList();

        var found = Clusters.of(reports, said);

        var members = found.stream().flatMap(one -> one.members().stream()).toList();
        assertThat(members).doesNotHaveDuplicates();
        assertThat(found).allSatisfy(one -> assertThat(one.members()).hasSizeGreaterThan(1));
        assertThat(said.stream().filter(one -> one.verdict() == SimilarReport.Verdict.SAME))
                .allSatisfy(one -> assertThat(found.stream()
                                .filter(cluster -> cluster.members().stream()
                                        .map(Member::id)
                                        .toList()
                                        .containsAll(List.of(one.one(), one.other()))))
                        .hasSize(1));
        Collections.shuffle(reports, random);
        assertThat(Clusters.of(reports, said)).isEqualTo(found);
    }
}

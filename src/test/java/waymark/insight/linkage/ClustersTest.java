package waymark.insight.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.insight.linkage.Clusters.Link;
import waymark.insight.linkage.Clusters.Member;

class ClustersTest {

    @Test
    void a_record_is_in_one_cluster_and_a_list_in_each_once() {
        var clusters = Clusters.of(
                new int[] {2, 2, 2},
                List.of(
                        link(0, 0, 1, 0, 0.99),
                        link(1, 0, 2, 0, 0.98),
                        link(0, 0, 2, 0, 0.9),
                        link(0, 1, 1, 0, 0.8),
                        link(0, 1, 2, 1, 0.7)),
                0.5);
        assertThat(clusters.all())
                .containsExactlyInAnyOrder(
                        List.of(new Member(0, 0), new Member(1, 0), new Member(2, 0)),
                        List.of(new Member(0, 1), new Member(2, 1)),
                        List.of(new Member(1, 1)));
        assertThat(clusters.histories())
                .containsEntry("111", 1)
                .containsEntry("101", 1)
                .containsEntry("010", 1);
        assertThat(clusters.shared(0, 2)).isEqualTo(2);
    }

    @Test
    void a_pair_that_speaks_against_keeps_clusters_apart() {
        var clusters = Clusters.of(new int[] {1, 1, 1}, List.of(link(0, 0, 1, 0, 0.99), link(1, 0, 2, 0, 0.6)), 0.5);
        assertThat(clusters.all()).contains(List.of(new Member(2, 0)));
    }

    private static Link link(int one, int person, int other, int otherPerson, double probability) {
        return new Link(new Member(one, person), new Member(other, otherPerson), probability);
    }
}

package waymark.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrontierTest {

    /// Entries and roots that implementations of Certificate Transparency test themselves with.
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_those_of_certificate_transparency() {
        var frontier = new Frontier();
        assertThat(frontier.root().hex()).isEqualTo(ROOTS.getFirst());
        for (int size = 1; size <= ENTRIES.size(); size++) {
            frontier.add(Hash.ofEntry(HexFormat.of().parseHex(ENTRIES.get(size - 1))));
            assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(size));
        }
    }

    /// Section 2.1 of RFC 6962 as it is written, over all entries at once.
    @Test
    void the_root_is_what_the_definition_gives_at_every_size() {
        var random = new Random(5);
        var hashes = new ArrayList<Hash>();
        var frontier = new Frontier();
        for (int size = 1; size <= 300; size++) {
            var entry = new byte[random.nextInt(40)];
            random.nextBytes(entry);
            hashes.add(Hash.ofEntry(entry));
            frontier.add(hashes.getLast());
            assertThat(frontier.root()).isEqualTo(defined(hashes));
        }
    }

    private static Hash defined(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int left = Integer.highestOneBit(hashes.size() - 1);
        return Hash.ofBranch(defined(hashes.subList(0, left)), defined(hashes.subList(left, hashes.size())));
    }

    @Test
    void it_goes_on_from_what_was_kept() {
        var frontier = new Frontier();
        for (var entry : new AuditLogFixtures(1).entries(77)) {
            frontier = Frontier.of(frontier.size(), frontier.bytes());
            frontier.add(entry.hash());
        }
        var whole = new Frontier();
        new AuditLogFixtures(1).entries(77).forEach(entry -> whole.add(entry.hash()));

        assertThat(frontier.root()).isEqualTo(whole.root());
        assertThat(frontier.bytes()).hasSize(Long.bitCount(77) * 32);
    }

    @Test
    void what_was_kept_of_another_size_is_refused() {
        assertThatThrownBy(() -> Frontier.of(3, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }
}

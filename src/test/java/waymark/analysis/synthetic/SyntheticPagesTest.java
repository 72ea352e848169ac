package waymark.analysis.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

/// Synthetic extracts are refused below 1,000 people, and leave only when somebody else approved them.
@WaymarkTest
class SyntheticPagesTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static String pool(int each) {
        return "kind,age,count\nLabour,Adult,%1$d\nLabour,Child,%1$d\nOther,Adult,%1$d\nOther,Child,3".formatted(each);
    }

    private static String[] form(int each) {
        return new String[] {"title", "Sample", "source", "Sample region, 2025", "length", "2", "pool", pool(each)};
    }

    @Test
    void is_refused_below_a_thousand_people_and_leaves_once_somebody_else_approved_it() {
        var coordinator = visit.as(someone.coordinator());
        var other = visit.as(someone.informationGovernance());
        assertThat(coordinator.post("/insight/synthetic/new", form(300)).errors())
                .singleElement()
                .asString()
                .startsWith("The pool counts 903 people. Below 1,000");
        var path = coordinator.post("/insight/synthetic/new", form(400)).location();
        assertThat(coordinator.get(path).words()).contains("7 of 8 combinations", "Synthetic");
        assertThat(coordinator.get(path + "/extract.zip").status()).isEqualTo(404);
        assertThat(coordinator.post(path + "/approval", "version", "1").status())
                .isEqualTo(404);
        assertThat(visit.as(someone.member("HCC")).get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/approval", "version", "1").status()).isEqualTo(303);
        assertThat(coordinator.get(path + "/extract.zip").response().getContentType())
                .isEqualTo("application/zip");
    }
}

package waymark.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

/// A request without permission is recorded in the audit log.
@WaymarkTest
class RefusedRequestsTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private List<String> noted(Actor.Person person) {
        return TestDatabase.owner()
                .sql("select act || ' ' || decision || ' ' || object from audit.leaf where actor = :me order by object")
                .param("me", person.id())
                .query(String.class)
                .list();
    }

    @Test
    void a_door_that_is_not_ones_own_is_noted_once_an_hour_by_its_pattern() {
        var member = someone.member("HCC");
        for (int time = 0; time < 3; time++) {
            assertThat(visit.as(member).get("/audit").status()).isEqualTo(403);
            assertThat(visit.as(member)
                            .get("/accounts/00000000-0000-0000-0000-000000000007")
                            .status())
                    .isEqualTo(404);
            assertThat(visit.as(member)
                            .post("/audit/looks/00000000-0000-0000-0000-000000000007/allowance")
                            .status())
                    .isEqualTo(404);
        }

        assertThat(noted(member))
                .containsExactly(
                        "open_door refused GET /accounts/{id}",
                        "open_door refused GET /audit",
                        "open_door refused POST /audit/looks/{person}/allowance");
    }

    @Test
    void ones_own_doors_are_not() {
        var member = someone.member("HCC");
        visit.as(member).get("/");
        visit.as(member).get("/actions");

        assertThat(noted(member)).isEmpty();
    }
}

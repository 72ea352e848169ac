package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WaymarkTest
@FreshDatabase
class FreshDatabaseTest {

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void the_program_and_the_fixtures_work_on_the_copy_while_the_shared_one_waits() {
        assertThat(visit.as(someone.member("HCC")).get("/account").status()).isEqualTo(200);
        assertThat(TestDatabase.owner()
                        .sql("select datname from pg_database")
                        .query(String.class)
                        .list())
                .contains("waymark", "waymark_aside", "waymark_as_made");
    }

    @Test
    void the_partnership_is_there_and_nothing_that_other_tests_left() {
        assertThat(rows("directory.organisation")).isPositive();
        assertThat(rows("strategy.action")).isZero();
    }

    private static int rows(String table) {
        return TestDatabase.owner()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}

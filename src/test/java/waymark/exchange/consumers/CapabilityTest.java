package waymark.exchange.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.WaymarkTest;

/// What a capability needs is said twice, in Java and in the database, and is the same.
@WaymarkTest
class CapabilityTest {

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void the_database_gives_a_capability_the_same_permissions_as_java() {
        var java = new TreeMap<String, Object>();
        var database = new TreeMap<String, Object>();
        for (var each : Capability.values()) {
            java.put(
                    each.key(),
                    new TreeSet<>(each.permissions().stream().map(Enum::name).toList()));
            database.put(
                    each.key(),
                    new TreeSet<>(Arrays.asList(owner.sql("select exchange.permissions(:key)")
                            .param("key", each.key())
                            .query((row, _) -> (String[]) row.getArray(1).getArray())
                            .single())));
        }

        assertThat(database).isEqualTo(java);
    }
}

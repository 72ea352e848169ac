package waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresBinariesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Linux amd64", "Linux aarch64"})
    void programs_for_each_machine_are_in_the_build(String machine) {
        assertThat(PostgresBinaries.class.getResource(PostgresBinaries.name(machine)))
                .isNotNull();
    }

    @Test
    void another_machine_is_told_to_install_postgresql() {
        assertThatThrownBy(() -> PostgresBinaries.name("Mac OS X aarch64"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("this one is Mac OS X aarch64")
                .hasMessageContaining("Install PostgreSQL 17");
    }
}

package waymark.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTlsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://192.0.2.7:5432/waymark",
                "postgresql://192.0.2.7/waymark?sslmode=require",
                "jdbc:postgresql://127.0.0.1:5432,192.0.2.7:5432/waymark?targetServerType=primary",
                "postgresql://no-such-host.invalid/waymark?sslmode=prefer"
            })
    void a_server_on_another_machine_that_nobody_checks_is_refused(String address) {
        assertThatThrownBy(() -> DatabaseTls.require(address, null))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("sslmode=verify-full")
                .hasMessageContaining("WAYMARK_DATABASE_TLS=elsewhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://localhost:5432/waymark",
                "postgresql://127.0.0.1:5432,[::1]:5433/waymark",
                "postgresql:///waymark",
                "postgresql://192.0.2.7:5432/waymark?sslmode=verify-full&sslrootcert=/etc/waymark/db-ca.pem"
            })
    void one_on_this_machine_or_one_that_is_checked_is_used(String address) {
        assertThatCode(() -> DatabaseTls.require(address, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://192.0.2.7/waymark"})
    void an_operator_who_encrypts_the_line_by_other_means_says_so(String address) {
        assertThatCode(() -> DatabaseTls.require(address, "elsewhere")).doesNotThrowAnyException();
    }
}

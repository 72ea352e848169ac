package waymark.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import waymark.kernel.InvariantViolation;

class TroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY",
        "57P01, AWAY",
        "57P03, AWAY",
        "55P03, BUSY",
        "57014, BUSY",
        "53300, BUSY",
        "25006, READ_ONLY",
        "53100, FULL"
    })
    void what_the_database_says_is_told_from_mistakes_however_deep_it_lies(String state, Outage trouble) {
        var said = new UncategorizedSQLException("task", "select 1", new SQLException("words", state));

        assertThat(Outage.of(new InvariantViolation("wrapped", said))).contains(trouble);
    }

    @Test
    void a_full_or_read_only_disk_is_told_from_a_file_that_is_broken() {
        assertThat(Outage.of(new IllegalStateException(new IOException("spool: No space left on device"))))
                .contains(Outage.FULL);
        assertThat(Outage.of(new IOException("spool: Read-only file system"))).contains(Outage.READ_ONLY);
        assertThat(Outage.of(new IOException("not a picture"))).isEmpty();
    }

    @Test
    void a_transaction_that_does_not_begin_for_want_of_a_connection_is_no_mistake() {
        assertThat(Outage.of(new CannotCreateTransactionException("none"))).contains(Outage.BUSY);
        assertThat(Outage.of(new DatabaseUnavailable())).contains(Outage.AWAY);
    }

    @Test
    void a_connection_that_died_before_its_rollback_is_no_mistake() {
        assertThat(Outage.of(new TransactionSystemException("rollback", new SQLException("Connection is closed"))))
                .contains(Outage.AWAY);
    }

    @Test
    void a_commit_without_an_answer_is_neither_away_nor_saved() {
        var away = new SQLException("the connection ended", "08006");
        assertThat(Outage.of(new UnconfirmedCommit(away))).contains(Outage.UNCONFIRMED);
    }

    @Test
    void a_mistake_of_the_program_stays_one() {
        assertThat(Outage.of(new SQLException("syntax", "42601"))).isEmpty();
        assertThat(Outage.of(new NullPointerException())).isEmpty();
    }
}

package waymark.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed as an email address is one, is empty, or is said to be neither.
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ann@example.org", "ann.o'hara+spoc@sub.example.org"})
    void an_address_or_nothing_is_right(String typed) {
        assertThat(problems(typed).any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@example",
                "ann@example.org, bob@example.org",
                "Ann <ann@example.org>",
                "a b@example.org"
            })
    void anything_else_is_said_at_its_field(String typed) {
        assertThat(problems(typed).list())
                .containsExactly(
                        new Problem("email", "Enter an email address like name@example.org, or leave it empty"));
    }

    private static Problems problems(String typed) {
        var problems = new Problems();
        EmailAddress.check(EmailAddress.tidy(typed), "email", problems);
        return problems;
    }
}

package waymark.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;

/// What the headers say of what goes, and that it goes no sooner than was promised.
class DeprecationsTest {

    @Retires(from = "2027-01-31", until = "2028-02-29", instead = "/api/v1/actions")
    static void goes() {}

    @Retires(from = "2027-01-31", until = "2027-12-31")
    static void goesTooSoon() {}

    private static Retires of(String method) {
        try {
            return Objects.requireNonNull(
                    DeprecationsTest.class.getDeclaredMethod(method).getAnnotation(Retires.class));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void what_goes_says_since_when_until_when_and_what_takes_its_place() {
        var response = new MockHttpServletResponse();
        Deprecations.say(response, of("goes"));

        assertThat(response.getHeader("Deprecation")).isEqualTo("@1801353600");
        assertThat(response.getHeader("Sunset")).isEqualTo("Wed, 01 Mar 2028 00:00:00 GMT");
        assertThat(response.getHeaders("Link"))
                .containsExactly(
                        "</help/changes-of-the-api>; rel=\"deprecation\"; type=\"text/html\"",
                        "</api/v1/actions>; rel=\"successor-version\"");
    }

    @Test
    void what_stays_says_where_the_rules_are() {
        var response = new MockHttpServletResponse();
        Deprecations.say(response, null);

        assertThat(response.getHeaderNames()).containsExactly("Link");
    }

    @Test
    void nothing_goes_within_a_year() {
        Deprecations.check(of("goes"));
        assertThatThrownBy(() -> Deprecations.check(of("goesTooSoon"))).isInstanceOf(InvariantViolation.class);
    }

    @Test
    void only_what_was_deprecated_and_whose_last_day_is_over_may_go() {
        var json = JsonMapper.builder().build();
        var kept = "{\"paths\":{\"/old\":{\"get\":{\"deprecated\":true,\"x-until\":\"%s\"}}}}";
        var none = json.readTree("{\"paths\":{}}");

        assertThat(ContractDifference.breaking(json.readTree(kept.formatted("2020-01-31")), none))
                .isEmpty();
        assertThat(ContractDifference.breaking(
                        json.readTree(
                                kept.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(2))),
                        none))
                .containsExactly("get /old is gone");
        assertThat(ContractDifference.breaking(
                        json.readTree(kept.formatted("2020-01-31").replace("true", "false")), none))
                .containsExactly("get /old is gone");
    }
}

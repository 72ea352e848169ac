package waymark.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.InvariantViolation;

@WaymarkTest
class HostCookiesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void over_https_every_cookie_is_for_this_host_alone_and_unseen_by_scripts() {
        var cookies = visit.asNobody().overHttps("/sign-in", "").response().getHeaders("Set-Cookie");

        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-waymark_")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=")
                        .doesNotContain("Domain")
                        .hasSizeLessThan(4_096));
    }

    @Test
    void a_cookie_for_one_path_is_for_https_alone() {
        assertThat(HostCookies.prefixed("Set-Cookie", "waymark_link=1; Path=/sign-in/work-email; Secure"))
                .startsWith("__Secure-waymark_link=");
        assertThat(HostCookies.prefixed("Set-Cookie", "waymark_session=1; Path=/; Secure"))
                .startsWith("__Host-waymark_session=");
        assertThat(HostCookies.prefixed("Location", "waymark_x")).isEqualTo("waymark_x");
    }

    @Test
    void a_cookie_that_no_browser_would_keep_is_never_written() {
        assertThatThrownBy(() -> HostCookies.prefixed("Set-Cookie", "waymark_visit=" + "x".repeat(4_096) + "; Path=/"))
                .isInstanceOf(InvariantViolation.class)
                .hasMessageContaining("waymark_visit")
                .hasMessageNotContaining("xxx");
    }

    @Test
    void over_https_a_session_without_the_prefix_is_nobodys() {
        var cookie = visit.as(someone.member("HCC")).cookie();

        assertThat(visit.asNobody()
                        .overHttps("/account", "__Host-waymark_session=" + cookie)
                        .status())
                .isEqualTo(200);
        assertThat(visit.asNobody()
                        .overHttps("/account", "waymark_session=" + cookie)
                        .location())
                .startsWith("/sign-in");
    }

    @Test
    void only_over_https_a_browser_is_told_to_stay_with_it() {
        var header = "Strict-Transport-Security";

        assertThat(visit.asNobody().overHttps("/sign-in", "").response().getHeader(header))
                .isEqualTo("max-age=63072000; includeSubDomains");
        assertThat(visit.asNobody().get("/sign-in").response().getHeader(header))
                .isNull();
    }

    @Test
    void whoever_signs_out_leaves_nothing_in_the_browser() {
        var answer = visit.as(someone.member("HCC")).post("/sign-out");

        assertThat(answer.response().getHeader("Clear-Site-Data")).contains("cookies", "storage");
        assertThat(List.of(answer.status())).containsExactly(303);
    }
}

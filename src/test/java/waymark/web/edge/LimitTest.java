package waymark.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
class LimitTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void so_many_times_and_no_more_until_the_time_is_over() {
        var clock = new Hand(NOON);
        var counts = new RateLimitCounters(clock);
        for (int time = 0; time < RateLimit.SEARCHES.times(); time++) {
            assertThat(counts.wait(RateLimit.SEARCHES, "ann")).isZero();
        }

        assertThat(counts.wait(RateLimit.SEARCHES, "ann")).isEqualTo(Duration.ofMinutes(1));
        assertThat(counts.wait(RateLimit.SEARCHES, "ben")).isZero();
        clock.set(NOON.plus(RateLimit.SEARCHES.within()));
        assertThat(counts.wait(RateLimit.SEARCHES, "ann")).isZero();
    }

    @Test
    void what_cannot_be_counted_is_let_through_or_refused_as_the_limit_says() {
        var clock = new Hand(NOON);
        var counts = new RateLimitCounters(clock);
        for (int number = 0; number < RateLimitCounters.MOST; number++) {
            counts.wait(RateLimit.PAGES, "somebody " + number);
        }

        assertThat(counts.wait(RateLimit.SEARCHES, "ann")).isZero();
        assertThat(counts.wait(RateLimit.FILES, "ann")).isPositive();
        clock.set(NOON.plus(Duration.ofMinutes(2)));
        assertThat(counts.wait(RateLimit.FILES, "ann"))
                .as("the others are over")
                .isZero();
    }

    @Test
    void an_account_that_takes_too_many_lists_away_is_told_to_wait() {
        var browser = visit.as(someone.member("HCC"));
        for (int time = 0; time < RateLimit.FILES.times(); time++) {
            assertThat(browser.get("/coverage.csv").status()).isEqualTo(200);
        }

        var refused = browser.get("/coverage.csv");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.heading()).isEqualTo("Too many tries");
        assertThat(refused.response().getHeader("Retry-After")).isNotNull();
        assertThat(browser.get("/coverage").status()).as("pages stay open").isEqualTo(200);
    }

    @Test
    void workbooks_count_as_files_and_what_anybody_may_take_away_does_not_count_against_an_account() {
        var request = new MockHttpServletRequest("GET", "/actions.xlsx");
        request.setUserPrincipal(() -> "somebody");
        assertThat(RateLimitInterceptor.limits(request, "/actions.xlsx", false))
                .containsExactly(RateLimit.PAGES, RateLimit.FILES);
        assertThat(RateLimitInterceptor.limits(request, "/signs/pocket/{sector}/pdf", true))
                .containsExactly(RateLimit.PAGES, RateLimit.PAPERS);
    }

    @Test
    void signing_in_is_counted_for_each_address_but_not_for_a_proxy_that_speaks_for_all() {
        var request = new MockHttpServletRequest("POST", "/sign-in");
        assertThat(RateLimitInterceptor.limits(request, "/sign-in", true)).containsExactly(RateLimit.SIGN_IN_IN_ALL);
        request.setRemoteAddr("192.0.2.7");
        assertThat(RateLimitInterceptor.limits(request, "/sign-in/code", true))
                .containsExactly(RateLimit.SIGN_IN_IN_ALL, RateLimit.SIGN_IN);
        var answer = new MockHttpServletRequest("GET", "/sign-in/organisation/1/answer");
        answer.setRemoteAddr("192.0.2.7");
        assertThat(RateLimitInterceptor.limits(answer, "/sign-in/organisation/{id}/answer", true))
                .containsExactly(RateLimit.PROVIDER_ANSWERS);
        assertThat(RateLimitInterceptor.limits(new MockHttpServletRequest("GET", "/walk"), "/walk", true))
                .isEmpty();
    }

    @Test
    void a_statement_is_given_up_after_the_time_of_its_role() {
        assertThat(timeout(Actor.VISITOR)).isEqualTo("5s");
        assertThat(timeout(Actor.AUTHENTICATION)).isEqualTo("5s");
        assertThat(timeout(someone.member("HCC"))).isEqualTo("15s");
        assertThat(timeout(Actor.system("Test"))).isEqualTo("10min");
    }

    private String timeout(Actor actor) {
        return CurrentActor.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> db.sql("select current_setting('statement_timeout')")
                                .query(String.class)
                                .single()));
    }

    /// A clock that stands where it is put.
    private static final class Hand extends Clock {

        private Instant now;

        private Hand(Instant now) {
            this.now = now;
        }

        private void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}

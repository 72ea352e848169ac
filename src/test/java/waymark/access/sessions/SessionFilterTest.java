package waymark.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import waymark.WaymarkTest;
import waymark.access.roles.RoleCatalogue;

/// With the database away, a page fails and its error page does not.
@WaymarkTest
class SessionFilterTest {

    @Autowired
    RoleCatalogue catalogue;

    @Autowired
    Clock clock;

    @Test
    void the_error_page_is_shown_without_the_person_while_the_database_is_away() throws Exception {
        var chain = new MockFilterChain();

        filter().doFilter(request(DispatcherType.ERROR), new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void nobody_passes_as_nobody_while_the_database_is_away() {
        var chain = new MockFilterChain();

        assertThatThrownBy(
                        () -> filter().doFilter(request(DispatcherType.REQUEST), new MockHttpServletResponse(), chain))
                .isInstanceOf(DataAccessException.class);

        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void whoever_wants_to_report_or_to_know_what_to_do_passes_as_nobody_while_the_database_is_away() throws Exception {
        for (var path : new String[] {"/report", "/report/sent", "/walk/HULL", "/signs"}) {
            var request = request(DispatcherType.REQUEST);
            request.setRequestURI(path);
            var chain = new MockFilterChain();

            filter().doFilter(request, new MockHttpServletResponse(), chain);

            assertThat(chain.getRequest()).as(path).isNotNull();
        }
        var request = request(DispatcherType.REQUEST);
        request.setRequestURI("/reports");
        assertThatThrownBy(() -> filter().doFilter(request, new MockHttpServletResponse(), new MockFilterChain()))
                .isInstanceOf(DataAccessException.class);
    }

    private SessionFilter filter() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1");
        return new SessionFilter(new Sessions(JdbcClient.create(nowhere), clock, catalogue, false), clock);
    }

    private static MockHttpServletRequest request(DispatcherType type) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setDispatcherType(type);
        request.setCookies(new Cookie(SessionCookie.NAME, "anything"));
        return request;
    }
}

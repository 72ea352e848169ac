package waymark.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/// Where a form stood, as browsers say it, and as proxies let it be seen.
class FormOriginTest {

    private final FormOrigin origins = new FormOrigin("waymark.example");

    @Test
    void a_page_of_the_same_host_is_ours_on_whatever_port_the_proxy_stands() {
        assertThat(another("waymark.example", "Origin", "https://waymark.example:8443"))
                .isFalse();
        assertThat(another("waymark.example", "Origin", "https://waymark.example"))
                .isFalse();
        assertThat(another("localhost", "Origin", "https://waymark.example"))
                .as("a proxy that hides the host, and WAYMARK_ADDRESS says it")
                .isFalse();
    }

    @Test
    void a_page_of_another_host_is_not_and_is_known_as_that() {
        for (var origin :
                new String[] {"https://evil.example", "null", "https://waymark.example.evil.example", "x y"}) {
            var request = request("waymark.example", "Origin", origin);
            assertThat(origins.isAnother(request)).as(origin).isTrue();
            assertThat(FormOrigin.refused(request)).isTrue();
        }
    }

    @Test
    void a_browser_that_says_whether_it_was_the_same_site_is_believed() {
        assertThat(another("localhost", "Sec-Fetch-Site", "same-origin")).isFalse();
        assertThat(another("localhost", "Sec-Fetch-Site", "none")).isFalse();
        assertThat(another("localhost", "Sec-Fetch-Site", "same-site")).isTrue();
        assertThat(another("localhost", "Sec-Fetch-Site", "cross-site")).isTrue();
        assertThat(origins.isAnother(new MockHttpServletRequest("POST", "/")))
                .as("one that says nothing at all")
                .isFalse();
    }

    private boolean another(String host, String header, String value) {
        return origins.isAnother(request(host, header, value));
    }

    private static MockHttpServletRequest request(String host, String header, String value) {
        var request = new MockHttpServletRequest("POST", "/");
        request.setServerName(host);
        request.addHeader(header, value);
        return request;
    }
}

package waymark.web.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import waymark.WaymarkTest;

/// Routes are compared with a request by the first segment of its path before they are compared whole.
@WaymarkTest
class RouteMappingTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Routes routes;

    @Test
    void every_route_is_found_by_its_address() throws Exception {
        assertThat(mapping).isInstanceOf(RouteMapping.class);
        for (var route : routes.all()) {
            if (!route.method().equals("ANY")) {
                var path = route.path().replaceAll("\\{[^/]*}", "X-1");
                assertThat(handler(route.method(), path)).as(route.line()).isEqualTo(route.handler());
            }
        }
    }

    @Test
    void an_address_is_compared_as_it_is_read() throws Exception {
        assertThat(handler("GET", "/%72eturns/RT-1")).isEqualTo("ReturnController#show");
        assertThat(handler("GET", "/returns;a=b/RT-1")).isEqualTo("ReturnController#show");
        assertThat(handler("GET", "/Returns/RT-1")).isEqualTo("");
        assertThat(handler("GET", "//returns/RT-1")).isEqualTo("");
    }

    @Test
    void a_method_that_a_route_does_not_take_is_told_apart_from_an_address_that_is_none() {
        assertThat(org.assertj.core.api.Assertions.catchException(() -> handler("PUT", "/returns/RT-1")))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    /// Empty where no handler takes it.
    private String handler(String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        var found = mapping.getHandler(request);
        if (found == null) {
            return "";
        }
        var handler = (HandlerMethod) Objects.requireNonNull(found.getHandler());
        return handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName();
    }
}

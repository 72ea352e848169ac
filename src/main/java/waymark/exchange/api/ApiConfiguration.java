package waymark.exchange.api;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import waymark.web.FrameworkDefaults;
import waymark.web.edge.ConsumerLimits;

/// The servlet of the API, and filters of its own: there is no session there and nothing to forge, since nothing that a
/// browser sends by itself is read.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    ServletRegistrationBean<ApiServlet> apiServlet(
            ApplicationContext program, ConsumerTokens tokens, ConsumerLimits limits, ApiErrors errors) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setParent(program);
        context.register(ApiContext.class);
        var servlet =
                new ServletRegistrationBean<>(new ApiServlet(context, tokens, limits, errors), ApiServlet.pattern());
        servlet.setName("api");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiFilters(HttpSecurity http) throws Exception {
        return FrameworkDefaults.closed(http.securityMatcher(ApiServlet.pattern() + "*"))
                .csrf(AbstractHttpConfigurer::disable) // no cookie is read
                .build();
    }
}

package waymark;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.web.FrameworkDefaults;
import waymark.web.Page;

/// The routes of a machine that only takes reports: nobody signs in there, no cookie is read, and what is not
/// for everybody is not there.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "waymark.side", havingValue = PublicSide.NAME)
class PublicSideRoutes implements WebMvcConfigurer {

    @Bean
    SecurityFilterChain nobodySignsIn(HttpSecurity http) throws Exception {
        return FrameworkDefaults.closed(http)
                .csrf(AbstractHttpConfigurer::disable) // nobody is signed in, so there is nothing to forge
                .build();
    }

    /// A class that has public routes may have others too.
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(Public.class)) {
                            throw new NotFound("route");
                        }
                        return true;
                    }
                })
                .order(0);
    }

    /// Where the front is, and where staff go.
    @Controller
    @ConditionalOnProperty(name = "waymark.side", havingValue = PublicSide.NAME)
    static class Front {

        private final String staff;

        /// @param staff where they reach Waymark, without a slash at the end
        Front(@Value("${waymark.staff-address}") String staff) {
            this.staff = staff;
        }

        @GetMapping("/")
        @Public
        ModelAndView front() {
            return Page.go("/welcome");
        }

        @GetMapping({"/sign-in", "/walk", "/walk/{area}", "/permissions"})
        @Public
        ModelAndView staff(HttpServletRequest request) {
            var asked = request.getQueryString();
            return Page.go("%s", staff + request.getRequestURI() + (asked == null ? "" : "?" + asked));
        }
    }
}

package waymark.access.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import waymark.access.sessions.FormTokens;
import waymark.access.sessions.SessionFilter;
import waymark.access.sessions.Sessions;
import waymark.access.sessions.StaleFormHandler;
import waymark.web.FrameworkDefaults;

/// The filters before every page: who is signed in, and whether the form is ours. The headers that keep a
/// page to its own origin are set in `web.edge`; permissions are [PermissionInterceptor]' matter, handler
/// by handler.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private final PermissionInterceptor locks;

    SecurityConfiguration(PermissionInterceptor locks) {
        this.locks = locks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(locks).order(0);
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http, Sessions sessions, Clock clock, FormTokens formTokens, StaleFormHandler staleForms)
            throws Exception {
        return FrameworkDefaults.closed(http)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens)
                        // nobody is signed in there, so there is nothing to forge; and no cookie is set on anybody who
                        // reports; a newsletter is ended by a program of the mail service, which has no page before it
                        .ignoringRequestMatchers(
                                "/report/**",
                                "/receipt/**",
                                "/page/**",
                                "/surveys/**",
                                "/workshop/**",
                                "/certificate",
                                "/evaluation/**",
                                "/have-your-say/**",
                                "/evaluation-letters/**",
                                "/newsletter-end/**")
                        .csrfTokenRequestHandler(formTokens.handler()))
                .exceptionHandling(errors -> errors.accessDeniedHandler(staleForms))
                .addFilterBefore(new SessionFilter(sessions, clock), CsrfFilter.class)
                .build();
    }

    /// Nobody signs in through the framework's own manager; declared so that it does not make up a user.
    @Bean
    AuthenticationManager noOtherWayIn() {
        return attempt -> {
            throw new org.springframework.security.authentication.AuthenticationServiceException("not used");
        };
    }
}

package waymark.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/// Switches off what Spring Security would do by itself about who is signed in. None of it is used: signing
/// in, sessions, what was asked for before and the headers of an answer are ours, or are not there at all.
public final class FrameworkDefaults {

    private FrameworkDefaults() {}

    /// Permissions are checked handler by handler, in `access`.
    public static HttpSecurity closed(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable); // set for every response by web.edge
    }
}

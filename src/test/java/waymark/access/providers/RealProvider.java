package waymark.access.providers;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// A real authorisation server, Spring's own, with a sign-in page and one person: the provider of an
/// agency. It insists on PKCE and on the client's secret. On this machine alone.
public final class RealProvider implements AutoCloseable {

    public static final String PERSON = "h.okafor";
    public static final String PASSWORD = "quiet river stone";

    private static final AtomicReference<String> BACK = new AtomicReference<>("https://nowhere.example/");
    private static final AtomicReference<List<String>> METHODS = new AtomicReference<>(List.of("pwd", "mfa"));

    private final AnnotationConfigServletWebServerApplicationContext context;

    public RealProvider() {
        BACK.set("https://nowhere.example/");
        METHODS.set(List.of("pwd", "mfa"));
        context = new AnnotationConfigServletWebServerApplicationContext();
        context.register(Server.class);
        context.refresh();
    }

    public String issuer() {
        return "http://127.0.0.1:"
                + java.util.Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /// Registers where Waymark wants people back.
    public void sendsBackTo(String address) {
        BACK.set(address);
    }

    /// By what it says that it checked its people.
    public void says(String... methods) {
        METHODS.set(List.of(methods));
    }

    /// Signs in on its own pages in a browser of its own, and answers where it sends that browser back to.
    ///
    /// @param asked the address that Waymark sends people on to; its redirect URI counts as registered
    public URI signedIn(URI asked) throws IOException, InterruptedException {
        sendsBackTo(URLDecoder.decode(
                asked.getRawQuery().replaceFirst(".*redirect_uri=([^&]+).*", "$1"), StandardCharsets.UTF_8));
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var login = get(client, asked.resolve(location(get(client, asked))));
        var form = "username=" + PERSON + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(
                        Jsoup.parse(login.body()).select("input[name=_csrf]").attr("value"), StandardCharsets.UTF_8);
        var sent = client.send(
                HttpRequest.newBuilder(asked.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return URI.create(location(get(client, asked.resolve(location(sent)))));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }

    /// Not a `@Configuration`: the application under test would find it and become a provider itself.
    @EnableWebSecurity
    @EnableWebMvc
    static class Server {

        @Bean
        TomcatServletWebServerFactory tomcat() throws Exception {
            var factory = new TomcatServletWebServerFactory(0);
            factory.setAddress(InetAddress.getByName("127.0.0.1"));
            return factory;
        }

        @Bean
        DispatcherServlet dispatcher() {
            return new DispatcherServlet();
        }

        @Bean
        ServletRegistrationBean<DispatcherServlet> registered(DispatcherServlet dispatcher) {
            return new ServletRegistrationBean<>(dispatcher, "/");
        }

        @Bean
        SecurityFilterChain filters(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(User.withUsername(PERSON)
                    .password("{noop}" + PASSWORD)
                    .roles("ADMINISTRATOR")
                    .build());
        }

        @Bean
        RegisteredClientRepository clients() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // it hashes the secret anew; ours is made again at each question
                }

                @Override
                public RegisteredClient findById(String id) {
                    return waymark();
                }

                @Override
                public @Nullable RegisteredClient findByClientId(String client) {
                    return client.equals("waymark-here") ? waymark() : null;
                }
            };
        }

        private static RegisteredClient waymark() {
            return RegisteredClient.withId("one")
                    .clientId("waymark-here")
                    .clientSecret("{noop}" + ProviderFixtures.SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(BACK.get())
                    .scope("openid")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(StubProvider.KEY));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        /// More than anybody asked for, as real ones do.
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> boasts() {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    token.getClaims()
                            .claim("amr", METHODS.get())
                            .claim("groups", List.of("administrator@installation"))
                            .claim("roles", List.of("administrator"));
                }
            };
        }
    }
}

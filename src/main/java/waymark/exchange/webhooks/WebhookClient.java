package waymark.exchange.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;
import waymark.web.security.InternetAddresses;

/// Sends a message to an address that an administrator typed: https alone, at a public address of the internet, no
/// redirect, no proxy, no cookie, one try, and no more than some seconds. A name is resolved once for each
/// connection and what it resolves to is filtered there, so that a name which resolves to another address a moment
/// later (DNS rebinding) leads nowhere else.
@Component
class WebhookClient implements DisposableBean {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final HttpClientSettings SETTINGS = HttpClientSettings.defaults()
            .withCookieHandling(HttpCookieHandling.DISABLE)
            .withRedirects(HttpRedirects.DONT_FOLLOW)
            .withTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(10));

    /// What came of it.
    ///
    /// @param status 0 where nothing answered
    /// @param problem in words, empty where it was taken
    record Answer(int status, String problem) {

        boolean taken() {
            return status >= 200 && status < 300;
        }
    }

    private final Set<String> named;
    private final CloseableHttpClient toTheInternet;
    private final CloseableHttpClient toNamedHosts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param named hosts inside the partnership's own network that may be told, separated by commas
    @Autowired
    WebhookClient(@Value("${waymark.webhooks.private-hosts:}") String named) {
        this(named, SystemDefaultDnsResolver.INSTANCE);
    }

    WebhookClient(String named, DnsResolver names) {
        this.named = Arrays.stream(named.split(",", -1))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.toTheInternet = client(names, InternetAddresses.PUBLIC);
        this.toNamedHosts = client(names, InetAddressFilter.all());
    }

    private static CloseableHttpClient client(DnsResolver names, InetAddressFilter allowed) {
        return new HttpComponentsHttpClientBuilder()
                .withDnsResolver(names)
                .withCustomizer(client -> client.setRoutePlanner(new DefaultRoutePlanner(null)) // never by a proxy
                        .setConnectionReuseStrategy((request, response, context) -> false)
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .setUserAgent("Waymark-Webhooks"))
                .build(SETTINGS.withInetAddressFilter(allowed));
    }

    /// The address where it may be used at all. What its host resolves to is checked with each connection.
    Optional<URI> usable(String typed) {
        try {
            var address = new URI(typed.strip());
            var host = address.getHost();
            boolean whole = address.isAbsolute()
                    && host != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
            return whole && (address.getScheme().equals("https") || here(address.getScheme(), host))
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException amiss) {
            return Optional.empty();
        }
    }

    /// Only a host of this very machine that was named may be told without https (the tests').
    private boolean here(String scheme, String host) {
        return scheme.equals("http")
                && named.contains(host)
                && Set.of("localhost", "127.0.0.1").contains(host);
    }

    Answer send(String url, Map<String, String> headers, String body) {
        var address = usable(url);
        if (address.isEmpty()) {
            return new Answer(0, "Its address is not https, or not whole");
        }
        var running = threads.submit(() -> exchange(address.get(), headers, body));
        try {
            return running.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            running.cancel(true); // which closes the connection that a virtual thread waits on
            return new Answer(0, "It did not answer in %d seconds".formatted(LONGEST.toSeconds()));
        } catch (ExecutionException failed) {
            return new Answer(
                    0,
                    switch (failed.getCause()) {
                        case FilteredHostException _ -> "Its address is not on the public internet";
                        case UnknownHostException _ -> "Its host name is unknown";
                        case null, default -> "It could not be reached, or not by a connection that can be trusted";
                    });
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer(0, "Waymark is stopping");
        }
    }

    /// Nothing of the answer is read but its status.
    private Answer exchange(URI address, Map<String, String> headers, String body) throws IOException {
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setHeader("Connection", "close");
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        var client = named.contains(address.getHost().toLowerCase(Locale.ROOT)) ? toNamedHosts : toTheInternet;
        try (var answer = client.executeOpen(HttpHost.create(address), request, null)) {
            int status = answer.getCode();
            return new Answer(
                    status,
                    status >= 200 && status < 300
                            ? ""
                            : status >= 300 && status < 400
                                    ? "It sent us elsewhere, and we do not follow"
                                    : "It answered " + status);
        }
    }

    @Override
    public void destroy() throws IOException {
        threads.shutdownNow();
        toTheInternet.close();
        toNamedHosts.close();
    }
}

package waymark.access.providers;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;

/// Asks a provider over HTTP, with a limit to everything: which addresses are connected to
/// ([ProviderHosts]), how long it takes, how much comes back, and how many requests run at once. Follows no
/// redirect, sends no cookie, uses no proxy, tries nothing twice.
///
/// A name is resolved once for each connection and the addresses it resolves to are filtered there, so a
/// name that resolves to another address a moment later (DNS rebinding) leads nowhere else.
@Component
class ProviderClient implements DisposableBean {

    /// For the whole exchange: a page waits for it.
    static final Duration LONGEST = Duration.ofSeconds(8);

    /// Metadata and keys are some thousand bytes.
    static final int MOST = 256 * 1024;

    private static final int AT_ONCE = 12;

    private static final HttpClientSettings SETTINGS = HttpClientSettings.defaults()
            .withCookieHandling(HttpCookieHandling.DISABLE)
            .withRedirects(HttpRedirects.DONT_FOLLOW)
            .withTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(5));

    private final ProviderHosts hosts;
    private final Duration longest;
    private final CloseableHttpClient toTheInternet;
    private final CloseableHttpClient toNamedHosts;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    ProviderClient(ProviderHosts hosts) {
        this(hosts, LONGEST, SystemDefaultDnsResolver.INSTANCE);
    }

    ProviderClient(ProviderHosts hosts, Duration longest, DnsResolver names) {
        this.hosts = hosts;
        this.longest = longest;
        this.toTheInternet = client(names, ProviderHosts.PUBLIC);
        this.toNamedHosts = client(names, InetAddressFilter.all());
    }

    private static CloseableHttpClient client(DnsResolver names, InetAddressFilter allowed) {
        return new HttpComponentsHttpClientBuilder()
                .withDnsResolver(names)
                .withConnectionManagerCustomizer(
                        connections -> connections.setMaxConnPerRoute(AT_ONCE).setMaxConnTotal(AT_ONCE))
                .withCustomizer(client -> client.setRoutePlanner(new DefaultRoutePlanner(null)) // never by a proxy
                        .setConnectionReuseStrategy((request, response, context) -> false)
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .setUserAgent("Waymark"))
                .build(SETTINGS.withInetAddressFilter(allowed));
    }

    /// What came back.
    ///
    /// @param at what time it is there, where it says so
    record Answer(int status, String body, Optional<Instant> at) {

        @Override
        public String toString() {
            return "an answer of status " + status;
        }
    }

    Answer get(URI address) throws ProviderUnreachable {
        var usable = usable(address);
        return limited(usable, new HttpGet(usable));
    }

    /// Sends a form.
    Answer post(URI address, Map<String, String> headers, String form) throws ProviderUnreachable {
        var usable = usable(address);
        var request = new HttpPost(usable);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(form.getBytes(StandardCharsets.UTF_8), null));
        return limited(usable, request);
    }

    private URI usable(URI address) throws ProviderUnreachable {
        return hosts.usable(address.toString())
                .orElseThrow(() -> new ProviderUnreachable("It names an address that is not https, or not whole"));
    }

    private Answer limited(URI address, ClassicHttpRequest request) throws ProviderUnreachable {
        if (!room.tryAcquire()) {
            throw new ProviderUnreachable("Too many people are signing in with providers just now");
        }
        try {
            return within(() -> exchange(address, request));
        } finally {
            room.release();
        }
    }

    private Answer within(Callable<Answer> call) throws ProviderUnreachable {
        var running = threads.submit(call);
        try {
            return running.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            running.cancel(true); // which closes the connection that a virtual thread waits on
            throw new ProviderUnreachable("It did not answer in %d seconds".formatted(longest.toSeconds()));
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case ProviderUnreachable reason -> reason;
                case FilteredHostException _ -> new ProviderUnreachable("Its address is not on the public internet");
                case UnknownHostException _ -> new ProviderUnreachable("Its host name is unknown");
                case null, default ->
                    new ProviderUnreachable("It could not be reached, or not by a connection that can be trusted");
            };
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderUnreachable("Waymark is stopping");
        }
    }

    private Answer exchange(URI address, ClassicHttpRequest request) throws IOException, ProviderUnreachable {
        request.setHeader("Accept", "application/json");
        request.setHeader("Connection", "close");
        var client = hosts.named(address.getHost()) ? toNamedHosts : toTheInternet;
        // closing the answer closes its connection without reading the rest of it
        try (var answer = client.executeOpen(HttpHost.create(address), request, null)) {
            var entity = answer.getEntity();
            var body = entity == null ? new byte[0] : entity.getContent().readNBytes(MOST + 1);
            if (body.length > MOST) {
                throw new ProviderUnreachable("It answered with more than %d kilobytes".formatted(MOST / 1024));
            }
            return new Answer(
                    answer.getCode(),
                    new String(body, StandardCharsets.UTF_8),
                    Optional.ofNullable(DateUtils.parseStandardDate(answer, "Date")));
        }
    }

    @Override
    public void destroy() throws IOException {
        threads.shutdownNow();
        toTheInternet.close();
        toNamedHosts.close();
    }
}

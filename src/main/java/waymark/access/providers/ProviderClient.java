package waymark.access.providers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
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
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Asks a provider, with a limit to everything: what address is connected to ([ProviderHosts]), how long it takes, how
/// much comes back, and how many are asked at once. Follows no redirect, sends no cookie, tries nothing twice.
@Component
class ProviderClient implements DisposableBean {

    /// For all of it: a page waits for this.
    static final Duration LONGEST = Duration.ofSeconds(8);

    /// Metadata and keys are some thousand bytes.
    static final int MOST = 256 * 1024;

    private static final int CONNECT = 3_000;
    private static final int READ = 5_000;
    private static final int AT_ONCE = 12;

    private final ProviderHosts hosts;
    private final Duration longest;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    ProviderClient(ProviderHosts hosts) {
        this(hosts, LONGEST);
    }

    ProviderClient(ProviderHosts hosts, Duration longest) {
        this.hosts = hosts;
        this.longest = longest;
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
        return limited(address, connection -> {});
    }

    /// Sends a form.
    Answer post(URI address, Map<String, String> headers, String form) throws ProviderUnreachable {
        var bytes = form.getBytes(StandardCharsets.UTF_8);
        return limited(address, connection -> {
            connection.setRequestMethod("POST");
            headers.forEach(connection::setRequestProperty);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length); // and so is never sent twice
            try (var out = connection.getOutputStream()) {
                out.write(bytes);
            }
        });
    }

    private interface Sending {
        void send(HttpURLConnection connection) throws IOException;
    }

    private Answer limited(URI address, Sending sending) throws ProviderUnreachable {
        var usable = hosts.usable(address.toString())
                .orElseThrow(() -> new ProviderUnreachable("It names an address that is not https, or not whole"));
        if (!room.tryAcquire()) {
            throw new ProviderUnreachable("Too many are signing in by providers just now");
        }
        try {
            return within(() -> exchange(usable, sending));
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
            if (failed.getCause() instanceof ProviderUnreachable reason) {
                throw reason;
            }
            throw new ProviderUnreachable("It could not be reached, or not by a connection that can be trusted");
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderUnreachable("Waymark is stopping");
        }
    }

    private Answer exchange(URI address, Sending sending) throws IOException, ProviderUnreachable {
        var host = address.getHost();
        for (var found : resolved(host)) {
            if (!hosts.reachable(host, found)) {
                throw new ProviderUnreachable("It lies at an address that is not on the open internet");
            }
        }
        var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        try {
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(CONNECT);
            connection.setReadTimeout(READ);
            connection.setUseCaches(false);
            connection.setRequestProperty("Accept", "application/json");
            connection.setRequestProperty("Connection", "close");
            if (connection instanceof HttpsURLConnection secure) {
                // asked again of the address that is really connected to: a name may resolve to another one by now
                secure.setSSLSocketFactory(new CheckedSockets(
                        (SSLSocketFactory) SSLSocketFactory.getDefault(), reached -> hosts.reachable(host, reached)));
            }
            sending.send(connection);
            int status = connection.getResponseCode();
            var stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
            var body = stream == null ? new byte[0] : stream.readNBytes(MOST + 1);
            if (body.length > MOST) {
                throw new ProviderUnreachable("It answered with more than %d kilobytes".formatted(MOST / 1024));
            }
            var at = connection.getDate();
            return new Answer(
                    status,
                    new String(body, StandardCharsets.UTF_8),
                    at == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at)));
        } finally {
            connection.disconnect();
        }
    }

    private static InetAddress[] resolved(String host) throws ProviderUnreachable {
        try {
            return InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
        } catch (UnknownHostException unknown) {
            throw new ProviderUnreachable("Nobody knows its host");
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}

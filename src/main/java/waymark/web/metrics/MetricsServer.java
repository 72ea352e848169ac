package waymark.web.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Answers `/metrics` in Prometheus' text, on this machine's loopback address and a port of its own; off unless
/// `waymark.metrics-port` says which (a negative one takes any that is free). Nothing of it is reachable where pages
/// are.
@Component
public class MetricsServer implements SmartLifecycle {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int WAITING = 8;

    private final PrometheusMeterRegistry registry;
    private final ObjectProvider<MeterSource> sources;
    private final AtomicBoolean bound = new AtomicBoolean();
    private final int port;
    private @Nullable HttpServer server;

    MetricsServer(
            PrometheusMeterRegistry registry,
            ObjectProvider<MeterSource> sources,
            @Value("${waymark.metrics-port:0}") int port) {
        this.registry = registry;
        this.sources = sources;
        this.port = port;
    }

    /// The figures as they are now.
    public String text() {
        var all = sources.orderedStream().toList();
        if (!bound.getAndSet(true)) {
            all.forEach(source -> source.bindTo(registry));
        }
        all.forEach(MeterSource::refresh);
        return registry.scrape();
    }

    @Override
    public synchronized void start() {
        if (port == 0 || server != null) {
            return;
        }
        try {
            var opened = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Math.max(0, port)), WAITING);
            opened.createContext("/", this::answer);
            opened.start();
            server = opened;
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "Port %d for figures (WAYMARK_METRICS_PORT) cannot be opened: another program has it"
                            .formatted(port),
                    taken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/metrics")) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
            } else {
                var body = text().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TEXT);
                exchange.sendResponseHeaders(FOUND, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /// The port that was opened, 0 where none is.
    public synchronized int openPort() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }
}

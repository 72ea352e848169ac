package waymark.web.metrics;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.edge.RateLimitRefusals;
import waymark.web.health.Health;
import waymark.web.health.Readiness;

/// What is counted on every machine, the public side's too. A label is a word of ours: the pattern of a route, a
/// state, the name of a job or of a limit. Nothing that anybody typed is ever one.
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    PrometheusMeterRegistry metrics() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    /// Adds what is always counted, once somebody asks for figures.
    @Bean
    MeterSource machineMeters(
            DataSource pool,
            @Value("${waymark.spool}") Path spool,
            RateLimitRefusals refusals,
            Health health,
            Readiness readiness) {
        return registry -> {
            java(registry);
            pool(registry, pool);
            gauge(
                    registry,
                    "waymark_spool_reports",
                    "Reports that the database does not have yet",
                    () -> reports(spool));
            gauge(
                    registry,
                    "waymark_faults",
                    "Faults that /health names",
                    () -> health.look().size());
            gauge(registry, "waymark_ready", "1 where requests may come", () -> readiness.ready() ? 1 : 0);
            gauge(
                    registry,
                    "waymark_spool_free_bytes",
                    "Room on the disk of the spool",
                    () -> Files.getFileStore(spool).getUsableSpace());
            FunctionCounter.builder(
                            "waymark_rate_limit_refusals",
                            refusals,
                            all -> all.sinceStart().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .description("How often a limit refused somebody")
                    .register(registry);
        };
    }

    private interface Figure {
        double get() throws IOException;
    }

    private static void gauge(MeterRegistry registry, String name, String what, Figure figure) {
        Gauge.builder(name, figure, MetricsConfiguration::read)
                .description(what)
                .strongReference(true)
                .register(registry);
    }

    private static double read(Figure figure) {
        try {
            return figure.get();
        } catch (IOException | RuntimeException unknown) {
            return Double.NaN;
        }
    }

    @SuppressWarnings("resource") // lives as long as the program
    private static void java(MeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private static void pool(MeterRegistry registry, DataSource source) {
        pool(registry, source, "active", HikariPoolMXBean::getActiveConnections);
        pool(registry, source, "idle", HikariPoolMXBean::getIdleConnections);
        pool(registry, source, "waiting", HikariPoolMXBean::getThreadsAwaitingConnection);
    }

    private static void pool(
            MeterRegistry registry, DataSource source, String state, ToDoubleFunction<HikariPoolMXBean> figure) {
        Gauge.builder("waymark_database_connections", source, one -> {
                    var hikari = DataSourceUnwrapper.unwrap(one, HikariConfigMXBean.class, HikariDataSource.class);
                    return hikari == null || hikari.getHikariPoolMXBean() == null
                            ? Double.NaN
                            : figure.applyAsDouble(hikari.getHikariPoolMXBean());
                })
                .description("Connections of the pool; waiting: requests without one")
                .tag("state", state)
                .strongReference(true)
                .register(registry);
    }

    private static double reports(Path spool) throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".report"))
                    .count();
        }
    }
}

package waymark.web.jobs;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.forms.ParkedForms;
import waymark.web.health.Health;
import waymark.web.health.LastPublished;
import waymark.web.health.RepeatedLogFilter;

/// Forgets forms that waited too long and one-time ids that are a day old; and, on each node, looks after
/// its health.
@Configuration(proxyBeanMethods = false)
class WebJobs {

    @Bean
    Job forgetForms(ParkedForms forms) {
        return Job.every(Duration.ofMinutes(5), "Kept forms", forms::sweep);
    }

    @Bean
    NodeJob watchHealth(Health health, @Value("${waymark.jobs:true}") boolean runs) {
        return new NodeJob("health", Duration.ZERO, Duration.ofSeconds(1), runs, health::look);
    }

    @Bean
    NodeJob keepPublished(LastPublished published, @Value("${waymark.jobs:true}") boolean runs) {
        return new NodeJob("last published", Duration.ZERO, Duration.ofSeconds(15), runs, published::readAll);
    }

    @Bean
    NodeJob countRepeatedLines(RepeatedLogFilter lines, @Value("${waymark.jobs:true}") boolean runs) {
        return new NodeJob("repeated lines", Duration.ofSeconds(10), Duration.ofSeconds(10), runs, lines::count);
    }
}

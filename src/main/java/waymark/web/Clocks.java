package waymark.web;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one source of time. Dates and duty hours are Europe/London; instants are UTC.
@Configuration(proxyBeanMethods = false)
public class Clocks {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// `LocalDate.now(clock)` is today in London; tests put a clock of their own here.
    @Bean
    Clock clock() {
        return Clock.system(LONDON);
    }
}

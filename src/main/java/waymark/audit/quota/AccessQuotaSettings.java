package waymark.audit.quota;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The quota of a day, and which day it is.
@Component
class AccessQuotaSettings {

    private final Clock clock;
    private final int usual;

    AccessQuotaSettings(Clock clock, @Value("${waymark.looks-a-day:60}") int usual) {
        this.clock = clock;
        this.usual = usual;
    }

    /// How many different people's records everybody may view in a day, where nothing else was allowed.
    int usual() {
        return usual;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}

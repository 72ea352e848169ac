package waymark.access.terms;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Impossible;

/// The editions that come with the program.
@Component
class Editions {

    record Shipped(List<Edition> editions) {}

    private final List<Edition> all;
    private final Clock clock;

    @Autowired
    Editions(JsonMapper json, Clock clock) {
        this(read(json), clock);
    }

    private Editions(List<Edition> all, Clock clock) {
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    static Editions of(List<Edition> all, Clock clock) {
        return new Editions(all, clock);
    }

    private static List<Edition> read(JsonMapper json) {
        try (var file = new ClassPathResource("terms/editions.json").getInputStream()) {
            return json.readValue(file, Shipped.class).editions();
        } catch (IOException missing) {
            throw new Impossible("terms that do not come with the program", missing);
        }
    }

    /// What is asked for today.
    Edition current(String kind) {
        var today = LocalDate.now(clock);
        return all.stream()
                .filter(edition ->
                        edition.kind().equals(kind) && !edition.from().isAfter(today))
                .max(Comparator.comparingInt(Edition::edition))
                .orElseGet(() -> new Edition(kind, 0, LocalDate.MIN, "", List.of()));
    }
}

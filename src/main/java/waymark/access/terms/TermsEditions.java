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
import waymark.kernel.InvariantViolation;

/// The editions that come with the program.
@Component
class TermsEditions {

    record Shipped(List<TermsEdition> editions) {}

    private final List<TermsEdition> all;
    private final Clock clock;

    @Autowired
    TermsEditions(JsonMapper json, Clock clock) {
        this(read(json), clock);
    }

    private TermsEditions(List<TermsEdition> all, Clock clock) {
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    static TermsEditions of(List<TermsEdition> all, Clock clock) {
        return new TermsEditions(all, clock);
    }

    private static List<TermsEdition> read(JsonMapper json) {
        try (var file = new ClassPathResource("terms/editions.json").getInputStream()) {
            return json.readValue(file, Shipped.class).editions();
        } catch (IOException missing) {
            throw new InvariantViolation("terms that do not come with the program", missing);
        }
    }

    /// What is asked for today.
    TermsEdition current(String kind) {
        var today = LocalDate.now(clock);
        return all.stream()
                .filter(edition ->
                        edition.kind().equals(kind) && !edition.from().isAfter(today))
                .max(Comparator.comparingInt(TermsEdition::edition))
                .orElseGet(() -> new TermsEdition(kind, 0, LocalDate.MIN, "", List.of()));
    }
}

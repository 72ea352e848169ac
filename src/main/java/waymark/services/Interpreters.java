package waymark.services;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// Who interprets in an area, for somebody who has to speak with somebody now: what is open comes first.
@Component
public class Interpreters {

    /// The kind of service, by its code.
    private static final String KIND = "INTERPRETING";

    /// A service that interprets.
    ///
    /// @param state as in "Open now", empty where nobody has said when it is there
    /// @param speaks whether it says that it has the language
    /// @param invented for the demonstration

    public record Service(
            String ref,
            String name,
            String organisation,
            String phone,
            String languages,
            String state,
            boolean open,
            boolean speaks,
            boolean invented) {}

    private final ServiceLists lists;

    Interpreters(ServiceLists lists) {
        this.lists = lists;
    }

    /// Those that serve the area, or all where it is not known.
    ///
    /// @param language by its English name, or empty
    public List<Service> of(Actor actor, String area, String language, Instant now) {
        return (area.isEmpty() ? lists.current(actor) : lists.in(actor, area))
                .stream()
                        .filter(row -> row.details().kind().equals(KIND))
                        .map(row -> service(row, language, now))
                        .sorted(Comparator.comparing(Service::open, Comparator.reverseOrder())
                                .thenComparing(Service::speaks, Comparator.reverseOrder())
                                .thenComparing(Service::name))
                        .toList();
    }

    private static Service service(ServiceRow row, String language, Instant now) {
        var reach = row.details().reach();
        return new Service(
                row.ref(),
                row.name(),
                row.organisationName(),
                reach.phone(),
                String.join(", ", reach.languages()),
                row.state(now),
                row.details().opening().open(now).orElse(false),
                !language.isEmpty() && reach.languages().stream().anyMatch(one -> one.equalsIgnoreCase(language)),
                row.invented());
    }
}

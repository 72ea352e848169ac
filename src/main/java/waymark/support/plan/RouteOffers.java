package waymark.support.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.record.Route;

/// What support each route offers, from a file with the source of each line, and the parts of life that a
/// Recovery Needs Assessment asks about.
@Component
class RouteOffers {

    /// Routes that offer the same.
    enum Group {
        NRM("An adult in the NRM"),
        CHILD("A child"),
        OUTSIDE("Support outside the NRM");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        static Group of(Route route) {
            return switch (route) {
                case CHILD, MAYBE_CHILD -> CHILD;
                case ADULT_CONSENTS -> NRM;
                case ADULT_DECLINES, ADULT_UNDECIDED, OUTSIDE_NRM -> OUTSIDE;
            };
        }
    }

    /// One line of it.
    ///
    /// @param source empty where it is not known
    /// @param checked false where nobody has checked it yet
    record Offer(Group group, String when, String what, String source, boolean checked) {}

    private record Contents(List<Offer> offers, List<Domain> recoveryNeeds) {}

    private final Contents contents;

    RouteOffers(JsonMapper json) {
        try (var file = Objects.requireNonNull(RouteOffers.class.getResourceAsStream("/support/offers.json"))) {
            this.contents = json.readValue(file, Contents.class);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    List<Offer> of(Group group) {
        return contents.offers().stream()
                .filter(offer -> offer.group() == group)
                .toList();
    }

    /// Parts of life that a Recovery Needs Assessment asks about, as far as it is known: nobody has checked the
    /// list.
    List<Domain> recoveryNeeds() {
        return contents.recoveryNeeds();
    }
}

package waymark.access.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.access.sessions.Proofs;
import waymark.access.sessions.Session;
import waymark.kernel.Actor;
import waymark.web.Clocks;

/// A new edition asks everybody again, from its first day on.
class TermsEditionsTest {

    private static final List<TermsEdition> ALL = List.of(
            edition(TermsEdition.TERMS, 1, "2026-01-01"),
            edition(TermsEdition.TERMS, 2, "2026-06-01"),
            edition(TermsEdition.SHARING, 1, "2026-01-01"));

    private static TermsEdition edition(String kind, int number, String from) {
        return new TermsEdition(kind, number, LocalDate.parse(from), "Title", List.of("Point"));
    }

    @Test
    void a_new_edition_asks_everybody_again_from_its_first_day_on() {
        assertThat(at("2026-05-31T22:00:00Z", 1, 1)).isEmpty();
        assertThat(at("2026-06-01T00:00:00Z", 1, 1)).contains(EntryRequirements.Missing.TERMS);
        assertThat(at("2026-06-01T00:00:00Z", 2, 1)).isEmpty();
        assertThat(at("2026-06-01T00:00:00Z", 2, 0)).contains(EntryRequirements.Missing.AGREEMENT);
        assertThat(at("2025-12-31T12:00:00Z", 0, 0)).isEmpty();
    }

    @Test
    void only_ones_own_ways_in_and_the_terms_stand_open() {
        assertThat(List.of("/accounts", "/accounts/{id}", "/", "/termsx", "/notices"))
                .noneMatch(EntryRequirements::open);
        assertThat(List.of("/account", "/account/passkeys", "/terms", "/step-up/code", "/parked/{id}"))
                .allMatch(EntryRequirements::open);
    }

    private static java.util.Optional<EntryRequirements.Missing> at(String moment, int terms, int sharing) {
        var now = Instant.parse(moment);
        var person = new Actor.Person(UUID.randomUUID(), "Person", "HCC", "HCC", List.of());
        var session = new Session(
                UUID.randomUUID(),
                person,
                Proofs.PASSKEY,
                true,
                now,
                now,
                now,
                false,
                false,
                new Session.Accepted(terms, sharing));
        return new EntryRequirements(TermsEditions.of(ALL, Clock.fixed(now, Clocks.LONDON))).missing(session);
    }
}

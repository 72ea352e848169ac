package waymark.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.access.sessions.Proofs.Factor;

/// The rule of signing in, over every sequence of proofs that is at most four long: 2,801 of them, for both
/// kinds of account, with the demonstration and without it.
class ProofsTest {

    private static final List<String> KINDS = List.of("full", "work_email");

    @Test
    void a_full_account_opens_by_a_passkey_a_strong_agency_or_a_password_and_then_a_code_and_by_nothing_else() {
        for (var shown : everySequence()) {
            var password = shown.indexOf(Factor.PASSWORD);
            var codeAfter = password >= 0 && shown.lastIndexOf(Factor.CODE) > password;
            var expected = wholeBefore(shown, Factor.LINK, Factor.PERSONA)
                    && (shown.contains(Factor.PASSKEY) || shown.contains(Factor.AGENCY) || codeAfter);

            assertThat(after(shown).open("full", false)).as(shown.toString()).isEqualTo(expected);
        }
    }

    @Test
    void a_links_account_opens_by_a_link_that_came_first_and_by_nothing_else() {
        for (var shown : everySequence()) {
            var first = shown.stream()
                    .filter(factor -> factor != Factor.CODE && factor != Factor.AGENCY_ALONE)
                    .findFirst();

            assertThat(after(shown).open("work_email", true))
                    .as(shown.toString())
                    .isEqualTo(first.equals(java.util.Optional.of(Factor.LINK)));
        }
    }

    @Test
    void a_persona_opens_the_demonstration_alone() {
        assertThat(after(List.of(Factor.PERSONA)).open("full", true)).isTrue();
        assertThat(after(List.of(Factor.PERSONA)).open("full", false)).isFalse();
        assertThat(after(List.of(Factor.PERSONA)).open("work_email", true)).isFalse();
    }

    @Test
    void one_factor_that_is_not_whole_opens_nothing_however_often_it_is_shown() {
        for (var factor : List.of(Factor.PASSWORD, Factor.CODE, Factor.AGENCY_ALONE)) {
            for (var times = 1; times <= 4; times++) {
                var shown = java.util.Collections.nCopies(times, factor);
                for (var kind : KINDS) {
                    assertThat(after(shown).open(kind, true))
                            .as(shown.toString())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void what_is_shown_later_never_closes_what_was_open() {
        for (var shown : everySequence()) {
            for (var kind : KINDS) {
                for (var demonstration : List.of(true, false)) {
                    var before = after(shown);
                    if (before.open(kind, demonstration)) {
                        for (var next : Factor.values()) {
                            assertThat(before.and(next))
                                    .as(shown + " and " + next)
                                    .isEqualTo(before);
                        }
                    }
                }
            }
        }
    }

    @Test
    void an_agency_that_does_not_say_that_it_checked_a_strong_factor_opens_nothing_and_counts_for_nothing() {
        assertThat(after(List.of(Factor.agency(false)))).isEqualTo(Proofs.NOTHING);
        assertThat(after(List.of(Factor.agency(false), Factor.CODE))).isEqualTo(Proofs.NOTHING);
        assertThat(after(List.of(Factor.agency(true))).open("full", false)).isTrue();
        assertThat(after(List.of(Factor.agency(true))).open("work_email", true)).isFalse();
    }

    @Test
    void a_code_before_the_password_counts_for_nothing() {
        assertThat(after(List.of(Factor.CODE, Factor.PASSWORD))).isEqualTo(Proofs.PASSWORD);
        assertThat(Proofs.of("code")).isEqualTo(Proofs.NOTHING);
        assertThat(Proofs.of("code,password")).isEqualTo(Proofs.NOTHING);
    }

    @Test
    void what_is_stored_is_read_back() {
        assertThat(Stream.of(Proofs.values())).allMatch(proofs -> Proofs.of(proofs.stored()) == proofs);
    }

    /// True where none of these came before a full account was open: they lead into another account.
    private static boolean wholeBefore(List<Factor> shown, Factor... elsewhere) {
        var seen = new ArrayList<Factor>();
        for (var factor : shown) {
            seen.add(factor);
            var open = seen.contains(Factor.PASSKEY)
                    || seen.contains(Factor.AGENCY)
                    || (seen.contains(Factor.PASSWORD)
                            && seen.lastIndexOf(Factor.CODE) > seen.indexOf(Factor.PASSWORD));
            if (open) {
                return true;
            }
            if (List.of(elsewhere).contains(factor) && !seen.contains(Factor.PASSWORD)) {
                return false;
            }
        }
        return true;
    }

    private static Proofs after(List<Factor> shown) {
        var proofs = Proofs.NOTHING;
        for (var factor : shown) {
            proofs = proofs.and(factor);
        }
        return proofs;
    }

    private static List<List<Factor>> everySequence() {
        var all = new ArrayList<List<Factor>>(List.of(List.of()));
        for (int from = 0, length = 1; length <= 4; length++) {
            var until = all.size();
            for (; from < until; from++) {
                for (var factor : Factor.values()) {
                    var longer = new ArrayList<>(all.get(from));
                    longer.add(factor);
                    all.add(List.copyOf(longer));
                }
            }
        }
        assertThat(all).hasSize(1 + 7 + 49 + 343 + 2401);
        return all;
    }
}

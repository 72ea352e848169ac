package waymark.access.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.access.grants.RoleProposal.Decision;
import waymark.access.grants.RoleProposal.Granter;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

/// Who may be the second of the two, and until when.
class RoleProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final UUID person = UUID.randomUUID();
    private final Granter proposer = new Granter(UUID.randomUUID(), "First", "OPCC");
    private final Granter colleague = new Granter(UUID.randomUUID(), "Colleague", "OPCC");
    private final Granter second = new Granter(UUID.randomUUID(), "Second", "HFRS");
    private final RoleProposal.Waiting waiting = waiting(false);

    private RoleProposal.Waiting waiting(boolean closed) {
        return new RoleProposal.Waiting(new RoleProposal.Facts(
                UUID.randomUUID(),
                person,
                "Person",
                "coordinator",
                "partnership",
                "Because",
                proposer,
                NOW.minusSeconds(60),
                NOW.plusSeconds(60),
                closed,
                false,
                1));
    }

    @Test
    void somebody_of_another_organisation_confirms_it() {
        assertThat(waiting.confirm(second, NOW))
                .isInstanceOfSatisfying(
                        Ruling.Agreed.class,
                        agreed -> assertThat(((RoleProposalDecided) agreed.event()).decision())
                                .isEqualTo(Decision.CONFIRMED));
    }

    @Test
    void neither_whoever_proposed_it_nor_a_colleague_of_theirs_nor_the_person_confirms_it() {
        assertThat(refused(waiting.confirm(proposer, NOW)))
                .containsExactly("You proposed it. Somebody of another organisation has to confirm it");
        assertThat(refused(waiting.confirm(colleague, NOW)))
                .containsExactly(
                        "It was proposed by somebody of your own organisation. Somebody of another has to confirm it");
        assertThat(refused(waiting.confirm(new Granter(person, "Person", "HFRS"), NOW)))
                .containsExactly("You cannot decide about your own role");
    }

    @Test
    void after_a_week_and_for_a_closed_account_nobody_confirms_it() {
        assertThat(refused(waiting.confirm(second, NOW.plusSeconds(60))))
                .containsExactly("It has lapsed. Propose it again");
        assertThat(refused(waiting(true).confirm(second, NOW)))
                .containsExactly("Their account is closed: open it first, or decline");
    }

    @Test
    void whoever_proposed_it_withdraws_it_and_anybody_else_declines_it_each_with_a_reason() {
        assertThat(decision(waiting.refuse(proposer, " Not needed ", NOW))).isEqualTo(Decision.WITHDRAWN);
        assertThat(decision(waiting.refuse(colleague, "Not needed", NOW))).isEqualTo(Decision.DECLINED);
        assertThat(refused(waiting.refuse(second, " ", NOW))).containsExactly("Say why, in a sentence");
        assertThat(refused(waiting.refuse(second, "x".repeat(501), NOW)))
                .containsExactly("The reason must be 500 characters or fewer");
    }

    private static Decision decision(Ruling<RoleProposalDecided> ruling) {
        return ruling instanceof Ruling.Agreed<RoleProposalDecided>(var event) ? event.decision() : Decision.CONFIRMED;
    }

    private static List<String> refused(Ruling<RoleProposalDecided> ruling) {
        return ruling instanceof Ruling.Refused<RoleProposalDecided>(var problems)
                ? problems.stream().map(Problem::message).toList()
                : List.of();
    }
}

package waymark.access.proposals;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Catalogue;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.Clocks;
import waymark.web.Waiting;

/// Puts a proposal on the home page of those who may be its second person.
@Component
class ProposalsWaiting implements Waiting {

    private final Proposals proposals;
    private final Catalogue catalogue;

    ProposalsWaiting(Proposals proposals, Catalogue catalogue) {
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        return proposals.waiting(actor).stream()
                .filter(one ->
                        one instanceof Proposal.Waiting waiting && waiting.confirmableBy(Proposal.Granter.of(actor)))
                .map(Proposal::facts)
                .map(facts -> new Task(
                        "Confirm or decline %s for %s"
                                .formatted(catalogue.role(facts.role()).title(), facts.name()),
                        "Two people of two organisations give this role",
                        "/accounts/proposals/" + facts.id(),
                        LocalDate.ofInstant(facts.expires(), Clocks.LONDON)))
                .toList();
    }
}

package waymark.access.grants;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.Clocks;
import waymark.web.TaskProvider;

/// Puts a proposal on the home page of those who may be its second person.
@Component
class RoleProposalTasks implements TaskProvider {

    private final RoleProposals proposals;
    private final RoleCatalogue catalogue;

    RoleProposalTasks(RoleProposals proposals, RoleCatalogue catalogue) {
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        return proposals.waiting().stream()
                .map(RoleProposal::facts)
                .filter(facts -> facts.confirmableBy(RoleProposal.Granter.of(actor)))
                .map(facts -> new Task(
                        "Confirm or decline %s for %s"
                                .formatted(catalogue.role(facts.role()).title(), facts.name()),
                        "Two people of two organisations give this role",
                        "/accounts/proposals/" + facts.id(),
                        LocalDate.ofInstant(facts.expires(), Clocks.LONDON)))
                .toList();
    }
}

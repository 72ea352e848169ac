package waymark.access.grants;

import java.util.List;
import waymark.access.roles.RoleNames;
import waymark.kernel.Scope;

/// A proposal as pages show it.
///
/// @param role its title, and where it applies
/// @param organisation of the person who proposed it
/// @param decidedBy who decided, with their organisation; empty before
record RoleProposalLine(RoleProposal proposal, String role, String organisation, String decidedBy) {

    static RoleProposalLine of(RoleProposal proposal, RoleNames names) {
        var facts = proposal.facts();
        return new RoleProposalLine(
                proposal,
                names.of(facts.role(), Scope.of(facts.scope())),
                names.organisation(facts.by().organisation()),
                proposal instanceof RoleProposal.Decided decided
                        ? decided.who().name() + ", "
                                + names.organisation(decided.who().organisation())
                        : "");
    }

    static List<RoleProposalLine> of(List<RoleProposal> proposals, RoleNames names) {
        return proposals.stream().map(proposal -> of(proposal, names)).toList();
    }
}

package waymark.access.grants;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.grants.RoleProposal.Granter;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Roles that are waiting for a second person: confirmed, declined or withdrawn.
@Controller
@RequestMapping("/accounts/proposals")
class RoleProposalsController {

    record ListView(List<RoleProposalLine> waiting, List<RoleProposalLine> over) {}

    /// @param mine true where the reader proposed it
    /// @param confirmable true where the reader may be the second person
    /// @param lonely true where nobody else could be
    record View(
            RoleProposalLine line,
            boolean mine,
            boolean confirmable,
            boolean own,
            boolean lonely,
            String reason,
            List<Problem> problems) {}

    private static final String PAGE = "access/grants/proposal";

    private final RoleProposals proposals;
    private final RoleCatalogue catalogue;
    private final Clock clock;

    RoleProposalsController(RoleProposals proposals, RoleCatalogue catalogue, Clock clock) {
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView list(Actor.Person actor) {
        var names = catalogue.names(actor);
        return Page.show(
                "access/grants/proposals",
                new ListView(
                        RoleProposalLine.of(proposals.waiting(), names), RoleProposalLine.of(proposals.over(), names)));
    }

    @GetMapping("/{id}")
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        return Page.show(PAGE, view(actor, proposals.get(id), FormData.empty(), List.of()));
    }

    @PostMapping("/{id}/confirmation")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView confirm(@PathVariable UUID id, Actor.Person actor) {
        var proposal = proposals.get(id);
        var ruling = proposal.confirm(Granter.of(actor), clock.instant());
        return decided(actor, proposal, ruling, FormData.empty(), "Confirmed. The role is granted from today");
    }

    @PostMapping("/{id}/refusal")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView refuse(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var proposal = proposals.get(id);
        var ruling = proposal.refuse(Granter.of(actor), form.text("reason"), clock.instant());
        var done = proposal.facts().by().id().equals(actor.id())
                ? "Withdrawn"
                : "Declined. The person who proposed it is told";
        return decided(actor, proposal, ruling, form, done);
    }

    private ModelAndView decided(
            Actor.Person actor, RoleProposal proposal, Ruling<RoleProposalDecided> ruling, FormData form, String done) {
        return switch (ruling.save(event -> proposals.save(actor, event))) {
            case Saved.Done<RoleProposal> _ -> Page.go(Notice.done(done), "/accounts/proposals");
            case Ruling.Refused<RoleProposal>(var problems) -> Page.refuse(PAGE, view(actor, proposal, form, problems));
            case Saved.Stale<RoleProposal>(var now) ->
                Page.conflict(
                        PAGE,
                        view(
                                actor,
                                now,
                                form,
                                List.of(new Problem("", "Somebody decided it a moment ago. Look again"))));
        };
    }

    private View view(Actor.Person actor, RoleProposal proposal, FormData form, List<Problem> problems) {
        var facts = proposal.facts();
        var waiting = proposal instanceof RoleProposal.Waiting;
        return new View(
                RoleProposalLine.of(proposal, catalogue.names(actor)),
                facts.by().id().equals(actor.id()),
                waiting && facts.confirmableBy(Granter.of(actor)),
                facts.person().equals(actor.id()),
                waiting
                        && proposals
                                .confirmers(facts.by().organisation(), facts.person())
                                .isEmpty(),
                form.text("reason"),
                problems);
    }
}

package waymark.access.grants;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.grants.RoleProposal.Granter;
import waymark.access.roles.GrantableScopes;
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

/// Roles that wait for their second person: confirmed, declined or withdrawn.
@Controller
@RequestMapping("/accounts/proposals")
class RoleProposalsController {

    /// What a proposal says, in words.
    ///
    /// @param role its title, and where it reaches
    record Line(RoleProposal proposal, String role, String organisation, String decidedBy) {}

    record ListView(List<Line> waiting, List<Line> over) {}

    /// @param mine true where the reader proposed it
    /// @param confirmable true where the reader may be the second person
    /// @param lonely true where nobody else could be
    record View(
            Line line,
            boolean mine,
            boolean confirmable,
            boolean own,
            boolean lonely,
            String reason,
            List<Problem> problems) {}

    private final RoleProposals proposals;
    private final RoleCatalogue catalogue;
    private final ObjectProvider<GrantableScopes> places;
    private final Clock clock;

    RoleProposalsController(
            RoleProposals proposals, RoleCatalogue catalogue, ObjectProvider<GrantableScopes> places, Clock clock) {
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView list(Actor.Person actor) {
        var names = names(actor);
        return Page.show(
                "access/grants/proposals",
                new ListView(
                        proposals.waiting(actor).stream().map(names::line).toList(),
                        proposals.over(actor).stream().map(names::line).toList()));
    }

    @GetMapping("/{id}")
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        return Page.show("access/grants/proposal", view(actor, proposals.get(actor, id), "", List.of()));
    }

    @PostMapping("/{id}/confirmation")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView confirm(@PathVariable UUID id, Actor.Person actor) {
        var proposal = proposals.get(actor, id);
        return answer(
                actor,
                proposal,
                proposal instanceof RoleProposal.Waiting waiting
                        ? waiting.confirm(Granter.of(actor), clock.instant())
                        : over(),
                "");
    }

    @PostMapping("/{id}/refusal")
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView refuse(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Actor.Person actor) {
        var proposal = proposals.get(actor, id);
        var why = reason == null ? "" : reason;
        return answer(
                actor,
                proposal,
                proposal instanceof RoleProposal.Waiting waiting
                        ? waiting.refuse(Granter.of(actor), why, clock.instant())
                        : over(),
                why);
    }

    private static Ruling<RoleProposalDecided> over() {
        return Ruling.refused("", "It is over: nothing is left to decide");
    }

    private ModelAndView answer(
            Actor.Person actor, RoleProposal proposal, Ruling<RoleProposalDecided> ruling, String reason) {
        return switch (ruling) {
            case Ruling.Refused<RoleProposalDecided>(var problems) ->
                Page.refuse("access/grants/proposal", view(actor, proposal, reason, problems));
            case Ruling.Agreed<RoleProposalDecided>(var event) ->
                switch (proposals.save(actor, event)) {
                    case Saved.Done<RoleProposal> _ ->
                        Page.go(
                                Notice.done(
                                        switch (event.decision()) {
                                            case CONFIRMED -> "Confirmed. The role is granted from today";
                                            case DECLINED -> "Declined. Whoever proposed it is told";
                                            case WITHDRAWN -> "Withdrawn";
                                        }),
                                "/accounts/proposals");
                    case Saved.Stale<RoleProposal>(RoleProposal now) ->
                        Page.conflict(
                                "access/grants/proposal",
                                view(
                                        actor,
                                        now,
                                        reason,
                                        List.of(new Problem("", "Somebody decided it a moment ago. Look again"))));
                };
        };
    }

    private View view(Actor.Person actor, RoleProposal proposal, String reason, List<Problem> problems) {
        var facts = proposal.facts();
        var who = Granter.of(actor);
        return new View(
                names(actor).line(proposal),
                facts.by().id().equals(actor.id()),
                proposal instanceof RoleProposal.Waiting waiting && waiting.confirmableBy(who),
                facts.person().equals(actor.id()),
                proposal instanceof RoleProposal.Waiting
                        && proposals
                                .confirmers(actor, facts.by().organisation(), facts.person())
                                .isEmpty(),
                reason,
                problems);
    }

    private Names names(Actor actor) {
        var known = places.getIfAvailable();
        return new Names(
                catalogue,
                known == null ? java.util.Map.of() : known.organisations(actor),
                known == null ? java.util.Map.of() : known.areas(actor));
    }

    private record Names(
            RoleCatalogue catalogue, java.util.Map<String, String> organisations, java.util.Map<String, String> areas) {

        Line line(RoleProposal proposal) {
            var facts = proposal.facts();
            var title = catalogue.role(facts.role()).title();
            return new Line(
                    proposal,
                    title + reach(facts.scope()),
                    name(facts.by().organisation()),
                    proposal instanceof RoleProposal.Decided decided
                            ? decided.who().name() + ", " + name(decided.who().organisation())
                            : "");
        }

        private String reach(String scope) {
            return scope.startsWith("area:")
                    ? ", " + areas.getOrDefault(scope.substring(5), scope.substring(5))
                    : scope.startsWith("organisation:") ? ", " + name(scope.substring(13)) : "";
        }

        private String name(String organisation) {
            return organisations.getOrDefault(organisation, organisation);
        }
    }
}

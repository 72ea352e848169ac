package waymark.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.accounts.OrganisationSuspensions;
import waymark.access.clearance.Clearance;
import waymark.access.clearance.Clearances;
import waymark.access.grants.RoleGranting;
import waymark.access.grants.RoleGrants;
import waymark.access.grants.RoleProposals;
import waymark.access.invitations.Invitations;
import waymark.access.review.UsableAccounts;
import waymark.access.roles.RoleCatalogue;
import waymark.access.roles.RoleGrantOutcome;
import waymark.access.terms.Acceptances;
import waymark.access.worklink.WorkDomain;
import waymark.access.worklink.WorkDomains;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// What other modules ask of this one: the directory opens an account for a person, keeps its name in
/// step and closes it when they leave; others ask who has a role.
@Component
public class AccessApi {

    /// Where the account of the first administrator belongs until they have said who they are.
    public static final String NO_ORGANISATION = Account.NO_ORGANISATION;

    private final Accounts accounts;
    private final RoleGrants grants;
    private final WorkDomains domains;
    private final OrganisationSuspensions suspensions;
    private final Invitations invitations;
    private final RoleCatalogue catalogue;
    private final RoleProposals proposals;
    private final Clearances clearances;
    private final Acceptances acceptances;
    private final RoleGranting granting;
    private final UsableAccounts usable;

    AccessApi(
            Accounts accounts,
            RoleGrants grants,
            WorkDomains domains,
            OrganisationSuspensions suspensions,
            Invitations invitations,
            RoleCatalogue catalogue,
            RoleProposals proposals,
            Clearances clearances,
            Acceptances acceptances,
            RoleGranting granting,
            UsableAccounts usable) {
        this.accounts = accounts;
        this.grants = grants;
        this.domains = domains;
        this.suspensions = suspensions;
        this.invitations = invitations;
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.clearances = clearances;
        this.acceptances = acceptances;
        this.granting = granting;
        this.usable = usable;
    }

    /// True where the person has an account. Asked as somebody who may know: themself or an administrator.
    public boolean hasAccount(Actor actor, UUID person) {
        return accounts.exists(person);
    }

    /// True where a full account has the address already: it is what an account is known by. Asked as an
    /// administrator.
    public boolean addressTaken(Actor actor, String email) {
        return accounts.byEmail(email).isPresent();
    }

    /// Opens an account for a person of the directory, as a member. It has no password or passkey yet.
    ///
    /// @param persona the line on the demonstration's sign-in page, or null
    @Transactional
    public void open(
            Actor actor,
            UUID person,
            String email,
            String name,
            String organisation,
            String organisationName,
            @Nullable String persona) {
        accounts.add(actor, person, email, name, organisation, organisationName, persona);
        grants.give(actor, person, "member", Scope.PARTNERSHIP);
    }

    /// A link, good once within a week, to choose a password with. The answer is the only place it is ever
    /// shown.
    public String invite(Actor actor, UUID person) {
        return invitations.invite(actor, person);
    }

    /// Who holds the role today over exactly that scope: for telling the leads of an area, or the board.
    public List<UUID> holders(Actor actor, String role, Scope scope) {
        return grants.holding(role, scope);
    }

    /// The same for many: who holds each role over exactly its scope.
    ///
    /// @param held as in `area_lead@area:HULL`
    public Map<String, List<UUID>> holders(Actor actor, Collection<String> held) {
        return held.isEmpty() ? Map.of() : grants.holding(held);
    }

    /// The person with what they may do today, where their account may be used: for what works for them
    /// without their being signed in. Asked as the system.
    public Optional<Actor.Person> usable(Actor system, UUID person) {
        return usable.usable(person) ? Optional.of(person(system, person)) : Optional.empty();
    }

    /// Who holds the permission today in some scope, with an account that may be used: to choose from. Asked as
    /// the system.
    public List<UUID> holding(Actor system, Permission permission) {
        return usable.holding(permission);
    }

    /// What the person would hold after the day and is not over yet; membership apart, which lasts as long
    /// as the account.
    public List<RoleHeld> roles(Actor actor, UUID person, LocalDate day) {
        return grants.after(person, day).stream()
                .filter(held -> !held.role().equals("member"))
                .map(held -> new RoleHeld(
                        held.id(),
                        held.role(),
                        catalogue.role(held.role()).title(),
                        Scope.of(held.scope()),
                        held.version()))
                .toList();
    }

    /// The person leaves: the role ends with their last day, and where that is over, at once. Done by the
    /// system, because the person who records a leaving may not grant roles.
    ///
    /// @return false where somebody changed it first, or nobody else administers
    ///     ([#nobodyElseAdministers])
    public boolean endRole(Actor clock, UUID person, RoleHeld role, LocalDate lastDay) {
        return !grants.lastAdministrator(person, role.id())
                && grants.endOn(clock, person, role.id(), role.version(), lastDay);
    }

    /// True where the role makes the person an administrator and nobody else is one: it never ends.
    public boolean nobodyElseAdministers(Actor actor, UUID person, RoleHeld role) {
        return grants.lastAdministrator(person, role.id());
    }

    /// Where the person's e-mail goes, or nothing where they have no account that is open. Asked as the
    /// system.
    public Optional<String> email(Actor actor, UUID person) {
        return accounts.email(person);
    }

    /// The person with what they may do today, for what acts as them while they are not signed in: what it
    /// writes passes their own permission checks.
    ///
    /// @throws waymark.kernel.NotFound where they have no account
    @Transactional(readOnly = true)
    public Actor.Person person(Actor actor, UUID id) {
        var account = accounts.get(id);
        return new Actor.Person(
                id, account.name(), account.organisation(), account.organisationName(), grants.held(id));
    }

    /// As the system: what an installation and its demonstration begin with.
    public void grant(Actor actor, UUID person, String role, Scope scope) {
        grants.give(actor, person, role, scope);
    }

    /// As the system: the vetting or the training that somebody of the demonstration begins with.
    ///
    /// @param kind `vetting` or `training`
    public void clear(Actor clockwork, UUID person, String organisation, String kind, LocalDate from, LocalDate to) {
        clearances.record(clockwork, person, organisation, Clearance.Kind.of(kind), from, to);
    }

    /// As the system: the invented people of the demonstration, and their organisations, have accepted
    /// what is to be accepted.
    public void accepted(Actor clockwork, UUID person, String organisation) {
        acceptances.accept(clockwork, person);
        acceptances.agree(clockwork, organisation);
    }

    /// A role that can be given.
    ///
    /// @param reach what a grant of it names: `partnership`, `area`, `area_or_partnership`, `organisation` or
    /// `installation`
    /// @param sensitive true where two people of two organisations give it
    public record RoleOffered(String code, String title, String sentence, String reach, boolean sensitive) {}

    /// Every role that is given, in the order that pages show them; membership apart, which comes with the
    /// account.
    public List<RoleOffered> roles() {
        return catalogue.roles().stream()
                .filter(role -> !role.code().equals("member"))
                .map(role ->
                        new RoleOffered(role.code(), role.title(), role.sentence(), role.reach(), role.sensitive()))
                .toList();
    }

    /// Gives somebody else a role, or proposes it where two people of two organisations give it.
    ///
    /// @return what became of it, or the problem at the field `role`
    public Ruling<RoleGrantOutcome> give(Actor.Person actor, UUID person, String role, Scope scope, String reason) {
        return granting.give(actor, person, role, scope, reason);
    }

    /// Proposes a role that two people of two organisations give.
    public void propose(Actor.Person actor, UUID person, String role, Scope scope, String reason) {
        proposals.propose(actor, person, role, scope, reason);
    }

    /// The directory changed a name, an address or an organisation.
    public void rename(
            Actor actor, UUID person, String email, String name, String organisation, String organisationName) {
        accounts.rename(person, email, name, organisation, organisationName);
    }

    /// The person has left: nothing opens any more, on any node.
    public void close(Actor actor, UUID person) {
        accounts.close(actor, person);
    }

    /// An organisation has ended, or goes on after all: from the day after its last day its people cannot
    /// sign in.
    ///
    /// @param lastDay null where it goes on
    public void organisationEnds(Actor clockwork, String organisation, @Nullable LocalDate lastDay) {
        suspensions.ends(clockwork, organisation, lastDay);
    }

    /// True where the organisation has ended or is suspended: nobody of it comes in, and nothing of it does. Asked
    /// as the sign-in, or the system.
    public boolean organisationStopped(Actor actor, String organisation) {
        return suspensions.stopped(organisation);
    }

    /// The e-mail domains an organisation has or had, those that count first.
    public List<WorkDomain> domains(Actor actor, String organisation) {
        return domains.of(organisation);
    }

    /// From now on, who opens a link at an address of that domain may sign in as a member of the organisation.
    ///
    /// @param typed as somebody wrote it; the answer holds it as it is kept
    /// @param subdomains true where addresses at names below it count too
    public Ruling<String> registerDomain(Actor actor, String organisation, String typed, boolean subdomains) {
        return switch (WorkDomain.named(typed)) {
            case Ruling.Refused<String> refused -> refused;
            case Ruling.Agreed<String>(var domain) ->
                domains.add(actor, organisation, domain, subdomains)
                        ? new Ruling.Agreed<>(domain)
                        : Ruling.refused("domain", "“%s” is registered already".formatted(domain));
        };
    }

    /// Ends a domain at once: people who signed in by it are led to the sign-in page at their next click.
    ///
    /// @return false where somebody was first, or it is another organisation's
    public boolean endDomain(Actor actor, String organisation, UUID domain, int version) {
        return domains.end(actor, organisation, domain, version);
    }
}

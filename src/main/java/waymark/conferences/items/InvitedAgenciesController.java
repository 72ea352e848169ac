package waymark.conferences.items;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingView;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Who is round the table for an item.
@Controller
@RequestMapping("/conferences/items/{ref}/agencies")
class InvitedAgenciesController {

    private static final String AGENCIES = "conferences/items/agencies";

    /// @param unreached codes of those nobody of which can open the item
    /// @param offered agencies that can be added
    /// @param sharing what the person said about who may know; null for a place
    record View(
            Item item,
            List<Invitation> invitations,
            List<String> unreached,
            List<Exclusion> exclusions,
            List<Choice> offered,
            List<LawfulBasis> lawful,
            @Nullable SharingView sharing,
            FormData form,
            List<Problem> problems) {

        List<Choice> bases() {
            return LawfulBasis.choices(lawful);
        }

        String basis(Invitation invitation) {
            return LawfulBasis.needOf(lawful, invitation.basis()).orElse("");
        }
    }

    private record Added(OrganisationSummary organisation, String basis) {}

    /// An agency to be added, and what the person was asked before; nothing for a place.
    private record Clear(Added added, Optional<Cleared> cleared) {}

    private final Items items;
    private final Exclusions exclusions;
    private final InvitedAgencies invitations;
    private final ItemSteps steps;
    private final DirectoryApi directory;
    private final PolicyDocuments documents;
    private final Clock clock;

    InvitedAgenciesController(
            Items items,
            Exclusions exclusions,
            InvitedAgencies invitations,
            ItemSteps steps,
            DirectoryApi directory,
            PolicyDocuments documents,
            Clock clock) {
        this.items = items;
        this.exclusions = exclusions;
        this.invitations = invitations;
        this.steps = steps;
        this.directory = directory;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(AGENCIES, view(actor, items.get(actor, ref).running(), FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, Item item, FormData form, List<Problem> problems) {
        var invited = invitations.of(item);
        var away = exclusions.of(item);
        var offered = offered(actor, invited, away);
        return new View(
                item,
                invited,
                steps.unreached(item, invited),
                away,
                Choice.from(offered, OrganisationSummary::code, OrganisationSummary::name),
                documents.bases(LocalDate.now(clock)),
                steps.sharing(actor, item, chosen(form, offered), form, problems)
                        .orElse(null),
                form,
                problems);
    }

    private static String chosen(FormData form, List<OrganisationSummary> offered) {
        return offered.stream()
                .map(OrganisationSummary::code)
                .filter(code -> code.equals(form.text("organisation")))
                .findFirst()
                .orElse("");
    }

    private List<OrganisationSummary> offered(
            Actor.Person actor, List<Invitation> invitations, List<Exclusion> exclusions) {
        return directory.organisations(actor).stream()
                .filter(OrganisationSummary::current)
                .filter(one -> invitations.stream()
                        .noneMatch(invited -> invited.organisation().equals(one.code())))
                .filter(one -> exclusions.stream().noneMatch(away -> one.code().equals(away.organisation())))
                .toList();
    }

    @PostMapping
    @Allow(RUN_CONFERENCES)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = accepted(items.forRunning(actor, ref));
        var offered = offered(actor, invitations.of(item), exclusions.of(item));
        var none = new OrganisationSummary("", "", "", "", "", true, List.of());
        var added = form.read(reader -> new Added(
                reader.choice(
                        "organisation",
                        offered.isEmpty() ? List.of(none) : offered,
                        OrganisationSummary::code,
                        "Choose an organisation"),
                reader.choice(
                                "basis",
                                documents.bases(LocalDate.now(clock)),
                                LawfulBasis::code,
                                "Choose the lawful basis on which it is shared")
                        .code()));
        var cleared = added.then(
                one -> steps.clear(item, one.organisation().code(), form).map(asked -> new Clear(one, asked)));
        return switch (cleared) {
            case Ruling.Refused<Clear>(var problems) -> Page.refuse(AGENCIES, view(actor, item, form, problems));
            case Ruling.Agreed<Clear>(Clear(var one, var asked)) -> {
                steps.add(actor, item, one.organisation().code(), one.basis(), asked);
                yield Page.go(
                        Notice.done(one.organisation().name() + " is round the table"), item.path() + "/agencies");
            }
        };
    }

    @PostMapping("/{id}/withdrawal")
    @Allow(RUN_CONFERENCES)
    ModelAndView withdraw(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var invitation = invitations.of(item).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
        steps.withdraw(actor, item, invitation);
        return Page.go(
                Notice.done(invitation.organisationName() + " is not round the table any more"),
                item.path() + "/agencies");
    }

    /// Nobody is invited before the referral is accepted, or once it is closed.
    private static Item accepted(Item item) {
        if (!item.state().underWay()) {
            throw new NotFound(item.ref());
        }
        return item;
    }
}

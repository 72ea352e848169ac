package waymark.conferences.items;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Who is round the table for an item, and who is kept away from it. Whoever has an interest of their own says so and
/// does not see the item any more.
@Controller
class InvitedAgenciesController {

    private static final String AGENCIES = "conferences/items/agencies";
    private static final String KEEPING = "conferences/items/exclusion";
    private static final String INTEREST = "conferences/items/interest";
    private static final String ORGANISATION = "organisation:";
    private static final String PERSON = "person:";

    /// @param unreached codes of those nobody of which can open the item
    /// @param offered agencies that can be added
    record Agencies(
            Item item,
            List<Invitation> invitations,
            List<String> unreached,
            List<Exclusion> exclusions,
            List<Choice> offered,
            List<LawfulBasis> lawful,
            FormData form,
            List<Problem> problems) {

        List<Choice> bases() {
            return lawful.stream()
                    .map(basis -> Choice.of(basis.code(), basis.need(), basis.words()))
                    .toList();
        }

        String basis(Invitation invitation) {
            return lawful.stream()
                    .filter(basis -> basis.code().equals(invitation.basis()))
                    .map(LawfulBasis::need)
                    .findFirst()
                    .orElse("");
        }
    }

    record Keeping(Item item, List<Choice> offered, FormData form, List<Problem> problems) {}

    record Interest(Item item, FormData form, List<Problem> problems) {}

    private record Added(OrganisationSummary organisation, String basis) {}

    private record Away(Choice who, String reason) {

        @Nullable
        UUID person() {
            return who.value().startsWith(PERSON) ? UUID.fromString(who.value().substring(PERSON.length())) : null;
        }

        @Nullable
        String organisation() {
            return who.value().startsWith(ORGANISATION) ? who.value().substring(ORGANISATION.length()) : null;
        }
    }

    private final Items items;
    private final Exclusions exclusions;
    private final InvitedAgencies invitations;
    private final ItemSteps steps;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final PolicyDocuments documents;
    private final Clock clock;

    InvitedAgenciesController(
            Items items,
            Exclusions exclusions,
            InvitedAgencies invitations,
            ItemSteps steps,
            DirectoryApi directory,
            PeopleApi people,
            PolicyDocuments documents,
            Clock clock) {
        this.items = items;
        this.exclusions = exclusions;
        this.invitations = invitations;
        this.steps = steps;
        this.directory = directory;
        this.people = people;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/conferences/items/{ref}/agencies")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(AGENCIES, agencies(actor, running(items.get(actor, ref)), FormData.empty(), List.of()));
    }

    private Agencies agencies(Actor.Person actor, Item item, FormData form, List<Problem> problems) {
        var invited = invitations.of(item);
        var away = exclusions.of(item);
        return new Agencies(
                item,
                invited,
                steps.unreached(item, invited),
                away,
                Choice.from(offered(actor, invited, away), OrganisationSummary::code, OrganisationSummary::name),
                documents.bases(LocalDate.now(clock)),
                form,
                problems);
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

    @PostMapping("/conferences/items/{ref}/agencies")
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
                        documents.bases(LocalDate.now(clock)).stream()
                                .map(LawfulBasis::code)
                                .toList(),
                        code -> code,
                        "Choose the lawful basis on which it is shared")));
        return switch (added) {
            case Ruling.Refused<Added>(var problems) -> Page.refuse(AGENCIES, agencies(actor, item, form, problems));
            case Ruling.Agreed<Added>(var one) -> {
                steps.add(actor, item, one.organisation().code(), one.basis());
                yield Page.go(
                        Notice.done(one.organisation().name() + " is round the table"), item.path() + "/agencies");
            }
        };
    }

    @PostMapping("/conferences/items/{ref}/agencies/{id}/withdrawal")
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

    @GetMapping("/conferences/items/{ref}/exclusions/new")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView keeping(@PathVariable Ref ref, Actor.Person actor) {
        var item = running(items.get(actor, ref));
        return Page.show(KEEPING, new Keeping(item, who(actor, item), FormData.empty(), List.of()));
    }

    /// Agencies first, then people.
    private List<Choice> who(Actor.Person actor, Item item) {
        var away = exclusions.of(item);
        var all = new ArrayList<Choice>();
        directory.organisations(actor).stream()
                .filter(OrganisationSummary::current)
                .filter(one -> away.stream().noneMatch(each -> one.code().equals(each.organisation())))
                .forEach(one -> all.add(Choice.of(ORGANISATION + one.code(), "Everybody of " + one.name())));
        people.current(actor).stream()
                .filter(one -> away.stream().noneMatch(each -> one.id().equals(each.person())))
                .map(InvitedAgenciesController::choice)
                .forEach(all::add);
        return all;
    }

    private static Choice choice(PersonSummary person) {
        return Choice.of(PERSON + person.id(), person.name() + ", " + person.organisationName());
    }

    @PostMapping("/conferences/items/{ref}/exclusions/new")
    @Allow(RUN_CONFERENCES)
    ModelAndView keepAway(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var offered = who(actor, item);
        var away = form.read(reader -> new Away(
                reader.choice("who", offered, Choice::value, "Choose a person or an organisation"),
                reader.required("reason", "The reason", FormReader.REASON, "Enter why they are kept away")));
        return switch (away) {
            case Ruling.Refused<Away>(var problems) -> Page.refuse(KEEPING, new Keeping(item, offered, form, problems));
            case Ruling.Agreed<Away>(var one) -> {
                steps.keepAway(actor, item, one.person(), one.organisation(), one.reason());
                yield Page.go(
                        Notice.done("Kept away. To them the item does not exist"),
                        actor.id().equals(one.person()) || actor.organisation().equals(one.organisation())
                                ? "/conferences"
                                : item.path() + "/agencies");
            }
        };
    }

    @PostMapping("/conferences/items/{ref}/exclusions/{id}/lifting")
    @Allow(RUN_CONFERENCES)
    ModelAndView lift(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        Optional<Exclusion> exclusion =
                exclusions.of(item).stream().filter(one -> one.id().equals(id)).findFirst();
        if (exclusion.isEmpty()) {
            throw new NotFound(ref);
        }
        return exclusions.lift(actor, item, exclusion.get(), exclusion.get().version()) instanceof Saved.Done<Item>
                ? Page.go(
                        Notice.done("They may see the item again. Add an agency again if it is to be round the table"),
                        item.path() + "/agencies")
                : Page.go(Notice.important("Somebody changed it first. Look at it again"), item.path() + "/agencies");
    }

    @GetMapping("/conferences/items/{ref}/interest")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView interest(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(INTEREST, new Interest(items.get(actor, ref), FormData.empty(), List.of()));
    }

    @PostMapping("/conferences/items/{ref}/interest")
    @Allow(USE_WAYMARK)
    ModelAndView declare(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.find(ref).orElseThrow(() -> new NotFound(ref));
        var reason = form.read(
                reader -> reader.required("reason", "The reason", FormReader.REASON, "Enter what your interest is"));
        return switch (reason) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(INTEREST, new Interest(item, form, problems));
            case Ruling.Agreed<String>(var words) -> {
                steps.keepsAway(actor, item, words);
                yield Page.go(Notice.done("Recorded. You do not see that item any more"), "/conferences");
            }
        };
    }

    private static Item running(Item item) {
        if (!item.runs()) {
            throw new NotFound(item.ref());
        }
        return item;
    }

    /// Nobody is invited before the referral is accepted, or once it is closed.
    private static Item accepted(Item item) {
        if (item.state() == ItemState.REFERRED
                || item.state() == ItemState.RETURNED
                || item.state() == ItemState.CLOSED) {
            throw new NotFound(item.ref());
        }
        return item;
    }
}

package waymark.intelligence.groups;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.references.TypedReferences;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Who else reads the plan of a group, and who and what belongs to the group: forms on its page.
@Controller
@RequestMapping("/intelligence/groups/{ref}")
class OffenderGroupLinksController {

    private final OffenderGroups groups;
    private final TypedReferences references;
    private final OffenderGroupsController page;
    private final Clock clock;

    OffenderGroupLinksController(
            OffenderGroups groups, TypedReferences references, OffenderGroupsController page, Clock clock) {
        this.groups = groups;
        this.references = references;
        this.page = page;
        this.clock = clock;
    }

    /// Lets another organisation read the plan.
    @PostMapping("/readers")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView letRead(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = groups.changeable(actor, ref);
        return switch (form.read(
                reader -> OffenderGroup.Let.read(reader, page.others(actor, it), LocalDate.now(clock)))) {
            case Ruling.Refused<OffenderGroup.Let>(var problems) -> page.refuse(actor, it, form, problems);
            case Ruling.Agreed<OffenderGroup.Let>(var let) -> {
                groups.letRead(actor, it, let.organisation(), let.from(), let.until());
                yield Page.go(Notice.done("Its officers may read the plan, and are told"), "%s#readers", it.path());
            }
        };
    }

    /// Links somebody or something of the network, an operation or a submission to the group.
    @PostMapping("/links")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView link(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = groups.changeable(actor, ref);
        var read = form.read(reader -> {
            var typed = reader.requiredLine("entity", "The reference", 15, "Enter the reference");
            var entity = Ref.parse(typed);
            reader.when(
                    !typed.isEmpty()
                            && entity.filter(one -> references.readable(one, OffenderGroup.LINKED))
                                    .isEmpty(),
                    "entity",
                    TypedReferences.UNKNOWN);
            reader.when(
                    entity.isPresent()
                            && groups.links(actor, it).stream()
                                    .anyMatch(one -> one.entity().equals(entity.get())),
                    "entity",
                    "It is linked already");
            return entity.orElse(ref);
        });
        return switch (read) {
            case Ruling.Refused<Ref>(var problems) -> page.refuse(actor, it, form, problems);
            case Ruling.Agreed<Ref>(var entity) -> {
                groups.link(actor, it, entity);
                yield Page.go(Notice.done("Linked"), "%s#links", it.path());
            }
        };
    }

    /// Ends a link.
    @PostMapping("/links/{id}/ending")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView unlink(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = groups.changeable(actor, ref);
        boolean done = groups.unlink(actor, it, id, form.version());
        return Page.go(
                done ? Notice.done("The link has ended") : Notice.important("This link had ended already"),
                "%s#links",
                it.path());
    }
}

package waymark.intelligence.deconfliction;

import static waymark.kernel.Permission.DECONFLICT;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.security.ConstantTimeResponse;

/// Asking whether another partner holds one telephone, plate, address or name. There is no way to ask about
/// a list.
@Controller
@RequestMapping("/intelligence/deconfliction")
class DeconflictionController {

    private static final String PAGE = "intelligence/deconfliction/ask";

    /// @param posts of the reader's own organisation
    /// @param registers true for an officer of an organisation, who says what it holds
    record View(
            List<DeconflictionChecks.Asked> mine,
            List<DeconflictionChecks.Answer> received,
            List<PostContact> posts,
            boolean registers,
            boolean blocked,
            int hourly,
            FormData form,
            List<Problem> problems) {

        List<Choice> choices() {
            return Choice.from(posts, PostContact::post, PostContact::label);
        }
    }

    private final DeconflictionChecks checks;
    private final DeconflictionBudget budget;
    private final ContactsApi contacts;

    DeconflictionController(DeconflictionChecks checks, DeconflictionBudget budget, ContactsApi contacts) {
        this.checks = checks;
        this.budget = budget;
        this.contacts = contacts;
    }

    @GetMapping
    @Allow(DECONFLICT)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty().with("kind", IdentifierKind.TELEPHONE), List.of()));
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(
                checks.mine(actor),
                checks.received(actor),
                contacts.of(actor, actor.organisation()),
                registers(actor),
                budget.standing(actor, actor.id()).isPresent(),
                budget.hourly(),
                form,
                problems);
    }

    static boolean registers(Actor.Person actor) {
        return actor.may(DECONFLICT, Scope.organisation(actor.organisation()))
                && actor.grants().stream()
                        .anyMatch(grant -> grant.permissions().contains(DECONFLICT)
                                && grant.scope().equals(Scope.organisation(actor.organisation())));
    }

    /// Answers after the same time whether something is held or not, or is refused.
    @PostMapping
    @Allow(DECONFLICT)
    ModelAndView ask(FormData form, Actor.Person actor) {
        long began = System.nanoTime();
        var read = form.read(
                reader -> DeconflictionChecks.Question.read(reader, contacts.of(actor, actor.organisation())));
        var answer = switch (read) {
            case Ruling.Refused<DeconflictionChecks.Question>(var problems) ->
                Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<DeconflictionChecks.Question>(var question) -> ask(actor, question, form);
        };
        ConstantTimeResponse.keep(began);
        return answer;
    }

    private ModelAndView ask(Actor.Person actor, DeconflictionChecks.Question question, FormData form) {
        var id = UUID.randomUUID();
        return switch (budget.take(actor, id, question)) {
            case ANSWERED -> {
                checks.compare(actor, id, question);
                yield Page.go("/intelligence/deconfliction/checks/%s", id);
            }
            case OVER_BUDGET ->
                Page.refuse(
                        PAGE,
                        view(
                                actor,
                                form,
                                List.of(new Problem(
                                        "identifier",
                                        "You asked %d times in the last hour, which is all that is allowed. Wait, and try again later"
                                                .formatted(budget.hourly())))));
            case BLOCKED ->
                Page.refuse(
                        PAGE,
                        view(
                                actor,
                                form,
                                List.of(
                                        new Problem(
                                                "identifier",
                                                "You have made too many checks and cannot make another for now. Information governance has been told, and can allow you to check again"))));
        };
    }
}

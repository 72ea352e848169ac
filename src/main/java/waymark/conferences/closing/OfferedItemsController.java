package waymark.conferences.closing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Items that conferences of other areas offer, by reference: each is accepted, or declined with a reason.
@Controller
class OfferedItemsController {

    static final String PATH = "/conferences/offers";

    private static final String PAGE = "conferences/closing/offers";
    private static final List<Choice> ANSWERS = List.of(
            Choice.of("yes", "Accept it", "A copy of the referral and a summary become a new item of your conference"),
            Choice.of("no", "Decline it"));

    record View(List<ItemTransfer> offers, List<LawfulBasis> bases, FormData form, List<Problem> problems) {

        List<Choice> answers() {
            return ANSWERS;
        }

        String basis(ItemTransfer offer) {
            return LawfulBasis.needOf(bases, offer.basis()).orElse(offer.basis());
        }

        /// True for the offer whose form was sent.
        boolean sent(ItemTransfer offer) {
            return form.text("offer").equals(offer.id().toString());
        }
    }

    private record Answer(boolean yes, String reason) {}

    private final ItemTransfers transfers;
    private final PolicyDocuments policies;
    private final Clock clock;

    OfferedItemsController(ItemTransfers transfers, PolicyDocuments policies, Clock clock) {
        this.transfers = transfers;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Allow(RUN_CONFERENCES)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(transfers.offered(actor), policies.bases(LocalDate.now(clock)), form, problems);
    }

    @PostMapping(PATH + "/{id}")
    @Allow(RUN_CONFERENCES)
    ModelAndView answer(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var offer = transfers.offered(actor, id).orElseThrow(() -> new NotFound("offer"));
        var answer = form.read(reader -> {
            boolean yes = reader.choice(
                            "answer", ANSWERS, Choice::value, "Choose whether you accept %s".formatted(offer.item()))
                    .value()
                    .equals("yes");
            var reason = reader.text("reason", "The reason", FormReader.REASON);
            reader.when(form.text("answer").equals("no") && reason.isEmpty(), "reason", "Enter why you decline it");
            return new Answer(yes, reason);
        });
        return switch (answer) {
            case Ruling.Refused<Answer>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Answer>(var said) -> said.yes() ? accept(actor, offer) : decline(actor, offer, said);
        };
    }

    private ModelAndView accept(Actor.Person actor, ItemTransfer offer) {
        return transfers
                .accept(actor, offer)
                .map((Ref ref) -> Page.go(Notice.done("Accepted: invite the agencies"), "/conferences/items/%s", ref))
                .orElseGet(() -> Page.go(Notice.important("The offer is there no more"), PATH));
    }

    private ModelAndView decline(Actor.Person actor, ItemTransfer offer, Answer said) {
        return transfers.decline(actor, offer, said.reason()) instanceof Saved.Done<ItemTransfer>
                ? Page.go(Notice.done("Declined. Whoever offered it was told"), PATH)
                : Page.go(Notice.important("The offer is there no more"), PATH);
    }
}

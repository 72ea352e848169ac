package waymark.conferences.closing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// Closes an item, or offers it to the conference of another area.
@Controller
@RequestMapping("/conferences/items/{ref}/closing")
class ClosingController {

    private static final String PAGE = "conferences/closing/closing";
    private static final int DAYS_TO_TELL = 7;

    private final Items items;
    private final Closings closings;
    private final ItemTransfers transfers;
    private final PolicyDocuments policies;
    private final Clock clock;

    ClosingController(Items items, Closings closings, ItemTransfers transfers, PolicyDocuments policies, Clock clock) {
        this.items = items;
        this.closings = closings;
        this.transfers = transfers;
        this.policies = policies;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref).running();
        var form = FormData.version(item.version())
                .with("riskNow", item.riskNow())
                .with("toldOn", today())
                .with("tellBy", today().plusDays(DAYS_TO_TELL));
        return Page.show(PAGE, view(item, form, List.of()));
    }

    private ClosingView view(Item item, FormData form, List<Problem> problems) {
        return new ClosingView(
                item,
                closings.of(item),
                transfers.of(item),
                closings.openActions(item),
                transfers.receivers(item),
                policies.bases(today()),
                form,
                problems);
    }

    @PostMapping
    @Allow(RUN_CONFERENCES)
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var saved = Ending.read(form, item, transfers.receivers(item), policies.bases(today()), today())
                .save(ending -> {
                    var to = ending.to();
                    return to == null
                            ? closings.close(actor, item, form.version(), ending.closing())
                            : transfers.offer(actor, item, form.version(), ending.closing(), to, ending.basis());
                });
        return switch (saved) {
            case Saved.Done<Item> _ ->
                Page.go(
                        Notice.done(
                                form.text("outcome").equals(ClosingOutcome.TRANSFERRED.name())
                                        ? "Offered. The item stays open until the other conference accepts it"
                                        : "Closed. Tell the referrer what may be said to them"),
                        item.path() + "/closing");
            case Ruling.Refused<Item>(var problems) -> Page.refuse(PAGE, view(item, form, problems));
            case Saved.Stale<Item> _ -> Page.merged(show(ref, actor));
        };
    }

    @PostMapping("/withdrawal")
    @Allow(RUN_CONFERENCES)
    ModelAndView withdraw(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        transfers.of(item).stream()
                .filter(ItemTransfer::open)
                .findFirst()
                .ifPresent(offer -> transfers.withdraw(actor, item, offer));
        return Page.go(Notice.done("The offer was taken back"), item.path() + "/closing");
    }
}

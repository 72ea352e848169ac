package waymark.funding.bids;

import static waymark.kernel.Permission.KEEP_FUNDING;
import static waymark.kernel.Permission.VIEW_FUNDING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
import waymark.funding.money.Pence;
import waymark.funding.provision.FundingHistory;
import waymark.funding.provision.Provision;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.lists.ListFile;

/// Bids: the list with its deadlines, and each with its partners, evidence, papers and result.
@Controller
@RequestMapping("/funding")
class BidsController {

    record Index(List<Bid> bids, boolean keeps) {}

    record View(
            Bid it,
            List<BidEvidence> evidence,
            DocumentSection documents,
            boolean keeps,
            List<TimelineEntry> timeline) {}

    private final Bids bids;
    private final EvidenceOffered offered;
    private final FundingHistory history;
    private final DocumentsApi documents;
    private final Clock clock;

    BidsController(Bids bids, EvidenceOffered offered, FundingHistory history, DocumentsApi documents, Clock clock) {
        this.bids = bids;
        this.offered = offered;
        this.history = history;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/bids")
    @Allow(VIEW_FUNDING)
    ModelAndView list(Actor.Person actor) {
        return Page.show("funding/bids/bids", new Index(bids.all(actor), Provision.keeps(actor)));
    }

    @GetMapping({"/bids.csv", "/bids.xlsx"})
    @Allow(VIEW_FUNDING)
    ListFile file(Actor.Person actor) {
        return new ListFile(
                "bids",
                List.of(
                        "Reference",
                        "Bid",
                        "Funder",
                        "Amount",
                        "Lead",
                        "Partners",
                        "Deadline",
                        "State",
                        "Result",
                        "Learned"),
                bids.all(actor).stream()
                        .map(it -> List.of(
                                it.ref(),
                                it.title(),
                                it.funderName(),
                                Pence.amount(it.pence()),
                                it.leadName(),
                                String.join(", ", it.partnerNames()),
                                it.deadline(),
                                it.state().words(),
                                it.result(),
                                it.learned()))
                        .toList());
    }

    @GetMapping("/bids/{ref}")
    @Allow(VIEW_FUNDING)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = bids.get(actor, ref);
        return Page.show(
                "funding/bids/bid",
                new View(
                        it,
                        bids.evidence(ref),
                        documents.of(actor, ref, Provision.keeps(actor)),
                        Provision.keeps(actor),
                        history.timeline(ref)));
    }

    /// Keeps the figures of the last quarter with the bid, in the words in which they may leave.
    @PostMapping("/bids/{ref}/evidence")
    @Allow(KEEP_FUNDING)
    ModelAndView draw(@PathVariable Ref ref, Actor.Person actor) {
        var it = bids.open(actor, ref);
        bids.evidence(actor, it, offered.of(actor, LocalDate.now(clock)));
        return Page.go(
                Notice.done("The figures of the last quarter are kept with the bid, as they may be printed"),
                "/funding/bids/%s",
                ref);
    }
}

package waymark.conferences.research;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Audit;
import waymark.conferences.forums.Forums;
import waymark.conferences.items.Items;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// What one's own agency holds about an item, to answer a subject access request that came to the agency.
@Controller
@RequestMapping("/conferences/items/{ref}/research/subject-access")
class AgencyPackController {

    private final Items items;
    private final Forums forums;
    private final ResearchReturns returns;
    private final Audit audit;
    private final Templates templates;
    private final Clock clock;
    private final boolean demonstration;

    AgencyPackController(
            Items items,
            Forums forums,
            ResearchReturns returns,
            Audit audit,
            Templates templates,
            Clock clock,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.items = items;
        this.forums = forums;
        this.returns = returns;
        this.audit = audit;
        this.templates = templates;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    private AgencyPack pack(Actor.Person actor, Ref ref) {
        var item = items.get(actor, ref);
        var standing = returns.standing(item, actor.organisation());
        boolean referred = item.organisation().equals(actor.organisation());
        if (!standing.atTable() && !standing.wrote() && !referred) {
            throw new NotFound(ref);
        }
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            audit.looked(actor, "open_research_access_pack", ref.value());
        }
        return AgencyPack.of(
                item,
                actor.organisation(),
                actor.organisationName(),
                forums.get(item.forum()),
                returns.all(item, actor.organisation()),
                returns.events(item, actor.organisation()));
    }

    @GetMapping
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("conferences/research/pack", pack(actor, ref));
    }

    /// The same as a PDF, whose name and title name nobody.
    @GetMapping("/paper")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> paper(@PathVariable Ref ref, Actor.Person actor) {
        var pack = pack(actor, ref);
        var title = "Subject access: " + ref;
        var body = templates.render(
                "conferences/research/packPaper",
                Map.of(
                        "title",
                        title,
                        "pack",
                        pack,
                        "made",
                        DateText.day(LocalDate.now(clock)),
                        "demonstration",
                        demonstration));
        return Download.pdf(
                pack.file(),
                Pdf.of(
                        body,
                        new PdfMeta(title, "What one agency holds about a conference item", "en-GB", clock.instant())));
    }
}

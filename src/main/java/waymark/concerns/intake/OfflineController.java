package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.admission.AdmissionQueue;
import waymark.contacts.numbers.HelpLine;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// A page that somebody may keep on their telephone to write a report without signal: it is sealed there, and
/// sent once there is signal. Nothing is kept on a telephone unless its owner asks.
@Controller
@RequestMapping("/report")
class OfflineController {

    /// @param desk the public key that the browser seals a report with
    /// @param custodian the public key for contact details
    record View(List<Choice> areas, IntakeSeals.ForBrowsers desk, IntakeSeals.ForBrowsers custodian) {}

    /// Shows the numbers to ring; the report is still on the telephone.
    record NotSent(List<HelpLine> lines) {}

    private final PublicFacts facts;
    private final IntakeSeals seals;
    private final Intake intake;
    private final AdmissionQueue queue;
    private final Drafts drafts;
    private final ReportPages pages;

    OfflineController(
            PublicFacts facts,
            IntakeSeals seals,
            Intake intake,
            AdmissionQueue queue,
            Drafts drafts,
            ReportPages pages) {
        this.drafts = drafts;
        this.pages = pages;
        this.facts = facts;
        this.seals = seals;
        this.intake = intake;
        this.queue = queue;
    }

    @GetMapping("/offline")
    @Public
    ModelAndView page(HttpServletRequest request) {
        return SignedInNotice.instead(request)
                .orElseGet(() -> Page.show(
                        "concerns/intake/offline",
                        new View(facts.areas(), seals.deskForBrowsers(), seals.custodianForBrowsers())));
    }

    /// The service worker that shows the kept page without signal. Served below this path so that its scope
    /// is the public side only.
    @GetMapping("/offline-worker.js")
    @Public
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=utf-8"))
                .body(new ClassPathResource("concerns/intake/offline-worker.js"));
    }

    /// The web app manifest, with a name that reveals nothing.
    @GetMapping("/offline.webmanifest")
    @Public
    ResponseEntity<String> manifest() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json;charset=utf-8"))
                .body("""
                        {"name": "Form", "short_name": "Form", "start_url": "/report/offline", "scope": "/report/",
                         "display": "minimal-ui", "background_color": "#ffffff", "theme_color": "#ffffff",
                         "icons": [{"src": "/assets/images/plain.svg", "type": "image/svg+xml", "sizes": "any"}]}
                        """);
    }

    /// Takes a report that a telephone sealed, which cannot be read here. Anything else of the right shape is
    /// taken too: the desk finds that it does not open.
    ///
    /// @param held the telephone's id for it; it is deleted there once the code is shown
    /// @param contact sealed for the custodian; missing from pages kept before this was asked
    @PostMapping("/sealed")
    @Public
    ModelAndView sealed(
            @RequestParam(defaultValue = "") String held,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String danger,
            @RequestParam(defaultValue = "") String report,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request) {
        return SignedInNotice.instead(request)
                .orElseGet(() -> SealedOnDevice.read(
                                held, facts.codes().contains(area) ? area : "", danger.equals("YES"), report, contact)
                        .map(read -> queue.admit(true, () -> taken(read)))
                        .orElseGet(() -> Page.go("/report/offline")));
    }

    private ModelAndView taken(SealedOnDevice report) {
        return intake.take(report)
                .map(receipt -> pages.sent(
                        drafts.begin().with(Map.of("code", receipt.digits())),
                        receipt,
                        report.urgent(),
                        report.id().toString()))
                .orElseGet(() -> {
                    var page = Page.show("concerns/intake/notSent", new NotSent(facts.lines()));
                    page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
                    return page;
                });
    }
}

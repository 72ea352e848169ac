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
import waymark.concerns.files.FileIntake;
import waymark.contacts.numbers.HelpLine;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// A page that somebody may keep on their telephone, to write a report where there is no signal: it is sealed there,
/// and
/// sent when there is. Nothing is kept on a telephone whose owner did not ask for it.
@Controller
@RequestMapping("/report")
class OfflineController {

    /// @param desk the public key that the browser seals a report with
    /// @param custodian the one for how to reach whoever wrote it
    record View(List<Choice> areas, IntakeSeals.ForBrowsers desk, IntakeSeals.ForBrowsers custodian) {}

    /// The numbers to ring; what was written is still on the telephone.
    record NotSent(List<HelpLine> lines) {}

    private final PublicFacts facts;
    private final IntakeSeals seals;
    private final Intake intake;
    private final FileIntake files;
    private final AdmissionQueue crowd;
    private final Drafts drafts;

    OfflineController(
            PublicFacts facts,
            IntakeSeals seals,
            Intake intake,
            FileIntake files,
            AdmissionQueue crowd,
            Drafts drafts) {
        this.drafts = drafts;
        this.facts = facts;
        this.seals = seals;
        this.intake = intake;
        this.files = files;
        this.crowd = crowd;
    }

    @GetMapping("/offline")
    @Public
    ModelAndView page(HttpServletRequest request) {
        return SignedInNotice.instead(request)
                .orElseGet(() -> Page.show(
                        "concerns/intake/offline",
                        new View(facts.areas(), seals.deskForBrowsers(), seals.custodianForBrowsers())));
    }

    /// Shows the page that was kept where there is no signal. Here, so that it can see nothing but the public side.
    @GetMapping("/offline-worker.js")
    @Public
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=utf-8"))
                .body(new ClassPathResource("concerns/intake/offline-worker.js"));
    }

    /// What a telephone needs to put the page among its programs, under a name that tells nothing.
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

    /// A report that a telephone sealed: what it says cannot be read here. Whatever is no such thing is taken for one
    /// that
    /// the desk cannot open, since that is all that can be seen of it.
    ///
    /// @param held what the telephone knows it by; once the code is shown it is deleted there
    /// @param contact sealed for the custodian; missing from a page that was kept before it asked
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
                        .map(read -> crowd.through(true, () -> taken(read)))
                        .orElseGet(() -> Page.go("/report/offline")));
    }

    private ModelAndView taken(SealedOnDevice report) {
        return intake.take(report)
                .map(receipt -> Page.show(
                        "concerns/intake/sent",
                        new ReportController.Sent(
                                receipt,
                                report.urgent(),
                                FilesForm.of(files),
                                report.id().toString(),
                                drafts.carried(drafts.begin().with(Map.of("code", receipt.digits()))),
                                facts.hours())))
                .orElseGet(() -> {
                    var page = Page.show("concerns/intake/notSent", new NotSent(facts.lines()));
                    page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
                    return page;
                });
    }
}

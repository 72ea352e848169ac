package waymark.training.certificates;

import static waymark.kernel.Permission.RUN_TRAINING;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.training.certificates.CertificateStepsController.View;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// A certificate is revoked, or the name on it erased.
@Controller
@RequestMapping("/training/certificates/{id}")
class CertificateEndingController {

    private static final String STEP = "training/certificates/step";

    private final TrainingCertificates certificates;

    CertificateEndingController(TrainingCertificates certificates) {
        this.certificates = certificates;
    }

    private static View view(TrainingCertificate it, String step, FormData form, List<Problem> problems) {
        return new View(it, step, List.of(), form, problems);
    }

    @GetMapping("/revocation")
    @Allow(USE_WAYMARK)
    ModelAndView revocation(@PathVariable UUID id, Actor.Person actor) {
        var it = certificates.keepable(actor, id);
        return it.latest()
                ? Page.show(STEP, view(it, "revocation", FormData.version(it.version()), List.of()))
                : Page.go("/training/certificates/%s", id);
    }

    @PostMapping("/revocation")
    @Allow(USE_WAYMARK)
    ModelAndView revoke(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = certificates.keepable(actor, id);
        var revoked = form.read(reader -> reader.line("words", "The reason", 300))
                .then(why -> it.revoke(actor, why))
                .save(why -> certificates.revoke(actor, it, form.version(), why));
        return switch (revoked) {
            case Saved.Done<UUID> _ ->
                Page.go(Notice.done("Revoked. Anybody who checks it is told so"), "/training/certificates/%s", id);
            case Ruling.Refused<UUID>(var problems) ->
                Page.refuse(STEP, view(it, "revocation", form, View.atWords(problems)));
            case Saved.Stale<UUID> _ -> Page.merged(revocation(id, actor));
        };
    }

    @GetMapping("/erasure")
    @Allow(RUN_TRAINING)
    ModelAndView erasure(@PathVariable UUID id, Actor.Person actor) {
        var it = certificates.keepable(actor, id);
        return it.erasedOn() == null
                ? Page.show(STEP, view(it, "erasure", FormData.version(it.version()), List.of()))
                : Page.go("/training/certificates/%s", id);
    }

    @PostMapping("/erasure")
    @Allow(RUN_TRAINING)
    ModelAndView erase(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = certificates.keepable(actor, id);
        if (!form.ticked("sure")) {
            return Page.refuse(
                    STEP,
                    view(
                            it,
                            "erasure",
                            form,
                            List.of(new Problem("sure", "Tick that the name and the code are to go for good"))));
        }
        certificates.erase(actor, it);
        return Page.go(Notice.done("Name and code are gone"), "/training/certificates");
    }
}

package waymark.analysis.returns;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.APPROVE_RELEASES;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.returns.OnwardReturn.Format;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Asks for the approval of a return, decides on it, and notes that it was sent.
@Controller
@RequestMapping("/insight/returns/{ref}")
class OnwardReturnStepsController {

    private record Leaving(String to, Format format) {}

    private final OnwardReturns returns;
    private final OnwardReturnPage page;
    private final boolean demonstration;

    OnwardReturnStepsController(
            OnwardReturns returns,
            OnwardReturnPage page,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.returns = returns;
        this.page = page;
        this.demonstration = demonstration;
    }

    /// Says that it is checked and asks for approval.
    @PostMapping("/request")
    @Allow(ANALYSE_FIGURES)
    ModelAndView ask(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.get(actor, ref);
        return page.answer(
                actor,
                it,
                form,
                it.ask(actor).save(wanted -> returns.ask(actor, wanted, form.version())),
                "Sent for approval. Those who may approve are told");
    }

    private OnwardReturn approvable(Actor actor, Ref ref) {
        var it = returns.get(actor, ref);
        if (!it.approvable(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    /// Sends it back.
    @PostMapping("/return")
    @Allow(APPROVE_RELEASES)
    ModelAndView sendBack(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = approvable(actor, ref);
        var words = form.<String>read(
                reader -> reader.required("words", "The reason", OnwardReturn.LONGEST_NOTE, "Say what has to change"));
        return page.answer(
                actor, it, form, words.save(said -> returns.sendBack(actor, it, form.version(), said)), "Sent back");
    }

    /// Approves it.
    @PostMapping("/approval")
    @Allow(APPROVE_RELEASES)
    ModelAndView approve(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = approvable(actor, ref);
        return page.answer(actor, it, form, returns.approve(actor, it, form.version()), "Approved. It can be sent now");
    }

    /// Notes that it was sent, and keeps the file.
    @PostMapping("/sending")
    @Allow(ANALYSE_FIGURES)
    ModelAndView send(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.get(actor, ref);
        if (!it.sendable(actor)) {
            throw new NotFound(ref);
        }
        var read = form.read(reader -> new Leaving(
                reader.requiredLine(
                        "to", "The receiver", OnwardReturn.LONGEST_RECEIVER, "Say whom it goes to, and how"),
                Format.valueOf(reader.choice("format", it.formats(), Choice::value, "Choose the kind of file")
                        .value())));
        return page.answer(
                actor,
                it,
                form,
                read.save(leaving -> returns.send(
                        actor,
                        it,
                        form.version(),
                        leaving.to(),
                        leaving.format(),
                        OnwardFile.bytes(it, leaving.format(), demonstration))),
                "Kept as it is sent. Take the file and send it");
    }
}

package waymark.training.workshop;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The answers of the groups: shown to all, removed, and typed from paper.
@Controller
@RequestMapping("/training/sessions/{ref}/workshop")
class WorkshopAnswersController {

    private record Written(WorkshopQuestion question, int group, String words) {

        static Written read(FormReader reader, RunningWorkshop room) {
            reader.when(room.it().ended(), "words", "The workshop has ended");
            return new Written(
                    reader.choice("question", room.questions(), WorkshopQuestion::id, "Choose the question"),
                    reader.number("group", "Group", 1, room.it().groups()),
                    reader.required("words", "Answer", 2_000, "Type what the group wrote"));
        }
    }

    private final Workshops workshops;
    private final WorkshopController page;
    private final Clock clock;

    WorkshopAnswersController(Workshops workshops, WorkshopController page, Clock clock) {
        this.workshops = workshops;
        this.page = page;
        this.clock = clock;
    }

    /// Shows the answers to a question to all, or hides them again.
    @PostMapping("/releases")
    @Allow(RUN_TRAINING)
    ModelAndView release(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var question = question(workshops.running(actor, it), form);
        if (question.isEmpty()) {
            return Page.go("/training/sessions/%s/workshop", ref);
        }
        var asked = question.get();
        workshops.release(
                actor, it, asked.stage(), asked.number(), !form.text("shown").equals("no"));
        return Page.go("/training/sessions/%s/workshop#question-%s", ref, asked.id());
    }

    /// Takes an answer off every screen.
    @PostMapping("/removals")
    @Allow(RUN_TRAINING)
    ModelAndView remove(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var answer = workshops.running(actor, it).answers().stream()
                .filter(one -> one.id().toString().equals(form.text("answer")))
                .findFirst();
        if (answer.isEmpty()) {
            return Page.go("/training/sessions/%s/workshop", ref);
        }
        workshops.remove(actor, it, answer.get().id());
        return Page.go(
                Notice.done("Removed from every screen. Its words are deleted"),
                "/training/sessions/%s/workshop#question-%s-%s",
                ref,
                answer.get().stage(),
                answer.get().question());
    }

    /// What a group wrote on paper.
    @PostMapping("/answers")
    @Allow(RUN_TRAINING)
    ModelAndView addFromPaper(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = workshops.get(actor, ref);
        var room = workshops.running(actor, it);
        return switch (form.read(reader -> Written.read(reader, room))) {
            case Ruling.Agreed<Written>(var written) -> {
                workshops.addFromPaper(
                        actor, it, written.question(), written.group(), written.words(), clock.instant());
                yield Page.go(
                        Notice.done("Kept for group " + written.group()),
                        "/training/sessions/%s/workshop#question-%s",
                        ref,
                        written.question().id());
            }
            case Ruling.Refused<Written>(var problems) -> page.refuse(actor, it, form, problems);
        };
    }

    private static Optional<WorkshopQuestion> question(RunningWorkshop room, FormData form) {
        return room.questions().stream()
                .filter(one -> one.id().equals(form.text("question")))
                .findFirst();
    }
}

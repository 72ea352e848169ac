package waymark.consultation.rounds;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Who is invited to a round, and who was not reached.
@Controller
@RequestMapping("/consultation/{ref}/invitations")
class RoundInvitationsController {

    private static final String FORM = "consultation/rounds/invitation";
    private static final int LINE = 200;
    private static final int LANGUAGE = 60;
    private static final int TEXT = 500;

    record Form(Round round, Optional<RoundInvitation> it, FormData form, List<Problem> problems) {

        String action() {
            return round.path() + "/invitations/"
                    + it.map(one -> one.id().toString()).orElse("new");
        }
    }

    private final Rounds rounds;
    private final RoundInvitations invitations;

    RoundInvitationsController(Rounds rounds, RoundInvitations invitations) {
        this.rounds = rounds;
        this.invitations = invitations;
    }

    @GetMapping("/new")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                FORM,
                new Form(
                        rounds.get(actor, ref),
                        Optional.empty(),
                        FormData.empty().with("reached", Reached.NOT_KNOWN.name()),
                        List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var round = rounds.get(actor, ref);
        return switch (form.read(RoundInvitationsController::read)) {
            case Ruling.Refused<RoundInvitation.Given>(var problems) ->
                Page.refuse(FORM, new Form(round, Optional.empty(), form, problems));
            case Ruling.Agreed<RoundInvitation.Given>(var given) -> {
                invitations.add(actor, ref, given);
                yield Page.go(Notice.done("Saved"), "/consultation/%s#invitations", ref);
            }
        };
    }

    private static RoundInvitation.Given read(FormReader reader) {
        var reached = reader.choice("reached", Reached.class, "Choose whether they were reached");
        var whyNot = reader.text("whyNot", "Why not", TEXT);
        reader.when(
                whyNot.isEmpty() && (reached == Reached.NOT_REACHED || reached == Reached.IN_PART),
                "whyNot",
                "Write why some were not reached, so that the next round can");
        return new RoundInvitation.Given(
                reader.requiredLine("who", "Who is invited", LINE, "Enter which community or organisation is invited"),
                reader.line("byWhom", "Who asks them", LINE),
                reader.form().ticked("trusted"),
                reader.requiredLine("language", "The language", LANGUAGE, "Enter the language"),
                reader.line("form", "How they can answer", LINE),
                reader.text("offered", "What is offered", TEXT),
                reached,
                whyNot);
    }

    private RoundInvitation find(Ref ref, UUID id) {
        return invitations.find(ref, id).orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping("/{id}")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var round = rounds.get(actor, ref);
        var it = find(ref, id);
        var given = it.given();
        return Page.show(
                FORM,
                new Form(
                        round,
                        Optional.of(it),
                        FormData.version(it.version())
                                .with("who", given.who())
                                .with("byWhom", given.byWhom())
                                .with("trusted", given.trusted() ? List.of("yes") : List.of())
                                .with("language", given.language())
                                .with("form", given.form())
                                .with("offered", given.offered())
                                .with("reached", given.reached().name())
                                .with("whyNot", given.whyNot()),
                        List.of()));
    }

    @PostMapping("/{id}")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var round = rounds.get(actor, ref);
        var it = find(ref, id);
        return switch (form.read(RoundInvitationsController::read)
                .save(given -> invitations.change(actor, ref, it, form.version(), given))) {
            case Saved.Done<RoundInvitation> _ -> Page.go(Notice.done("Saved"), "/consultation/%s#invitations", ref);
            case Ruling.Refused<RoundInvitation>(var problems) ->
                Page.refuse(FORM, new Form(round, Optional.of(it), form, problems));
            case Saved.Stale<RoundInvitation> _ -> Page.merged(edit(ref, id, actor));
        };
    }
}

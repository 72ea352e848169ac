package waymark.consultation.rounds;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.language.Language;
import waymark.web.mail.Mail;

/// The rounds: what is asked, of whom, until when, and what came of it.
@Controller
@RequestMapping("/consultation")
class RoundsController {

    record Index(List<Round> rounds) {}

    /// @param whose the name of its area
    /// @param languages in which the whole of it is there
    /// @param figures null before it is closed
    /// @param before the round before it
    /// @param address where people answer
    record View(
            Round it,
            String whose,
            List<Question> questions,
            List<Language> languages,
            @Nullable RoundFigures figures,
            List<ComparedLine> compared,
            Optional<Round> before,
            List<Weighing> weighings,
            List<RoundInvitation> invitations,
            String address,
            LocalDate today,
            List<Problem> problems) {

        /// Decisions that were made before people had answered.
        List<Weighing> tooEarly() {
            var last = it.closesOn();
            return last == null || it.draft()
                    ? List.of()
                    : weighings.stream()
                            .filter(one -> !one.decidedOn().isAfter(last))
                            .toList();
        }
    }

    private final Rounds rounds;
    private final Gunning gunning;
    private final RoundInvitations invitations;
    private final DirectoryApi directory;
    private final Mail mail;
    private final JsonMapper json;
    private final Clock clock;

    RoundsController(
            Rounds rounds,
            Gunning gunning,
            RoundInvitations invitations,
            DirectoryApi directory,
            Mail mail,
            JsonMapper json,
            Clock clock) {
        this.rounds = rounds;
        this.gunning = gunning;
        this.invitations = invitations;
        this.directory = directory;
        this.mail = mail;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_CONSULTATIONS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("consultation/rounds/rounds", new Index(rounds.all(actor)));
    }

    @GetMapping("/{ref}")
    @Allow(RUN_CONSULTATIONS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("consultation/rounds/round", view(rounds.get(actor, ref), actor, List.of()));
    }

    View view(Round it, Actor.Person actor, List<Problem> problems) {
        var questions = rounds.questions(it.ref());
        var figures = RoundFigures.kept(json, it.figures());
        var before = rounds.before(actor, it);
        return new View(
                it,
                whose(it, actor),
                questions,
                Wordings.whole(questions, rounds.wordings(it.ref())),
                figures,
                ComparedLine.of(
                        figures,
                        before.map(other -> RoundFigures.kept(json, other.figures()))
                                .orElse(null)),
                before,
                gunning.of(it.ref()),
                invitations.of(it.ref()),
                it.code() == null ? "" : mail.link("/have-your-say/" + it.code()),
                LocalDate.now(clock),
                problems);
    }

    private String whose(Round it, Actor.Person actor) {
        return directory.areas(actor).stream()
                .filter(area -> area.code().equals(it.area()))
                .map(Area::name)
                .findFirst()
                .orElse("The whole partnership");
    }
}

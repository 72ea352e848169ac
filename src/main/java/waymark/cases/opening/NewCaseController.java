package waymark.cases.opening;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.quota.SearchQuota;
import waymark.cases.matching.PersonTokens;
import waymark.cases.matching.PersonTokens.Found;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.security.ConstantTimeResponse;

/// Opens a case in two steps: by what the person may be known, which is searched for in the reader's own cases,
/// then what the case needs. The answer says nothing about cases of others, and takes as long whether or not
/// there is one.
@Controller
class NewCaseController {

    private static final String WHO = "cases/opening/who";
    private static final String CASE = "cases/opening/case";

    /// The first form.
    record Who(FormData form, List<Problem> problems) {

        /// What was entered in the second form before, to be sent along.
        List<String> carried() {
            return Opening.CARRIED_BACK;
        }
    }

    /// The second form, below who was found.
    ///
    /// @param searched false where nothing was entered that could be looked for
    record View(
            List<Found> found,
            boolean searched,
            List<Choice> authorities,
            FormData form,
            LocalDate today,
            List<Problem> problems) {

        List<Choice> routes() {
            return Opening.routes();
        }

        /// True where the age that was said does not go with the route: it can be corrected here.
        boolean ageAgain() {
            return !form.text(Opening.ROUTE).isEmpty()
                    && problems.stream().anyMatch(problem -> problem.field().equals(Opening.ROUTE));
        }

        /// What the first form had, to be sent along.
        List<String> carried() {
            return Opening.CARRIED.stream()
                    .filter(name -> !ageAgain() || !Opening.AGE.contains(name))
                    .toList();
        }
    }

    private final Openings openings;
    private final PersonTokens tokens;
    private final SearchQuota quota;
    private final DirectoryApi directory;
    private final Clock clock;

    NewCaseController(Openings openings, PersonTokens tokens, SearchQuota quota, DirectoryApi directory, Clock clock) {
        this.openings = openings;
        this.tokens = tokens;
        this.quota = quota;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param source reference of a hand-over or of a public report that the case comes from
    @GetMapping("/cases/new")
    @Allow(WORK_CASES)
    ModelAndView who(@RequestParam(defaultValue = "") String source) {
        return Page.show(
                WHO,
                new Who(
                        FormData.empty().with(Opening.SOURCE, Opening.source(source) == null ? "" : source),
                        List.of()));
    }

    @PostMapping("/cases/new/search")
    @Allow(WORK_CASES)
    ModelAndView search(FormData form, Actor.Person actor) {
        if (form.text("change").equals("yes")) {
            return Page.show(WHO, new Who(form, List.of()));
        }
        long began = System.nanoTime();
        return switch (form.read(reader -> Opening.Asked.read(reader, today()))) {
            case Ruling.Refused<Opening.Asked>(var problems) -> Page.refuse(WHO, new Who(form, problems));
            case Ruling.Agreed<Opening.Asked>(var asked) -> {
                quota.take(actor, tokens.subject(asked.clues()));
                var found = openings.search(actor, asked.clues());
                ConstantTimeResponse.keep(began);
                yield Page.show(CASE, view(actor, found, !asked.clues().isEmpty(), form, List.of()));
            }
        };
    }

    private View view(Actor actor, List<Found> found, boolean searched, FormData form, List<Problem> problems) {
        return new View(found, searched, Authority.choices(directory, actor), form, today(), problems);
    }

    @PostMapping("/cases/new")
    @Allow(WORK_CASES)
    ModelAndView open(FormData form, Actor.Person actor) {
        var authorities = Authority.choices(directory, actor);
        var read = form.read(
                reader -> Opening.read(reader, actor, authorities, source -> openings.given(actor, source), today()));
        return switch (read) {
            case Ruling.Refused<Opening>(var problems) ->
                Page.refuse(
                        CASE,
                        form.read(reader -> Opening.Asked.read(reader, today()))
                                        instanceof Ruling.Agreed<Opening.Asked>(var asked)
                                ? view(
                                        actor,
                                        openings.again(actor, asked.clues()),
                                        !asked.clues().isEmpty(),
                                        form,
                                        problems)
                                : view(actor, List.of(), false, form, problems));
            case Ruling.Agreed<Opening>(var opening) ->
                Page.go(Notice.done("Case opened"), "/cases/%s", openings.open(actor, opening));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

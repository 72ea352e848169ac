package waymark.concerns.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.admission.AdmissionQueue;
import waymark.concerns.admission.ProofOfWork;
import waymark.concerns.files.FileIntake;
import waymark.concerns.places.Gazetteer;
import waymark.concerns.places.LocationChoices;
import waymark.contacts.numbers.HelpLine;
import waymark.kernel.Problem;
import waymark.web.Page;

/// The pages of the public report form: the start, each question, the receipt, and what to do if nothing
/// could be stored.
@Component
class ReportPages {

    /// @param gone true if a page was sent again too late, or after its reader had left
    record Start(List<HelpLine> lines, TeamHours.Now hours, boolean gone) {}

    /// @param carried the answers so far, sealed
    /// @param outside whether the place is outside the partnership's areas
    /// @param helpline offered if the place is outside the areas
    /// @param crowded whether places were not looked for because reports take precedence
    /// @param puzzle proof of work for the browser under load, else empty
    /// @param custodian whether anybody may open how to reach a reporter
    /// @param again true if a browser without scripts loaded the page again, and lost what was typed on it
    record View(
            ReportStep step,
            ReportForm form,
            Drafts.Carried carried,
            LocationChoices where,
            boolean outside,
            Optional<HelpLine> helpline,
            boolean crowded,
            String puzzle,
            boolean custodian,
            boolean again,
            List<Problem> problems) {

        boolean empty(ReportStep asked) {
            return asked.fields().stream().allMatch(field -> form.answer(field).isEmpty());
        }
    }

    /// @param held the telephone's id for a report it kept, or empty
    record Sent(
            Receipt receipt,
            boolean danger,
            FilesForm files,
            String held,
            Drafts.Carried carried,
            TeamHours.Now hours) {}

    /// Nothing could be stored: shows the numbers to ring, and the text to be copied.
    record NotKept(List<HelpLine> lines, ReportForm form, Drafts.Carried carried) {}

    private static final String HELPLINE = "MS_HELPLINE";
    private static final String STEP = "concerns/intake/step";

    private final PublicFacts facts;
    private final Drafts drafts;
    private final Gazetteer gazetteer;
    private final FileIntake files;
    private final AdmissionQueue queue;
    private final ProofOfWork puzzles;

    ReportPages(
            PublicFacts facts,
            Drafts drafts,
            Gazetteer gazetteer,
            FileIntake files,
            AdmissionQueue queue,
            ProofOfWork puzzles) {
        this.facts = facts;
        this.drafts = drafts;
        this.gazetteer = gazetteer;
        this.files = files;
        this.queue = queue;
        this.puzzles = puzzles;
    }

    ModelAndView start() {
        return Page.show("concerns/intake/start", start(false));
    }

    /// The first page, empty, with the reason.
    ModelAndView gone() {
        var page = Page.show("concerns/intake/start", start(true));
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    /// The page of a question.
    ///
    /// @param sought whether places were searched for
    ModelAndView step(Drafts.Draft before, ReportStep step, ReportForm form, boolean sought) {
        return Page.show(STEP, view(before, step, form, sought, List.of()));
    }

    ModelAndView refused(Drafts.Draft before, ReportStep step, ReportForm form, List<Problem> problems) {
        return Page.refuse(STEP, view(before, step, form, false, problems));
    }

    /// The page with the code.
    ///
    /// @param draft carries the code, to show the page in another language
    /// @param held the telephone's id for a report it kept, or empty
    ModelAndView sent(Drafts.Draft draft, Receipt receipt, boolean danger, String held) {
        return Page.show(
                "concerns/intake/sent",
                new Sent(receipt, danger, FilesForm.of(files), held, drafts.carried(draft), facts.hours()));
    }

    ModelAndView notKept(Drafts.Draft draft, ReportForm form) {
        var page = Page.show(
                "concerns/intake/notKept", new NotKept(facts.lines(), form, drafts.carried(carried(draft, form))));
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    /// The places of the partnership.
    Gazetteer own() {
        return gazetteer.in(facts.codes());
    }

    private Start start(boolean gone) {
        return new Start(facts.lines(), facts.hours(), gone);
    }

    private static Drafts.Draft carried(Drafts.Draft before, ReportForm form) {
        var answers = form.answers();
        answers.put("once", form.onceOrFresh());
        return before.with(answers);
    }

    private View view(Drafts.Draft before, ReportStep step, ReportForm form, boolean sought, List<Problem> problems) {
        boolean crowded = queue.isBusy();
        boolean looks = sought && !crowded;
        var puzzle = step == ReportStep.CHECK && crowded ? puzzles.issue() : "";
        var where = form.whereabouts(gazetteer, facts.areas(), looks);
        return new View(
                step,
                form,
                drafts.carried(carried(before, form)),
                where,
                form.isOutside(own()),
                facts.lines().stream()
                        .filter(line -> line.code().equals(HELPLINE))
                        .findFirst(),
                sought && crowded,
                puzzle,
                facts.custodian(),
                before.again(),
                problems);
    }
}

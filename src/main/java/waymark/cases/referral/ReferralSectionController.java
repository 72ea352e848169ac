package waymark.cases.referral;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.opening.CaseOrigins;
import waymark.cases.record.SaidAge;
import waymark.documents.DocumentLine;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// One section of a referral: its questions, saved as far as they are answered.
@Controller
class ReferralSectionController {

    private static final String PAGE = "cases/referral/section";

    /// What the Home Office form takes of what Waymark does; and a file there is smaller than this.
    private static final Set<String> TAKEN = Set.of("PDF", "WORD", "JPEG", "PNG");

    private static final long LARGEST = 25L << 20;

    /// Questions that are asked on the same condition.
    ///
    /// @param of the answer that it depends on; empty where it is always asked
    /// @param with the values of that answer
    /// @param when the same in words
    record Block(String of, List<String> with, String when, List<Question> questions) {}

    /// What a referral form is made of on the page.
    ///
    /// @param documents of the case, on the page of the evidence; else null
    /// @param seen as a text for the form, where signs were ticked; else empty
    record View(
            ReferralPages.About about,
            ReferralSection section,
            SectionForm lists,
            FormData form,
            @Nullable DocumentSection documents,
            String seen,
            List<Problem> problems) {

        String action() {
            return "%s/sections/%s".formatted(about.path(), section.key());
        }

        /// The questions that the route may ask, those beside each other that depend on the same answer
        /// together; what an answer reveals beneath itself is left out.
        List<Block> blocks() {
            var blocks = new ArrayList<Block>();
            for (var question : possible()) {
                if (reveals(question).isEmpty()) {
                    var condition = question.condition();
                    if (blocks.isEmpty()
                            || !blocks.getLast().of().equals(condition.dependsOn())
                            || !blocks.getLast().with().equals(condition.with())) {
                        blocks.add(
                                new Block(condition.dependsOn(), condition.with(), when(question), new ArrayList<>()));
                    }
                    blocks.getLast().questions().add(question);
                }
            }
            return blocks;
        }

        private List<Question> possible() {
            var route = ReferralAnswers.code(about.referral().header().route());
            return section.questions().stream()
                    .filter(question -> question.condition().mayHold(route))
                    .toList();
        }

        /// The question whose single answer reveals this one beneath it; empty where none does.
        private String reveals(Question question) {
            var condition = question.condition();
            var parent = condition.dependsOn();
            return condition.with().size() == 1
                            && possible().stream()
                                    .anyMatch(one -> one.name().equals(parent)
                                            && (one.kind() == QuestionKind.RADIOS
                                                    || one.kind() == QuestionKind.CHECKBOXES))
                    ? parent
                    : "";
        }

        /// The questions that an answer reveals, by that answer.
        Map<String, List<Question>> revealedBy(Question question) {
            return possible().stream()
                    .filter(one -> reveals(one).equals(question.name()))
                    .collect(Collectors.groupingBy(
                            one -> one.condition().with().getFirst(), LinkedHashMap::new, Collectors.toList()));
        }

        /// When it is asked, where that depends on another answer.
        private String when(Question question) {
            var condition = question.condition();
            var parent = condition.dependsOn();
            if (parent.isEmpty()) {
                return "";
            }
            var asked = about.answers().form().question(parent);
            return "Only where “%s” is answered with “%s”"
                    .formatted(
                            asked.label(),
                            condition.with().stream().map(asked::word).collect(Collectors.joining("” or “")));
        }

        String hint(Question question) {
            boolean optional = !question.required() && !question.ours() && question.kind() != QuestionKind.ROUTE;
            return Stream.of(question.hint(), optional ? "Optional" : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(". "));
        }

        /// The documents that the Home Office form does not take as they are.
        List<String> notTaken() {
            return documents == null
                    ? List.of()
                    : documents.kept().stream()
                            .filter(one -> !TAKEN.contains(one.format()) || one.bytes() >= LARGEST)
                            .map(DocumentLine::title)
                            .toList();
        }

        /// What can be chosen.
        List<Choice> choices(Question question) {
            return lists.choices(question);
        }

        int places(Question question) {
            return SectionForm.places(form, question);
        }
    }

    private final ReferralPages pages;
    private final Referrals referrals;
    private final FormLists lists;
    private final FirstResponders responders;
    private final DocumentsApi documents;
    private final CaseOrigins origins;
    private final Clock clock;

    ReferralSectionController(
            ReferralPages pages,
            Referrals referrals,
            FormLists lists,
            FirstResponders responders,
            DocumentsApi documents,
            CaseOrigins origins,
            Clock clock) {
        this.pages = pages;
        this.referrals = referrals;
        this.lists = lists;
        this.responders = responders;
        this.documents = documents;
        this.origins = origins;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/referral/{person}/sections/{section}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(
            @PathVariable Ref ref, @PathVariable Ref person, @PathVariable String section, Actor.Person actor) {
        var about = pages.get(actor, ref, person);
        var wanted = about.answers().form().page(section);
        if (!about.open() || !(about.referral() instanceof Referral.Draft draft)) {
            return Page.go("%s/check", about.path());
        }
        if (!SectionProgress.of(about.answers(), wanted).state().opens()) {
            return Page.go(about.path());
        }
        return Page.show(PAGE, view(actor, about, wanted, filled(actor, about, draft, wanted), List.of()));
    }

    private FormData filled(
            Actor.Person actor, ReferralPages.About about, Referral.Draft draft, ReferralSection section) {
        int version = draft.version(section.key());
        var form = SectionForm.fill(section, about.answers().section(section.key()), version);
        return version == 0 ? prefilled(actor, about, section, form) : form;
    }

    /// What Waymark knows already, where nothing was saved yet.
    private FormData prefilled(Actor.Person actor, ReferralPages.About about, ReferralSection section, FormData form) {
        return switch (section.key()) {
            case ReferralSection.REFERRER -> Prefill.referrer(form, about.it(), actor, responders.reached(actor));
            case ReferralSection.PERSON -> Prefill.person(form, about.person().details(), lists);
            case ReferralSection.PLACE ->
                about.person().main()
                        ? Prefill.place(form, origins.of(about.it().id()).origin(), lists)
                        : form;
            default -> form;
        };
    }

    private View view(
            Actor.Person actor,
            ReferralPages.About about,
            ReferralSection section,
            FormData form,
            List<Problem> problems) {
        return new View(
                about,
                section,
                new SectionForm(lists, pages.areas(actor), clock),
                form,
                section.key().equals(ReferralSection.EVIDENCE)
                        ? documents.of(actor, about.it().ref(), about.it().mayWork())
                        : null,
                section.key().equals("insight")
                        ? SeenSign.text(SeenSign.of(about.answers().section(ReferralSection.SIGNS)))
                        : "",
                problems);
    }

    @PostMapping("/cases/{ref}/referral/{person}/sections/{section}")
    @Allow(WORK_CASES)
    ModelAndView save(
            @PathVariable Ref ref,
            @PathVariable Ref person,
            @PathVariable String section,
            FormData form,
            Actor.Person actor) {
        var about = pages.forChange(actor, ref, person);
        var draft = pages.draft(about, person);
        var wanted = about.answers().form().page(section);
        if (wanted.questions().isEmpty()) {
            throw new NotFound(section);
        }
        var sent = signsAdded(form, about);
        var read = new SectionForm(lists, pages.areas(actor), clock).read(sent, wanted, about.answers());
        var event = read.map(answers -> draft.save(wanted, form.version(), answers));
        return switch (event.save(saved -> referrals.save(actor, about.it(), about.person(), 0, saved))) {
            case Saved.Done<Referral> _ ->
                SaidAge.go(form, said(event), about.changeOfRoute(), next(about, wanted, form));
            case Ruling.Refused<Referral>(var problems) ->
                Page.refuse(PAGE, view(actor, about, wanted, sent, problems));
            case Saved.Stale<Referral> _ -> Page.merged(show(ref, person, section, actor));
        };
    }

    /// The signs that were ticked go below what is written of them, where that was asked for.
    private static FormData signsAdded(FormData form, ReferralPages.About about) {
        if (!form.text("then").equals("signs")) {
            return form;
        }
        var signs = SeenSign.text(SeenSign.of(about.answers().section(ReferralSection.SIGNS)));
        var written = form.text("indicators-details");
        return form.with("indicators", "yes")
                .with("indicators-details", written.isEmpty() ? signs : written + "\n" + signs);
    }

    private static String said(Ruling<ReferralEvent.SectionSaved> ruling) {
        if (!(ruling instanceof Ruling.Agreed<ReferralEvent.SectionSaved>(var event))
                || event.gone().isEmpty()) {
            return "Saved";
        }
        return "Saved. Cleared, since it is no longer asked: "
                + event.gone().stream().map(Question::label).collect(Collectors.joining(", "));
    }

    /// On to the next task that is not done, or back to where the form says.
    private static String next(ReferralPages.About about, ReferralSection section, FormData form) {
        return switch (form.text("then")) {
            case "here", "signs" -> "%s/sections/%s".formatted(about.path(), section.key());
            case "next" -> {
                var following = new ArrayList<>(SectionProgress.all(about.answers()));
                following.removeIf(one -> !one.state().opens());
                int at = following.stream()
                        .map(SectionProgress::section)
                        .toList()
                        .indexOf(section);
                yield at >= 0 && at + 1 < following.size()
                        ? "%s/sections/%s"
                                .formatted(
                                        about.path(),
                                        following.get(at + 1).section().key())
                        : about.path();
            }
            default -> about.path();
        };
    }
}

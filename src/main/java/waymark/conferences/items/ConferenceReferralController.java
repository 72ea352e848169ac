package waymark.conferences.items;

import static waymark.kernel.Permission.REFER_TO_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Refers a person or a place to a forum, in steps. Each step carries along what was typed before it, and nothing is
/// kept until it is sent. A referral that was returned is changed on the same pages and sent again.
@Controller
class ConferenceReferralController {

    private static final String START = "conferences/items/referralStart";
    private static final String STEP = "conferences/items/referral";
    private static final String PERSON = "person";
    private static final String PLACE = "place";
    private static final String STEP_FIELD = "step";
    private static final String GO = "go";
    private static final String CASE = "case";

    /// The first step: which forum, and about whom or what.
    record Start(List<Forum> forums, List<Choice> cases, List<String> carried, FormData form, List<Problem> problems) {

        List<Choice> forumChoices() {
            return forums.stream()
                    .map(forum -> Choice.of(
                            forum.code(),
                            forum.name(),
                            "%s. %s. %s"
                                    .formatted(forum.areaName(), forum.about().title(), forum.purpose())))
                    .toList();
        }

        /// The forum that was chosen, or the only one there is.
        String chosenForum() {
            return forums.size() == 1 ? forums.getFirst().code() : form.text("forum");
        }

        List<Choice> subjects() {
            return List.of(
                    Choice.of(PERSON, "A person", "There is a case about them that you work on"),
                    Choice.of(PLACE, "A place", "Premises or a site, with visits and licences"));
        }
    }

    /// @param repeat the earlier item about the same within the forum's repeat period
    /// @param action where the form goes
    /// @param returned why it was returned; empty for a new one
    /// @param sharing what the person said about who may know; null for a place
    record View(
            ReferralStep step,
            ConferenceReferralForm referral,
            @Nullable Ref about,
            @Nullable Ref repeat,
            String action,
            String leave,
            String returned,
            @Nullable SharingView sharing,
            FormData form,
            List<Problem> problems) {

        Forum forum() {
            return referral.forum();
        }

        boolean person() {
            return referral.person();
        }

        List<ReferralStep> steps() {
            return ReferralStep.of(forum(), person());
        }

        int number() {
            return steps().indexOf(step) + 1;
        }

        boolean first() {
            return step == ReferralStep.START.next(forum(), person());
        }

        boolean again() {
            return !returned.isEmpty();
        }

        /// Names of the fields that this step carries along.
        List<String> carried() {
            var names = new ArrayList<String>();
            for (var each : ReferralStep.values()) {
                if (each != step) {
                    names.addAll(each.fields());
                }
            }
            return names;
        }

        List<Choice> bases() {
            return LawfulBasis.choices(referral.bases());
        }

        String basis() {
            return LawfulBasis.needOf(referral.bases(), form.text("basis")).orElse("");
        }

        ItemDetails details() {
            return referral.details(form, null);
        }

        Exploitation exploitation() {
            return Exploitation.valueOf(form.text("exploitation"));
        }

        List<Choice> awareness() {
            return ConferenceReferralForm.AWARENESS;
        }

        List<Choice> section42() {
            return ConferenceReferralForm.SECTION_42;
        }

        List<Choice> kinds() {
            return ConferenceReferralForm.EXPLOITATION;
        }
    }

    /// What is referred, and to whom.
    private record Target(Forum forum, @Nullable Case about) {

        @Nullable
        UUID caseId() {
            return about == null ? null : about.id();
        }

        boolean person() {
            return about != null;
        }
    }

    private final Forums forums;
    private final Items items;
    private final ItemSteps steps;
    private final Cases cases;
    private final ReferableCases own;
    private final PolicyDocuments documents;
    private final Clock clock;

    ConferenceReferralController(
            Forums forums,
            Items items,
            ItemSteps steps,
            Cases cases,
            ReferableCases own,
            PolicyDocuments documents,
            Clock clock) {
        this.forums = forums;
        this.items = items;
        this.steps = steps;
        this.cases = cases;
        this.own = own;
        this.documents = documents;
        this.clock = clock;
    }

    /// @param forum code of the forum, where it was chosen before
    /// @param wanted reference of the case of the person
    /// @param about `place` where it is about no person
    @GetMapping("/conferences/new")
    @Allow(REFER_TO_CONFERENCES)
    @RecordsAccess
    ModelAndView begin(
            @RequestParam(defaultValue = "") String forum,
            @RequestParam(name = "case", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String about,
            Actor.Person actor) {
        var form = FormData.empty()
                .with("forum", forum)
                .with(CASE, wanted)
                .with("about", wanted.isEmpty() ? about : PERSON);
        if (startProblems(form).isEmpty()) {
            var target = target(form);
            var known = target.about() == null
                    ? form
                    : ConferenceReferralForm.from(
                            form,
                            cases.get(actor, target.about().ref(), "conferences")
                                    .main()
                                    .details());
            return Page.show(
                    STEP,
                    view(actor, target, ReferralStep.START.next(target.forum(), target.person()), known, List.of()));
        }
        return Page.show(START, start(form, List.of()));
    }

    @PostMapping("/conferences/new")
    @Allow(REFER_TO_CONFERENCES)
    ModelAndView step(FormData form, Actor.Person actor) {
        var problems = startProblems(form);
        var step = ReferralStep.called(form.text(STEP_FIELD)).orElse(ReferralStep.START);
        if (!problems.isEmpty()) {
            return Page.refuse(START, start(form, problems));
        }
        var target = target(form);
        if (step == ReferralStep.START && !form.has("subject")) {
            return target.about() == null
                    ? Page.go(
                            "/conferences/new?forum=%s&about=place",
                            target.forum().code())
                    : Page.go(
                            "/conferences/new?forum=%s&case=%s",
                            target.forum().code(), target.about().ref());
        }
        var referral = referral(actor, target.forum(), target.caseId());
        if (form.text(GO).equals("send")) {
            var wrong = referral.firstWrong(form);
            if (wrong.isPresent()) {
                return Page.refuse(STEP, view(actor, target, wrong.get(), form, referral.problems(wrong.get(), form)));
            }
            var sent = steps.refer(
                    actor,
                    target.forum(),
                    target.about(),
                    Exploitation.valueOf(form.text("exploitation")),
                    referral.details(form, null),
                    cleared(actor, target.forum(), target.caseId(), form).orElse(null));
            return Page.go(
                    sent.decidable()
                            ? Notice.done("Referred. The forum accepts or returns it within %d working days"
                                    .formatted(target.forum().decideDays()))
                            : Notice.important(
                                    "Referred, but nobody of this forum can decide on it today. Coordinators were told. If it cannot wait, call them"),
                    "/conferences/items/%s",
                    sent.ref());
        }
        var next = referral.next(step, form);
        if (next == ReferralStep.START) {
            return Page.show(START, start(form, List.of()));
        }
        return next == step
                ? Page.refuse(STEP, view(actor, target, step, form, referral.problems(step, form)))
                : Page.show(STEP, view(actor, target, next, form, List.of()));
    }

    /// What is wrong with the choice of forum and person.
    private List<Problem> startProblems(FormData form) {
        var problems = new ArrayList<Problem>();
        var forum = standing().stream()
                .filter(one -> one.code().equals(form.text("forum")))
                .findFirst();
        if (forum.isEmpty()) {
            problems.add(new Problem("forum", "Choose a forum"));
        }
        var about = form.text("about");
        if (!about.equals(PERSON) && !about.equals(PLACE)) {
            problems.add(new Problem("about", "Choose whether it is about a person or a place"));
        } else if (forum.isPresent()
                && !forum.get().about().takes(about.equals(PERSON) ? Forum.Subject.PERSON : Forum.Subject.PLACE)) {
            problems.add(new Problem(
                    "about",
                    about.equals(PERSON)
                            ? "This forum hears items about places; choose another forum"
                            : "This forum hears items about people; choose another forum"));
        }
        if (about.equals(PERSON) && worked(form).isEmpty()) {
            problems.add(new Problem(CASE, "Choose the case of the person"));
        }
        return problems;
    }

    private Optional<Case> worked(FormData form) {
        return Ref.parse(form.text(CASE)).flatMap(cases::find).filter(Case::mayWork);
    }

    private Target target(FormData form) {
        return new Target(
                forums.get(form.text("forum")),
                form.text("about").equals(PERSON) ? worked(form).orElseThrow() : null);
    }

    private Start start(FormData form, List<Problem> problems) {
        var carried = new ArrayList<String>();
        if (form.has("subject")) {
            for (var each : ReferralStep.values()) {
                if (each != ReferralStep.START) {
                    carried.addAll(each.fields());
                }
            }
        }
        return new Start(standing(), own.choices(), carried, form, problems);
    }

    private List<Forum> standing() {
        return forums.all().stream().filter(forum -> forum.standsOn(today())).toList();
    }

    private ConferenceReferralForm referral(Actor.Person actor, Forum forum, @Nullable UUID caseId) {
        return new ConferenceReferralForm(
                forum,
                caseId != null,
                documents.bases(today()),
                form -> steps.clear(actor, forum, caseId, ConferenceReferralForm.said(form, today()), form)
                        .problems());
    }

    /// What the person said about who may know; before they were asked about this referral nobody is named yet.
    private @Nullable SharingView sharing(
            Actor.Person actor, Forum forum, @Nullable UUID caseId, FormData form, List<Problem> problems) {
        return steps.sharing(
                        actor,
                        forum,
                        caseId,
                        form.text("awareness").isEmpty()
                                ? Optional.empty()
                                : Optional.of(ConferenceReferralForm.said(form, today())),
                        form,
                        problems)
                .orElse(null);
    }

    /// What was asked before it is sent: its problems were looked at.
    private Optional<Cleared> cleared(Actor.Person actor, Forum forum, @Nullable UUID caseId, FormData form) {
        return switch (steps.clear(actor, forum, caseId, ConferenceReferralForm.said(form, today()), form)) {
            case Ruling.Agreed<Optional<Cleared>>(var asked) -> asked;
            case Ruling.Refused<Optional<Cleared>>(var problems) -> throw new InvariantViolation(problems.toString());
        };
    }

    private View view(Actor.Person actor, Target target, ReferralStep step, FormData form, List<Problem> problems) {
        var repeat = step == ReferralStep.CHECK
                ? steps.repeat(
                                target.forum(),
                                target.about() == null ? null : target.about().id(),
                                form.text("address"))
                        .orElse(null)
                : null;
        return new View(
                step,
                referral(actor, target.forum(), target.caseId()),
                target.about() == null ? null : target.about().ref(),
                repeat,
                "/conferences/new",
                "/conferences",
                "",
                sharing(actor, target.forum(), target.caseId(), form, problems),
                form,
                problems);
    }

    @GetMapping("/conferences/items/{ref}/referral")
    @Allow(REFER_TO_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView again(@PathVariable Ref ref, Actor.Person actor) {
        var item = returned(items.get(actor, ref));
        var referral = referral(actor, forums.get(item.forum()), item.caseId());
        return Page.show(
                STEP,
                againView(
                        actor,
                        item,
                        referral,
                        ReferralStep.CHECK,
                        referral.filled(FormData.empty().with("seen", item.version()), item),
                        List.of()));
    }

    @PostMapping("/conferences/items/{ref}/referral")
    @Allow(REFER_TO_CONFERENCES)
    ModelAndView sendAgain(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = returned(items.find(ref).orElseThrow(() -> new NotFound(ref)));
        var referral = referral(actor, forums.get(item.forum()), item.caseId());
        var step = ReferralStep.called(form.text(STEP_FIELD)).orElse(ReferralStep.CHECK);
        if (form.text(GO).equals("send")) {
            var wrong = referral.firstWrong(form);
            if (wrong.isPresent()) {
                return Page.refuse(
                        STEP,
                        againView(actor, item, referral, wrong.get(), form, referral.problems(wrong.get(), form)));
            }
            var seen = form.text("seen");
            int version = seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
            return steps.sendAgain(
                                    actor,
                                    item,
                                    version,
                                    referral.forum(),
                                    Exploitation.valueOf(form.text("exploitation")),
                                    referral.details(form, item.details()),
                                    cleared(actor, referral.forum(), item.caseId(), form))
                            instanceof Saved.Done<Item>
                    ? Page.go(Notice.done("Sent again"), item.path())
                    : Page.refuse(
                            STEP,
                            againView(
                                    actor,
                                    item,
                                    referral,
                                    ReferralStep.CHECK,
                                    form.with("seen", item.version()),
                                    List.of(new Problem("", "Somebody changed it first. Check it and send it again"))));
        }
        var next = referral.next(step, form);
        return next == step
                ? Page.refuse(STEP, againView(actor, item, referral, step, form, referral.problems(step, form)))
                : Page.show(
                        STEP,
                        againView(
                                actor,
                                item,
                                referral,
                                next == ReferralStep.START
                                        ? ReferralStep.START.next(referral.forum(), item.person())
                                        : next,
                                form,
                                List.of()));
    }

    private View againView(
            Actor.Person actor,
            Item item,
            ConferenceReferralForm referral,
            ReferralStep step,
            FormData form,
            List<Problem> problems) {
        return new View(
                step,
                referral,
                null,
                null,
                item.path() + "/referral",
                item.path(),
                item.details().returned().isEmpty()
                        ? "Returned"
                        : item.details().returned(),
                sharing(actor, referral.forum(), item.caseId(), form, problems),
                form,
                problems);
    }

    /// The item, where it waits for who referred it.
    ///
    /// @throws NotFound otherwise
    private static Item returned(Item item) {
        if (item.state() != ItemState.RETURNED) {
            throw new NotFound(item.ref());
        }
        return item;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package waymark.sharing.policerequests;

import static waymark.kernel.Permission.SUPERVISE_CASES;
import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.sharing.disclosures.Disclosure;
import waymark.sharing.disclosures.DisclosureDetails;
import waymark.sharing.disclosures.Disclosures;
import waymark.sharing.disclosures.Purpose;
import waymark.sharing.disclosures.ShareablePart;
import waymark.sharing.disclosures.WantedDisclosure;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// Requests from the police for the records of a person: recording one, deciding part by part, and the answer.
@Controller
class PoliceRequestController {

    private static final String FORM = "sharing/policerequests/form";
    private static final String PAGE = "sharing/policerequests/request";
    private static final String PART = "police-requests";
    private static final int DAYS = 28;

    record View(Case it, List<PoliceRequest> requests, LocalDate today) {}

    record Form(Case it, List<ShareablePart> offered, PoliceRequest.Code code, FormData form, List<Problem> problems) {

        List<Choice> parts() {
            var choices = new ArrayList<Choice>();
            offered.forEach(part -> choices.add(Choice.of(part.code(), part.title(), part.holds())));
            choices.add(Choice.of(
                    RequestPart.COUNSELLING, "Counselling notes", "Presumed not necessary: they start refused"));
            choices.add(Choice.of(RequestPart.OTHER, "Something else", "As the request describes it"));
            return choices;
        }

        List<Choice> othersTried() {
            return PoliceRequest.OthersTried.choices();
        }

        List<Choice> notices() {
            return PoliceRequest.NoticeGiven.choices();
        }

        List<Choice> views() {
            return PoliceRequest.Views.choices();
        }
    }

    /// @param titles of the parts that are asked for, by code
    /// @param works true where the reader may decide
    /// @param supervises true where the reader may be the second person
    record One(
            Case it,
            PoliceRequest request,
            Map<String, String> titles,
            List<LawfulBasis> bases,
            boolean works,
            boolean supervises,
            Actor.Person reader,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        String path() {
            return request.path(it.ref());
        }

        List<Choice> basisChoices() {
            return bases.stream()
                    .map(basis -> Choice.of(basis.code(), basis.need(), basis.words()))
                    .toList();
        }

        List<Choice> channels() {
            return Disclosure.Channel.outside();
        }

        List<Choice> whyNots() {
            return Disclosure.WhyNot.choices();
        }

        List<Choice> notices() {
            return PoliceRequest.NoticeGiven.choices();
        }

        List<Choice> views() {
            return PoliceRequest.Views.choices();
        }

        List<Choice> opinions() {
            return List.of(Choice.of("yes", "Give them"), Choice.of("no", "Refuse them"));
        }

        boolean second(RequestPart part) {
            return supervises && part.waits() && !reader.id().equals(part.decidedBy()) && request.open();
        }

        /// The problems of a form about one part.
        List<Problem> problems(RequestPart part) {
            return form.text("part").equals(part.code()) ? problems : List.of();
        }

        /// What was typed about one part.
        FormData form(RequestPart part) {
            return form.text("part").equals(part.code()) ? form : FormData.empty();
        }
    }

    private final Cases cases;
    private final PoliceRequests requests;
    private final Disclosures disclosures;
    private final PolicyDocuments documents;
    private final Templates templates;
    private final boolean demonstration;
    private final Clock clock;

    PoliceRequestController(
            Cases cases,
            PoliceRequests requests,
            Disclosures disclosures,
            PolicyDocuments documents,
            Templates templates,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.disclosures = disclosures;
        this.documents = documents;
        this.templates = templates;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/police-requests")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show("sharing/policerequests/requests", new View(it, requests.of(it), today()));
    }

    @GetMapping("/cases/{ref}/police-requests/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return Page.show(FORM, form(it, FormData.empty().with("receivedOn", today()), List.of()));
    }

    private Form form(Case it, FormData form, List<Problem> problems) {
        return new Form(it, disclosures.parts(), requests.code(), form, problems);
    }

    @PostMapping("/cases/{ref}/police-requests/new")
    @Allow(WORK_CASES)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        return switch (form.read(this::read).then(wanted -> wanted.rule(today()))) {
            case Ruling.Refused<PoliceRequest.Wanted>(var problems) -> Page.refuse(FORM, form(it, form, problems));
            case Ruling.Agreed<PoliceRequest.Wanted>(var wanted) ->
                Page.go(
                        Notice.done("Request recorded"),
                        "%s/police-requests/%s",
                        it.path(),
                        requests.record(actor, it, wanted));
        };
    }

    private PoliceRequest.Wanted read(FormReader reader) {
        var codes = new ArrayList<>(
                disclosures.parts().stream().map(ShareablePart::code).toList());
        codes.add(RequestPart.COUNSELLING);
        codes.add(RequestPart.OTHER);
        return new PoliceRequest.Wanted(
                reader.requiredDate("receivedOn", "The day on which it came", today()),
                reader.requiredDate("answerBy", "The day of the answer", today().plusDays(DAYS)),
                reader.choice(
                        "othersTried",
                        PoliceRequest.OthersTried.class,
                        "Choose whether they tried to get it elsewhere"),
                reader.choice("notice", PoliceRequest.NoticeGiven.class, "Choose whether the person was told"),
                reader.choice("views", PoliceRequest.Views.class, "Choose what the person thinks of it"),
                reader.choices("parts", codes, code -> code, "Choose what is asked for"),
                new RequestDetails(
                        reader.requiredLine("force", "Force", FormReader.TITLE, "Enter which force asks"),
                        reader.requiredLine(
                                "officer", "Officer", FormReader.TITLE, "Enter the officer by rank or role"),
                        reader.requiredLine(
                                "reference", "Reference", FormReader.TITLE, "Enter the reference of the force"),
                        reader.line("authority", "Authority", FormReader.TITLE),
                        reader.required(
                                "enquiry", "The line of enquiry", FormReader.REASON, "Enter the line of enquiry"),
                        reader.required("asked", "What is asked", FormReader.REASON, "Enter what exactly is asked for"),
                        reader.requiredLine("period", "Period", FormReader.TITLE, "Enter for which period"),
                        reader.required(
                                "why",
                                "The reason",
                                FormReader.REASON,
                                "Enter why it is said to be necessary and proportionate"),
                        reader.text("others", "The text", FormReader.REASON),
                        reader.text("noticeWords", "The text", FormReader.REASON),
                        reader.text("viewsWords", "The text", FormReader.REASON)));
    }

    @GetMapping("/cases/{ref}/police-requests/{request}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref request, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show(PAGE, fresh(actor, it, requests.get(it, request)));
    }

    private One fresh(Actor.Person actor, Case it, PoliceRequest request) {
        return one(actor, it, request, FormData.version(request.version()), List.of());
    }

    /// The page has several forms: those that were not sent show what is kept.
    private FormData filled(Case it, PoliceRequest request, FormData form) {
        if (!form.has("views")) {
            form.with("notice", request.notice().name())
                    .with("views", request.views().name())
                    .with("noticeWords", request.details().notice())
                    .with("viewsWords", request.details().views());
        }
        return form.has("until-year")
                ? form
                : form.with("language", it.main().details().language()).with("until", today().plusDays(DAYS));
    }

    private One one(Actor.Person actor, Case it, PoliceRequest request, FormData form, List<Problem> problems) {
        return new One(
                it,
                request,
                request.parts().stream()
                        .collect(Collectors.toMap(RequestPart::code, part -> requests.title(part.code()))),
                documents.bases(today()),
                it.mayWork() && request.open(),
                actor.may(SUPERVISE_CASES) && it.capacity() != Capacity.EMERGENCY,
                actor,
                today(),
                filled(it, request, form),
                problems);
    }

    @PostMapping("/cases/{ref}/police-requests/{request}/views")
    @Allow(WORK_CASES)
    ModelAndView hear(@PathVariable Ref ref, @PathVariable Ref request, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = requests.get(it, request);
        var saved = form.read(reader -> new PoliceRequest.Heard(
                        reader.choice("notice", PoliceRequest.NoticeGiven.class, "Choose whether the person was told"),
                        reader.choice("views", PoliceRequest.Views.class, "Choose what the person thinks of it"),
                        reader.text("noticeWords", "The text", FormReader.REASON),
                        reader.text("viewsWords", "The text", FormReader.REASON)))
                .save(heard -> requests.hear(actor, it, one, form.version(), heard));
        return answer(actor, it, one, form, saved, "Recorded");
    }

    @PostMapping("/cases/{ref}/police-requests/{request}/decision")
    @Allow(WORK_CASES)
    ModelAndView decide(@PathVariable Ref ref, @PathVariable Ref request, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = requests.get(it, request);
        var part = part(one, form);
        if (part.isEmpty()) {
            return withoutPart(actor, it, one, form);
        }
        var saved = form.read(reader -> new RequestPart.Wanted(
                        reader.choice("decision", RequestPart.Decision.class, "Choose what you decide"),
                        reader.text("reason", "The reason", FormReader.REASON)))
                .then(part.get()::decide)
                .save(wanted -> requests.decide(actor, it, one, part.get(), form.version(), wanted));
        return answer(actor, it, one, form, saved, "Decision recorded");
    }

    /// The part that a form is about; nothing where it names none, or where nothing is decided any more.
    private static Optional<RequestPart> part(PoliceRequest request, FormData form) {
        return request.parts().stream()
                .filter(part -> request.open() && part.code().equals(form.text("part")))
                .findFirst();
    }

    private ModelAndView withoutPart(Actor.Person actor, Case it, PoliceRequest one, FormData form) {
        return Page.refuse(
                PAGE,
                one(actor, it, one, form, List.of(new Problem("parts", "Choose a part of a request that is open"))));
    }

    /// A second person decides about counselling notes: a member who supervises, also one who only reads.
    @PostMapping("/cases/{ref}/police-requests/{request}/second-person")
    @Allow(SUPERVISE_CASES)
    ModelAndView second(@PathVariable Ref ref, @PathVariable Ref request, FormData form, Actor.Person actor) {
        var it = cases.find(ref)
                .filter(found -> !found.closed() && found.capacity() != Capacity.EMERGENCY)
                .orElseThrow(() -> new NotFound(ref));
        var one = requests.get(it, request);
        var part = part(one, form);
        if (part.isEmpty()) {
            return withoutPart(actor, it, one, form);
        }
        var saved = form.read(reader -> new RequestPart.Opinion(
                        reader.choice("second", List.of("yes", "no"), word -> word, "Choose what you decide")
                                .equals("yes"),
                        reader.text("secondReason", "The reason", FormReader.REASON)))
                .then(opinion -> part.get().second(actor.id(), opinion))
                .save(opinion -> requests.second(actor, it, one, part.get(), form.version(), opinion));
        return answer(actor, it, one, form, saved, "Decision recorded");
    }

    @PostMapping("/cases/{ref}/police-requests/{request}/answer")
    @Allow(WORK_CASES)
    ModelAndView answer(@PathVariable Ref ref, @PathVariable Ref request, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = requests.get(it, request);
        var problems = one.unanswerable(form.text("more"));
        if (!problems.isEmpty()) {
            return Page.refuse(PAGE, one(actor, it, one, form, problems));
        }
        if (!one.gives()) {
            return answered(actor, it, one, form, () -> requests.answer(actor, it, one, form.version(), null));
        }
        var ruling = form.read(reader -> given(reader, actor, one)).then(wanted -> wanted.rule(false, today()));
        return switch (ruling) {
            case Ruling.Refused<WantedDisclosure>(var refused) -> Page.refuse(PAGE, one(actor, it, one, form, refused));
            case Ruling.Agreed<WantedDisclosure>(var wanted) ->
                answered(actor, it, one, form, () -> requests.answer(actor, it, one, form.version(), wanted));
        };
    }

    private WantedDisclosure given(FormReader reader, Actor.Person actor, PoliceRequest one) {
        boolean asked = one.views() != PoliceRequest.Views.NOT_ASKED;
        var details = one.details();
        return new WantedDisclosure(
                null,
                null,
                one.whole(),
                reader.text("more", "The text", FormReader.TEXT),
                Purpose.POLICE,
                reader.choice("basis", documents.bases(today()), LawfulBasis::code, "Choose the lawful basis")
                        .code(),
                today(),
                reader.requiredDate("until", "The last day", today().plusDays(DAYS)),
                reader.choice("channel", Disclosure.Channel.class, "Choose how it gets there"),
                asked ? Disclosure.Told.ASKED : Disclosure.Told.NOT_TOLD,
                switch (one.views()) {
                    case CONTENT -> Disclosure.Reply.AGREED;
                    case OBJECTS -> Disclosure.Reply.REFUSED;
                    case NO_VIEW -> Disclosure.Reply.UNDECIDED;
                    case NOT_ASKED -> Disclosure.Reply.NOT_ASKED;
                },
                asked
                        ? null
                        : reader.optionalChoice(
                                        "whyNot",
                                        List.of(Disclosure.WhyNot.values()),
                                        Disclosure.WhyNot::name,
                                        "Choose one of the list")
                                .orElse(null),
                reader.date("askOn", "The day to ask again").orElse(null),
                one.ref(),
                new DisclosureDetails(
                        "%s, %s, reference %s".formatted(details.force(), details.officer(), details.reference()),
                        "",
                        "Request %s. %s".formatted(one.ref(), details.enquiry()),
                        asked ? actor.name() : "",
                        reader.line("language", "Language", FormReader.TITLE),
                        "",
                        details.views(),
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    @PostMapping("/cases/{ref}/police-requests/{request}/withdrawal")
    @Allow(WORK_CASES)
    ModelAndView withdraw(@PathVariable Ref ref, @PathVariable Ref request, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = requests.get(it, request);
        if (!one.open()) {
            return Page.go(one.path(ref));
        }
        return answered(actor, it, one, form, () -> requests.withdraw(actor, it, one, form.version()));
    }

    private ModelAndView answered(
            Actor.Person actor, Case it, PoliceRequest one, FormData form, Supplier<Saved<PoliceRequest>> save) {
        Outcome<PoliceRequest> saved;
        try {
            saved = save.get();
        } catch (PoliceRequests.StaleRequest _) {
            saved = Saved.stale(requests.get(it, one.ref()));
        }
        return answer(actor, it, one, form, saved, "Recorded");
    }

    private ModelAndView answer(
            Actor.Person actor, Case it, PoliceRequest one, FormData form, Outcome<PoliceRequest> saved, String done) {
        return switch (saved) {
            case Saved.Done<PoliceRequest> _ -> Page.go(Notice.done(done), one.path(it.ref()));
            case Ruling.Refused<PoliceRequest>(var problems) -> Page.refuse(PAGE, one(actor, it, one, form, problems));
            case Saved.Stale<PoliceRequest>(var now) -> Page.merged(PAGE, fresh(actor, it, now));
        };
    }

    /// The letter with the answer. It says what is given and refused and why, and nothing of the records.
    @GetMapping("/cases/{ref}/police-requests/{request}/letter.pdf")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> letter(@PathVariable Ref ref, @PathVariable Ref request, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var one = requests.get(it, request);
        if (one.state() != PoliceRequest.State.ANSWERED) {
            throw new NotFound(request);
        }
        var title = "Answer to request " + one.details().reference();
        var body = templates.render(
                "sharing/policerequests/letter",
                Map.of(
                        "title",
                        title,
                        "request",
                        one,
                        "titles",
                        one(actor, it, one, FormData.empty(), List.of()).titles(),
                        "organisation",
                        it.organisationName(),
                        "demonstration",
                        demonstration));
        return Download.pdf(
                "answer-" + request + ".pdf",
                Pdf.of(body, new PdfMeta(title, "What is given and what is refused", "en-GB", clock.instant())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.terms.Term;
import waymark.intelligence.reports.NeedsPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What a lead puts together while an operation is planned: places, partners with their tasks, the reception of people
/// who are found, the questions before a go, and the reports that it stands on; and what a partner answers.
@Controller
@RequestMapping("/intelligence/operations/{ref}")
class OperationPartsController {

    private static final String PLACE = "intelligence/operations/place";
    private static final String PARTNER = "intelligence/operations/partner";
    private static final String ANSWER = "intelligence/operations/answer";
    private static final String RECEPTION = "intelligence/operations/reception";
    private static final String CHECKS = "intelligence/operations/checks";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// @param place empty for a new one
    record PlaceForm(
            Operation.Header it,
            Optional<OperationPlan.PlannedPlace> place,
            List<Choice> kinds,
            FormData form,
            List<Problem> problems) {}

    record PartnerForm(Operation.Header it, List<Choice> people, FormData form, List<Problem> problems) {}

    record AnswerForm(Operation.Header it, OperationPlan.Partner partner, FormData form, List<Problem> problems) {

        List<Choice> answers() {
            return Choice.from(List.of(OperationPlan.Answer.values()), Enum::name, OperationPlan.Answer::title);
        }
    }

    record ReceptionForm(
            Operation.Header it,
            List<Reception.Line> lines,
            List<Choice> choices,
            FormData form,
            List<Problem> problems) {

        List<Choice> needs() {
            return Choice.from(List.of(OperationPlan.Need.values()), Enum::name, OperationPlan.Need::title);
        }
    }

    record ChecksForm(Operation.Header it, List<OperationPlan.Check> checks, FormData form, List<Problem> problems) {

        static final List<Choice> ANSWERS = List.of(
                Choice.of("YES", "Yes"),
                Choice.of("NO", "No", "This stops it"),
                Choice.of("NOT_NEEDED", "Not needed", "Say why"));

        List<Choice> answers() {
            return ANSWERS;
        }
    }

    private final Operations operations;
    private final OperationPlans plans;
    private final VisitKinds kinds;
    private final EventPlaces places;
    private final Reception reception;
    private final PeopleApi people;

    OperationPartsController(
            Operations operations,
            OperationPlans plans,
            VisitKinds kinds,
            EventPlaces places,
            Reception reception,
            PeopleApi people) {
        this.operations = operations;
        this.plans = plans;
        this.kinds = kinds;
        this.places = places;
        this.reception = reception;
        this.people = people;
    }

    /// @throws NotFound for anybody but the lead, and once it is no longer planned
    private Operation.Header planned(Actor.Person actor, Ref ref) {
        return operations.led(actor, ref) instanceof Operation.Planned(var it) ? it : gone(ref);
    }

    private static Operation.Header gone(Ref ref) {
        throw new NotFound(ref);
    }

    private static ModelAndView back(Notice notice, Ref ref, String part) {
        return Page.go(notice, "/intelligence/operations/%s#%s", ref, part);
    }

    // places

    @GetMapping("/places/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView newPlace(@PathVariable Ref ref, Actor.Person actor) {
        var it = planned(actor, ref);
        return Page.show(PLACE, place(it, Optional.empty(), FormData.empty().with("day", it.startsOn()), List.of()));
    }

    private PlaceForm place(
            Operation.Header it, Optional<OperationPlan.PlannedPlace> place, FormData form, List<Problem> problems) {
        return new PlaceForm(it, place, Choice.from(kinds.inForce(), Term::code, Term::name), form, problems);
    }

    @PostMapping("/places/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView addPlace(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = planned(actor, ref);
        return switch (form.read(this::place)) {
            case Ruling.Refused<OperationPlans.PlaceGiven>(var problems) ->
                Page.refuse(PLACE, place(it, Optional.empty(), form, problems));
            case Ruling.Agreed<OperationPlans.PlaceGiven>(var given) -> {
                plans.add(actor, it, given);
                yield back(Notice.done("Added, and checked against what others plan"), ref, "places");
            }
        };
    }

    private OperationPlan.PlannedPlace place(Actor.Person actor, Operation.Header it, UUID id) {
        return plans.of(actor, it.id()).places().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    @GetMapping("/places/{id}")
    @Allow(RUN_OPERATIONS)
    ModelAndView editPlace(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = planned(actor, ref);
        var place = place(actor, it, id);
        var begins = place.startsAt().atZone(Clocks.LONDON);
        return Page.show(
                PLACE,
                place(
                        it,
                        Optional.of(place),
                        FormData.version(place.version())
                                .with("kind", place.kind())
                                .with("name", place.name())
                                .with("postcode", place.postcode())
                                .with("position", position(place))
                                .with("day", begins.toLocalDate())
                                .with("from", TIME.format(begins))
                                .with("until", TIME.format(place.endsAt().atZone(Clocks.LONDON))),
                        List.of()));
    }

    private static String position(OperationPlan.PlannedPlace place) {
        var east = place.easting();
        var north = place.northing();
        return east == null || north == null || !place.postcode().isEmpty()
                ? ""
                : new GridPosition(east, north).reference();
    }

    @PostMapping("/places/{id}")
    @Allow(RUN_OPERATIONS)
    ModelAndView changePlace(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = planned(actor, ref);
        var place = place(actor, it, id);
        var saved = form.read(this::place).save(given -> plans.change(actor, it, place, form.version(), given));
        return switch (saved) {
            case Saved.Done<OperationPlan.PlannedPlace> _ ->
                back(Notice.done("Saved, and checked against what others plan"), ref, "places");
            case Ruling.Refused<OperationPlan.PlannedPlace>(var problems) ->
                Page.refuse(PLACE, place(it, Optional.of(place), form, problems));
            case Saved.Stale<OperationPlan.PlannedPlace> _ -> Page.merged(editPlace(ref, id, actor));
        };
    }

    @PostMapping("/places/{id}/removal")
    @Allow(RUN_OPERATIONS)
    ModelAndView removePlace(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = planned(actor, ref);
        plans.remove(actor, it, place(actor, it, id));
        return back(Notice.done("Removed"), ref, "places");
    }

    private OperationPlans.PlaceGiven place(FormReader reader) {
        var kinds = this.kinds.inForce();
        var kind = reader.choice("kind", kinds, Term::code, "Choose what kind of place it is");
        var name = reader.requiredLine("name", "The name", 200, "Enter what the place is, for those who go");
        var at = places.read(reader, operations.today());
        return new OperationPlans.PlaceGiven(
                kind.code(), name, at.postcode(), at.easting(), at.northing(), at.startsAt(), at.endsAt());
    }

    // partners

    @GetMapping("/partners/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView newPartner(@PathVariable Ref ref, Actor.Person actor) {
        var it = planned(actor, ref);
        return Page.show(PARTNER, partner(actor, it, FormData.empty().with("due", due(it)), List.of()));
    }

    private LocalDate due(Operation.Header it) {
        var before = it.startsOn().minusDays(3);
        return before.isBefore(operations.today()) ? operations.today() : before;
    }

    private PartnerForm partner(Actor.Person actor, Operation.Header it, FormData form, List<Problem> problems) {
        return new PartnerForm(
                it,
                Choice.from(
                        people.staying(actor),
                        one -> one.ref().value(),
                        one -> "%s, %s".formatted(one.name(), one.organisationName())),
                form,
                problems);
    }

    @PostMapping("/partners/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView invite(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = planned(actor, ref);
        record Invited(PersonSummary person, String task, LocalDate due) {}
        var known = people.staying(actor);
        var read = form.read(reader -> {
            var person = reader.choice("person", known, one -> one.ref().value(), "Choose a person of the directory");
            var task = reader.required("task", "The task", 500, "Enter what they are asked to do");
            var due = reader.requiredDate("due", "Day", due(it));
            reader.when(due.isBefore(operations.today()), "due", "The day must be today or later");
            return new Invited(person, task, due);
        });
        return switch (read) {
            case Ruling.Refused<Invited>(var problems) -> Page.refuse(PARTNER, partner(actor, it, form, problems));
            case Ruling.Agreed<Invited>(var wanted) -> {
                plans.invite(actor, it, wanted.person(), wanted.task(), wanted.due());
                yield back(Notice.done("Asked. They can now read this operation"), ref, "partners");
            }
        };
    }

    private static OperationPlan.Partner partner(OperationPlan plan, UUID id) {
        return plan.current().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    @PostMapping("/partners/{id}/removal")
    @Allow(RUN_OPERATIONS)
    ModelAndView release(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var one = operations.led(actor, ref);
        if (!one.open()) {
            throw new NotFound(ref);
        }
        plans.release(actor, one.header(), partner(plans.of(actor, one.header().id()), id));
        return back(Notice.done("They take part no more, and cannot read this operation any longer"), ref, "partners");
    }

    private OperationPlan.Partner own(Actor.Person actor, Operation one, UUID id) {
        var partner = partner(plans.of(actor, one.header().id()), id);
        if (!partner.person().equals(actor.id()) || !one.open()) {
            throw new NotFound(id.toString());
        }
        return partner;
    }

    @GetMapping("/partners/{id}/answer")
    @Allow(USE_WAYMARK)
    @NeedsPurpose
    ModelAndView answer(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var one = operations.get(actor, ref);
        var partner = own(actor, one, id);
        return Page.show(
                ANSWER,
                new AnswerForm(
                        one.header(),
                        partner,
                        FormData.version(partner.version())
                                .with("answer", partner.answer())
                                .with("words", partner.answerWords()),
                        List.of()));
    }

    @PostMapping("/partners/{id}/answer")
    @Allow(USE_WAYMARK)
    @NeedsPurpose
    ModelAndView answer(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var one = operations.get(actor, ref);
        var it = one.header();
        var partner = own(actor, one, id);
        record Answered(OperationPlan.Answer answer, String words) {}
        var read = form.read(reader -> {
            var answer = reader.choice("answer", OperationPlan.Answer.class, "Choose your answer");
            var words = reader.text("words", "This", 500);
            reader.when(
                    answer == OperationPlan.Answer.DECLINED && words.isEmpty(),
                    "words",
                    "Say why, so that the lead can find somebody else");
            return new Answered(answer, words);
        });
        return switch (read.save(
                given -> plans.answer(actor, it, partner, form.version(), given.answer(), given.words()))) {
            case Saved.Done<OperationPlan.Partner> _ -> back(Notice.done("The lead has your answer"), ref, "partners");
            case Ruling.Refused<OperationPlan.Partner>(var problems) ->
                Page.refuse(ANSWER, new AnswerForm(it, partner, form, problems));
            case Saved.Stale<OperationPlan.Partner> _ -> Page.merged(answer(ref, id, actor));
        };
    }

    // reception

    @GetMapping("/reception")
    @Allow(RUN_OPERATIONS)
    ModelAndView reception(@PathVariable Ref ref, Actor.Person actor) {
        var it = planned(actor, ref);
        return Page.show(
                RECEPTION,
                reception(actor, it, FormData.version(it.version()).with("reception", it.reception()), List.of()));
    }

    private ReceptionForm reception(Actor.Person actor, Operation.Header it, FormData form, List<Problem> problems) {
        var plan = plans.of(actor, it.id());
        var at = OperationsController.begins(it, plan);
        return new ReceptionForm(
                it,
                reception.lines(actor, it.area(), plan.supports(), at),
                reception.choices(actor, it.area(), at),
                form,
                problems);
    }

    @PostMapping("/reception")
    @Allow(RUN_OPERATIONS)
    ModelAndView receive(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = planned(actor, ref);
        var read = form.read(reader -> reader.required(
                "reception",
                "The plan",
                2_000,
                "Say what happens with people who are found, from the first minute on"));
        return switch (read.save(words -> plans.receive(actor, it, form.version(), words))) {
            case Saved.Done<Operation> _ -> back(Notice.done("Saved"), ref, "reception");
            case Ruling.Refused<Operation>(var problems) ->
                Page.refuse(RECEPTION, reception(actor, it, form, problems));
            case Saved.Stale<Operation> _ -> Page.merged(reception(ref, actor));
        };
    }

    @PostMapping("/reception/services")
    @Allow(RUN_OPERATIONS)
    ModelAndView support(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = planned(actor, ref);
        record Chosen(OperationPlan.Need need, String who, String note) {}
        var shown = reception(actor, it, form.with("reception", it.reception()), List.of());
        var read = form.read(reader -> {
            var who = reader.form().text("who");
            reader.when(
                    shown.choices().stream().noneMatch(choice -> choice.value().equals(who)),
                    "who",
                    "Choose a service or a contact from the list");
            return new Chosen(
                    reader.choice("need", OperationPlan.Need.class, "Choose what it is for"),
                    who,
                    reader.line("note", "The note", 300));
        });
        return switch (read) {
            case Ruling.Refused<Chosen>(var problems) -> Page.refuse(RECEPTION, reception(actor, it, form, problems));
            case Ruling.Agreed<Chosen>(var chosen) -> {
                boolean service = chosen.who().startsWith("SV-");
                plans.support(
                        actor,
                        it,
                        chosen.need(),
                        service ? chosen.who() : null,
                        service ? null : chosen.who(),
                        chosen.note());
                yield Page.go(Notice.done("Chosen"), "/intelligence/operations/%s/reception", ref);
            }
        };
    }

    @PostMapping("/reception/services/{id}/removal")
    @Allow(RUN_OPERATIONS)
    ModelAndView unsupport(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        plans.unsupport(actor, planned(actor, ref), id);
        return Page.go(Notice.done("Taken off"), "/intelligence/operations/%s/reception", ref);
    }

    // questions

    @GetMapping("/checks")
    @Allow(RUN_OPERATIONS)
    ModelAndView checks(@PathVariable Ref ref, Actor.Person actor) {
        var it = planned(actor, ref);
        var checks = plans.of(actor, it.id()).checks();
        var form = FormData.version(it.version());
        checks.forEach(check ->
                form.with("answer-" + check.code(), check.answer()).with("words-" + check.code(), check.words()));
        return Page.show(CHECKS, new ChecksForm(it, checks, form, List.of()));
    }

    @PostMapping("/checks")
    @Allow(RUN_OPERATIONS)
    ModelAndView check(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = planned(actor, ref);
        var checks = plans.of(actor, it.id()).checks();
        var answers = new HashMap<String, String>();
        var words = new HashMap<String, String>();
        var read = form.read(reader -> {
            for (var check : checks) {
                var answer = reader.form().text("answer-" + check.code());
                var why = reader.text("words-" + check.code(), "This", 500);
                if (answer.isEmpty()) {
                    continue; // what is not answered yet may stay so while it is planned
                }
                reader.when(
                        ChecksForm.ANSWERS.stream().noneMatch(one -> one.value().equals(answer)),
                        "answer-" + check.code(),
                        "Choose yes, no or not needed");
                reader.when(
                        !answer.equals("YES") && why.isEmpty(),
                        "words-" + check.code(),
                        answer.equals("NO") ? "Say what is missing" : "Say why it is not needed");
                answers.put(check.code(), answer);
                words.put(check.code(), why);
            }
            return true;
        });
        if (read instanceof Ruling.Refused<Boolean>(var problems)) {
            return Page.refuse(CHECKS, new ChecksForm(it, checks, form, problems));
        }
        plans.check(actor, it, answers, words);
        return back(Notice.done("Saved"), ref, "checks");
    }

    // reports of intelligence

    @PostMapping("/reports")
    @Allow(RUN_OPERATIONS)
    ModelAndView link(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var one = operations.led(actor, ref);
        var report =
                Ref.parse(form.text("report")).filter(typed -> typed.value().matches("IR-[0-9A-Z]{7}"));
        if (report.isEmpty() || !one.open()) {
            return back(Notice.important("Enter the reference of a report, like IR-7K2M9QX"), ref, "reports");
        }
        plans.link(actor, one.header(), report.get());
        return back(Notice.done("Linked. Only people who may read the report can open it"), ref, "reports");
    }

    @PostMapping("/reports/{report}/removal")
    @Allow(RUN_OPERATIONS)
    ModelAndView unlink(@PathVariable Ref ref, @PathVariable Ref report, Actor.Person actor) {
        plans.unlink(actor, operations.led(actor, ref).header(), report);
        return back(Notice.done("Taken off"), ref, "reports");
    }
}

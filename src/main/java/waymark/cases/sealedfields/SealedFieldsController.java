package waymark.cases.sealedfields;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.members.Membership;
import waymark.cases.members.Memberships;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The sealed fields of a case: which there are for the reader, opening one with a reason, writing one, and
/// who may.
@Controller
@RequestMapping("/cases/{ref}/sealed")
class SealedFieldsController {

    private static final String PART = "sealed";
    private static final String LIST = "cases/sealedfields/fields";
    private static final String OPEN = "cases/sealedfields/open";
    private static final String SHOWN = "cases/sealedfields/opened";
    private static final String WRITE = "cases/sealedfields/write";
    private static final String NEW_MEMBER = "cases/sealedfields/newMember";

    /// A kind of field that the reader may open.
    ///
    /// @param field null where none is recorded yet
    record Line(
            PersonInCase about, SealedKind kind, @Nullable SealedField field) {

        String path(Case it) {
            return "%s/sealed/%s/%s".formatted(it.path(), about.ref(), kind.word());
        }
    }

    record Index(Case it, List<Line> lines, List<SealedMember> members) {

        boolean owner() {
            return it.capacity() == Capacity.OWNER;
        }

        List<SealedKind> kinds() {
            return List.of(SealedKind.values());
        }

        List<SealedMember> members(SealedKind kind) {
            return members.stream()
                    .filter(one -> one.kind().equals(kind.word()))
                    .toList();
        }
    }

    record View(
            Case it,
            PersonInCase about,
            SealedKind kind,
            @Nullable SealedField field,
            FormData form,
            List<Problem> problems) {

        String path() {
            return new Line(about, kind, field).path(it);
        }

        boolean nhs() {
            return kind == SealedKind.NHS;
        }

        List<Choice> bases() {
            return SealedText.BASES;
        }
    }

    record OpenedView(Case it, PersonInCase about, SealedKind kind, SealedFields.Opened opened) {

        String path() {
            return new Line(about, kind, opened.field()).path(it);
        }

        String text() {
            var text = opened.text().text();
            return kind == SealedKind.NHS ? NhsNumber.grouped(text) : text;
        }
    }

    record MemberView(Case it, SealedKind kind, List<Choice> people, FormData form, List<Problem> problems) {}

    private record Added(Membership member, String reason) {}

    private final Cases cases;
    private final SealedFields fields;
    private final Memberships memberships;
    private final Clock clock;

    SealedFieldsController(Cases cases, SealedFields fields, Memberships memberships, Clock clock) {
        this.cases = cases;
        this.fields = fields;
        this.memberships = memberships;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = member(cases.get(actor, ref, PART));
        var kinds = fields.kinds(it);
        var there = fields.of(it);
        var lines = it.people().stream()
                .flatMap(person -> kinds.stream()
                        .map(kind -> new Line(
                                person,
                                kind,
                                there.stream()
                                        .filter(one -> one.about().equals(person.id())
                                                && one.kind().equals(kind.word()))
                                        .findFirst()
                                        .orElse(null))))
                .toList();
        return Page.show(LIST, new Index(it, lines, fields.members(it)));
    }

    /// Asks for the reason.
    @GetMapping("/{person}/{kind}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView ask(@PathVariable Ref ref, @PathVariable Ref person, @PathVariable String kind, Actor.Person actor) {
        var view = view(cases.get(actor, ref, PART), person, kind, FormData.empty(), List.of());
        there(view);
        return Page.show(OPEN, view);
    }

    private static SealedField there(View view) {
        var field = view.field();
        if (field == null) {
            throw new NotFound(view.it().ref());
        }
        return field;
    }

    @PostMapping("/{person}/{kind}")
    @Allow(WORK_CASES)
    ModelAndView open(
            @PathVariable Ref ref,
            @PathVariable Ref person,
            @PathVariable String kind,
            FormData form,
            Actor.Person actor) {
        var view = view(found(ref), person, kind, form, List.of());
        var field = there(view);
        return switch (form.read(
                reader -> reader.required("reason", "Reason", FormReader.REASON, "Enter why you open it"))) {
            case Ruling.Refused<String>(var problems) ->
                Page.refuse(OPEN, view(view.it(), person, kind, form, problems));
            case Ruling.Agreed<String>(var reason) -> {
                fields.open(actor, view.it(), field, reason);
                yield Page.go("%s/opened", view.path());
            }
        };
    }

    /// What it says, for ten minutes after the opening.
    @GetMapping("/{person}/{kind}/opened")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView opened(
            @PathVariable Ref ref, @PathVariable Ref person, @PathVariable String kind, Actor.Person actor) {
        var view = view(cases.get(actor, ref, PART), person, kind, FormData.empty(), List.of());
        return Page.show(
                SHOWN,
                new OpenedView(view.it(), view.about(), view.kind(), fields.opened(actor, view.it(), there(view))));
    }

    /// The form begins empty: to write a field one need not have read it.
    @GetMapping("/{person}/{kind}/writing")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable Ref person, @PathVariable String kind, Actor.Person actor) {
        return writing(cases.get(actor, ref, PART), person, kind);
    }

    private ModelAndView writing(Case it, Ref person, String kind) {
        var view = view(it, person, kind, FormData.empty(), List.of());
        if (!it.mayWork()) {
            throw new NotFound(it.ref());
        }
        var field = view.field();
        return Page.show(
                WRITE, view(it, person, kind, FormData.version(field == null ? 0 : field.version()), List.of()));
    }

    @PostMapping("/{person}/{kind}/writing")
    @Allow(WORK_CASES)
    ModelAndView write(
            @PathVariable Ref ref,
            @PathVariable Ref person,
            @PathVariable String kind,
            FormData form,
            Actor.Person actor) {
        var view = view(cases.forChange(actor, ref), person, kind, form, List.of());
        var it = view.it();
        return switch (SealedText.read(form, view.kind())
                .save(text -> fields.record(actor, it, view.about(), view.kind(), form.version(), text))) {
            case Saved.Done<SealedText> _ -> Page.go(Notice.done("Saved and sealed"), "/cases/%s/sealed", ref);
            case Ruling.Refused<SealedText>(var problems) -> Page.refuse(WRITE, view(it, person, kind, form, problems));
            case Saved.Stale<SealedText> _ -> Page.merged(writing(it, person, kind));
        };
    }

    private View view(Case it, Ref person, String word, FormData form, List<Problem> problems) {
        var about = it.person(person);
        var kind = SealedKind.of(word)
                .filter(one -> fields.kinds(member(it)).contains(one))
                .orElseThrow(() -> new NotFound(it.ref()));
        return new View(it, about, kind, fields.find(it, about, kind).orElse(null), form, problems);
    }

    @GetMapping("/members/{kind}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView memberForm(@PathVariable Ref ref, @PathVariable String kind, Actor.Person actor) {
        return Page.show(NEW_MEMBER, memberView(owned(cases.get(actor, ref, PART)), kind, FormData.empty(), List.of()));
    }

    @PostMapping("/members/{kind}")
    @Allow(WORK_CASES)
    ModelAndView addMember(@PathVariable Ref ref, @PathVariable String kind, FormData form, Actor.Person actor) {
        var it = owned(found(ref));
        var sealed = SealedKind.of(kind).orElseThrow(() -> new NotFound(ref));
        var offered = offered(it, sealed);
        Ruling<Added> added = offered.isEmpty()
                ? Ruling.refused("person", "Every member of the case may open it already")
                : form.read(reader -> new Added(
                        reader.choice("person", offered, SealedFieldsController::code, "Choose a member of the case"),
                        reader.required("reason", "Reason", FormReader.REASON, "Enter why they need it")));
        return switch (added) {
            case Ruling.Refused<Added>(var problems) -> Page.refuse(NEW_MEMBER, memberView(it, kind, form, problems));
            case Ruling.Agreed<Added>(var one) -> {
                fields.addMember(
                        actor,
                        it,
                        sealed,
                        Objects.requireNonNull(one.member().person()),
                        one.member().name(),
                        one.reason());
                yield Page.go(Notice.done("Added"), "/cases/%s/sealed", ref);
            }
        };
    }

    private MemberView memberView(Case it, String word, FormData form, List<Problem> problems) {
        var kind = SealedKind.of(word).orElseThrow(() -> new NotFound(it.ref()));
        return new MemberView(
                it,
                kind,
                Choice.from(
                        offered(it, kind),
                        SealedFieldsController::code,
                        one -> "%s, %s".formatted(one.name(), one.organisationName())),
                form,
                problems);
    }

    /// The people who are members of the case today and not yet of the field.
    private List<Membership> offered(Case it, SealedKind kind) {
        var today = LocalDate.now(clock);
        var already = fields.members(it).stream()
                .filter(one -> one.kind().equals(kind.word()))
                .map(SealedMember::person)
                .toList();
        return memberships.of(it).stream()
                .filter(one -> one.person() != null && one.current(today) && !already.contains(one.person()))
                .toList();
    }

    private static String code(Membership member) {
        return member.id().toString();
    }

    @PostMapping("/members/{kind}/{id}/ending")
    @Allow(WORK_CASES)
    ModelAndView endMember(
            @PathVariable Ref ref, @PathVariable String kind, @PathVariable UUID id, Actor.Person actor) {
        var it = owned(found(ref));
        fields.members(it).stream()
                .filter(one -> one.id().equals(id) && one.kind().equals(kind))
                .findFirst()
                .ifPresent(one -> fields.endMember(actor, it, one));
        return Page.go(Notice.done("Ended. They cannot open it any more"), "/cases/%s/sealed", ref);
    }

    private Case found(Ref ref) {
        return member(cases.find(ref).orElseThrow(() -> new NotFound(ref)));
    }

    /// The sealed fields stay closed to who opened the case in an emergency.
    private static Case member(Case it) {
        if (it.capacity() == Capacity.EMERGENCY) {
            throw new NotFound(it.ref());
        }
        return it;
    }

    private static Case owned(Case it) {
        if (it.capacity() != Capacity.OWNER) {
            throw new NotFound(it.ref());
        }
        return it;
    }
}

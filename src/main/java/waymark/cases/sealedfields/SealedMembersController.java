package waymark.cases.sealedfields;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingView;
import waymark.cases.members.Membership;
import waymark.cases.members.Memberships;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Who may open a kind of sealed field: members of the case whom its owner names, with a reason.
@Controller
@RequestMapping("/cases/{ref}/sealed/members/{kind}")
class SealedMembersController {

    private static final String FORM = "cases/sealedfields/newMember";

    /// @param sharing what the person said about who may know
    record View(
            Case it,
            SealedKind kind,
            List<Choice> people,
            SharingView sharing,
            FormData form,
            List<Problem> problems) {}

    private record Added(Membership member, String reason) {}

    /// Somebody to be added, and what was asked before it.
    private record Clear(Added added, Cleared cleared) {}

    private final Cases cases;
    private final SealedFields fields;
    private final Memberships memberships;
    private final SharingConsent consent;
    private final Clock clock;

    SealedMembersController(
            Cases cases, SealedFields fields, Memberships memberships, SharingConsent consent, Clock clock) {
        this.cases = cases;
        this.fields = fields;
        this.memberships = memberships;
        this.consent = consent;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable String kind, Actor.Person actor) {
        return Page.show(
                FORM,
                view(
                        actor,
                        owned(cases.get(actor, ref, SealedFieldsController.PART)),
                        kind,
                        FormData.empty(),
                        List.of()));
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView add(@PathVariable Ref ref, @PathVariable String kind, FormData form, Actor.Person actor) {
        var it = owned(cases.find(ref).orElseThrow(() -> new NotFound(ref)));
        var sealed = SealedKind.of(kind).orElseThrow(() -> new NotFound(ref));
        var offered = offered(it, sealed);
        Ruling<Added> added = offered.isEmpty()
                ? Ruling.refused("person", "Every member of the case may open it already")
                : form.read(reader -> new Added(
                        reader.choice("person", offered, SealedMembersController::code, "Choose a member of the case"),
                        reader.required("reason", "Reason", FormReader.REASON, "Enter why they need it")));
        var cleared =
                added.then(one -> consent.clear(it, SharingAct.SEALED_FIELD, recipient(actor, it, one.member()), form)
                        .map(asked -> new Clear(one, asked)));
        return switch (cleared) {
            case Ruling.Refused<Clear>(var problems) -> Page.refuse(FORM, view(actor, it, kind, form, problems));
            case Ruling.Agreed<Clear>(Clear(var one, var asked)) -> {
                fields.addMember(
                        actor,
                        it,
                        sealed,
                        Objects.requireNonNull(one.member().person()),
                        one.member().name(),
                        one.reason(),
                        asked);
                yield Page.go(Notice.done("Added"), "/cases/%s/sealed", ref);
            }
        };
    }

    private Recipient recipient(Actor.Person actor, Case it, Membership member) {
        return member.organisationCode().isEmpty()
                ? Recipient.typed(member.name())
                : consent.recipient(actor, it, member.organisationCode());
    }

    private View view(Actor.Person actor, Case it, String word, FormData form, List<Problem> problems) {
        var kind = SealedKind.of(word).orElseThrow(() -> new NotFound(it.ref()));
        var offered = offered(it, kind);
        var chosen = offered.stream()
                .filter(one -> code(one).equals(form.text("person")))
                .map(one -> recipient(actor, it, one))
                .toList();
        return new View(
                it,
                kind,
                Choice.from(
                        offered,
                        SealedMembersController::code,
                        one -> "%s, %s".formatted(one.name(), one.organisationName())),
                consent.view(it, form, problems, chosen),
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

    @PostMapping("/{id}/ending")
    @Allow(WORK_CASES)
    ModelAndView end(@PathVariable Ref ref, @PathVariable String kind, @PathVariable UUID id, Actor.Person actor) {
        var it = owned(cases.find(ref).orElseThrow(() -> new NotFound(ref)));
        fields.members(it).stream()
                .filter(one -> one.id().equals(id) && one.kind().equals(kind))
                .findFirst()
                .ifPresent(one -> fields.endMember(actor, it, one));
        return Page.go(Notice.done("Ended. They cannot open it any more"), "/cases/%s/sealed", ref);
    }

    private static Case owned(Case it) {
        if (it.capacity() != Capacity.OWNER) {
            throw new NotFound(it.ref());
        }
        return it;
    }
}

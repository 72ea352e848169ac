package waymark.cases.sealedfields;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
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

/// One sealed field: opened with a reason, and written.
@Controller
@RequestMapping("/cases/{ref}/sealed/{person}/{kind}")
class SealedFieldController {

    private static final String OPEN = "cases/sealedfields/open";
    private static final String SHOWN = "cases/sealedfields/opened";
    private static final String WRITE = "cases/sealedfields/write";

    record View(
            Case it,
            PersonInCase about,
            SealedKind kind,
            @Nullable SealedField field,
            FormData form,
            List<Problem> problems) {

        String path() {
            return kind.path(it, about);
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
            return kind.path(it, about);
        }

        String text() {
            var text = opened.text().text();
            return kind == SealedKind.NHS ? NhsNumber.grouped(text) : text;
        }
    }

    private final Cases cases;
    private final SealedFields fields;

    SealedFieldController(Cases cases, SealedFields fields) {
        this.cases = cases;
        this.fields = fields;
    }

    /// Asks for the reason.
    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView ask(@PathVariable Ref ref, @PathVariable Ref person, @PathVariable String kind, Actor.Person actor) {
        var view = view(cases.get(actor, ref, SealedFieldsController.PART), person, kind, FormData.empty(), List.of());
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

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView open(
            @PathVariable Ref ref,
            @PathVariable Ref person,
            @PathVariable String kind,
            FormData form,
            Actor.Person actor) {
        var view = view(cases.find(ref).orElseThrow(() -> new NotFound(ref)), person, kind, form, List.of());
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
    @GetMapping("/opened")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView opened(
            @PathVariable Ref ref, @PathVariable Ref person, @PathVariable String kind, Actor.Person actor) {
        var view = view(cases.get(actor, ref, SealedFieldsController.PART), person, kind, FormData.empty(), List.of());
        return Page.show(
                SHOWN,
                new OpenedView(view.it(), view.about(), view.kind(), fields.opened(actor, view.it(), there(view))));
    }

    /// The form begins empty: to write a field one need not have read it.
    @GetMapping("/writing")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable Ref person, @PathVariable String kind, Actor.Person actor) {
        return writing(cases.get(actor, ref, SealedFieldsController.PART), person, kind);
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

    @PostMapping("/writing")
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
                .filter(one -> fields.kinds(SealedFieldsController.member(it)).contains(one))
                .orElseThrow(() -> new NotFound(it.ref()));
        return new View(it, about, kind, fields.find(it, about, kind).orElse(null), form, problems);
    }
}

package waymark.support.signoff;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.members.MembersApi;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
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

/// A second person is asked, and what they decided is shown.
@Controller
@RequestMapping("/cases/{ref}/sign-offs")
class SignOffController {

    /// The part of the case, in who looked.
    static final String PART = "sign-offs";
    private static final String LIST = "support/signoff/signOffs";

    /// @param now the version of each subject that there is now
    /// @param managers who may decide
    record Index(
            Case it,
            List<SignOff> signOffs,
            Map<SignOffKind, Integer> now,
            List<SignOffNotifier.Manager> managers,
            FormData form,
            List<Problem> problems) {

        boolean owner() {
            return it.capacity() == Capacity.OWNER;
        }

        List<Choice> kinds() {
            return SignOffKind.choices().stream()
                    .filter(kind -> now.containsKey(SignOffKind.valueOf(kind.value())))
                    .toList();
        }

        /// True where it has changed since somebody asked.
        boolean changed(SignOff one) {
            var version = now.get(one.kind());
            return version != null && version > one.subjectVersion();
        }

        boolean anyMember() {
            return managers.stream().anyMatch(SignOffNotifier.Manager::member);
        }
    }

    private record Asking(SignOffKind kind, String words) {}

    private final Cases cases;
    private final SignOffs signOffs;
    private final SignOffNotifier notifier;
    private final MembersApi members;
    private final List<SignOffSubject> subjects;

    SignOffController(
            Cases cases,
            SignOffs signOffs,
            SignOffNotifier notifier,
            MembersApi members,
            List<SignOffSubject> subjects) {
        this.cases = cases;
        this.signOffs = signOffs;
        this.notifier = notifier;
        this.members = members;
        this.subjects = subjects;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(LIST, index(actor, cases.get(actor, ref, PART), FormData.empty(), List.of()));
    }

    private Index index(Actor.Person actor, Case it, FormData form, List<Problem> problems) {
        return new Index(it, signOffs.of(it), versions(it), notifier.managers(actor, it), form, problems);
    }

    private Map<SignOffKind, Integer> versions(Case it) {
        var versions = new EnumMap<SignOffKind, Integer>(SignOffKind.class);
        for (var subject : subjects) {
            int version = subject.version(it);
            if (version > 0) {
                versions.put(subject.kind(), version);
            }
        }
        return versions;
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView ask(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var versions = versions(it);
        if (versions.isEmpty()) {
            return Page.go("/cases/%s/sign-offs", ref);
        }
        var asked = form.read(reader -> {
            var kind = reader.choice("kind", versions.keySet(), SignOffKind::name, "Choose what is to be approved");
            return new Asking(kind, reader.text("words", "The note", FormReader.REASON));
        });
        return switch (asked.save(
                one -> signOffs.ask(actor, it, one.kind(), versions.getOrDefault(one.kind(), 0), one.words()))) {
            case Saved.Done<SignOff> _ -> Page.go(Notice.done("A second person was asked"), "/cases/%s/sign-offs", ref);
            case Ruling.Refused<SignOff>(var problems) -> Page.refuse(LIST, index(actor, it, form, problems));
            case Saved.Stale<SignOff> _ -> Page.merged(list(ref, actor));
        };
    }

    /// The owner makes a manager a reader, in one click.
    @PostMapping("/reader")
    @Allow(WORK_CASES)
    ModelAndView reader(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        if (it.capacity() != Capacity.OWNER) {
            throw new NotFound(ref);
        }
        var manager = notifier.managers(actor, it).stream()
                .map(SignOffNotifier.Manager::who)
                .filter(who -> who.code().equals(form.text("who")))
                .findFirst();
        if (manager.isEmpty()) {
            return Page.go("/cases/%s/sign-offs", ref);
        }
        members.supervise(actor, it, manager.get());
        return Page.go(
                Notice.done("%s reads the case from now on, for supervision"
                        .formatted(manager.get().name())),
                "/cases/%s/sign-offs",
                ref);
    }
}

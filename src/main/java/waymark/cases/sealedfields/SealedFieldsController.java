package waymark.cases.sealedfields;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The sealed fields of a case: which there are for the reader, and who may open them.
@Controller
@RequestMapping("/cases/{ref}/sealed")
class SealedFieldsController {

    /// The part of the case, in who looked.
    static final String PART = "sealed";

    /// A kind of field that the reader may open.
    ///
    /// @param field null where none is recorded yet
    record Line(
            PersonInCase about, SealedKind kind, @Nullable SealedField field) {

        String path(Case it) {
            return kind.path(it, about);
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

    private final Cases cases;
    private final SealedFields fields;

    SealedFieldsController(Cases cases, SealedFields fields) {
        this.cases = cases;
        this.fields = fields;
    }

    /// The sealed fields stay closed to who opened the case in an emergency.
    static Case member(Case it) {
        if (it.capacity() == Capacity.EMERGENCY) {
            throw new NotFound(it.ref());
        }
        return it;
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
        return Page.show("cases/sealedfields/fields", new Index(it, lines, fields.members(it)));
    }
}

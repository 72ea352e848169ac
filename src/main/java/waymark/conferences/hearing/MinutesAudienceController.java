package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Who reads the minutes of an item beside those who were there. Adding somebody is a disclosure: it has a lawful basis
/// and a reason, and can be withdrawn.
@Controller
class MinutesAudienceController {

    private static final String PAGE = "conferences/hearing/audience";
    private static final String ALL = "all";

    record View(HeardItem it, List<LawfulBasis> bases, FormData form, List<Problem> problems) {

        List<Choice> basisChoices() {
            return LawfulBasis.choices(bases);
        }

        /// Agencies round the table that do not read the minutes yet, and all of them.
        List<Choice> agencies() {
            var choices = new ArrayList<Choice>();
            it.presence().stream()
                    .filter(agency -> !agency.there()
                            && it.audience().stream()
                                    .noneMatch(one ->
                                            one.reads() && agency.organisation().equals(one.organisation())))
                    .forEach(agency -> choices.add(Choice.of(agency.organisation(), agency.organisationName())));
            if (!choices.isEmpty()
                    && it.audience().stream().noneMatch(one -> one.reads() && one.organisation() == null)) {
                choices.add(Choice.of(ALL, "All agencies round the table"));
            }
            return List.copyOf(choices);
        }

        /// A basis in words, also one that cannot be chosen any more.
        String basis(String code) {
            return LawfulBasis.needOf(bases, code).orElse(code);
        }
    }

    private final HeardItems heard;
    private final MinutesAudiences audiences;
    private final PolicyDocuments documents;
    private final Clock clock;

    MinutesAudienceController(HeardItems heard, MinutesAudiences audiences, PolicyDocuments documents, Clock clock) {
        this.heard = heard;
        this.audiences = audiences;
        this.documents = documents;
        this.clock = clock;
    }

    private View view(HeardItem it, FormData form, List<Problem> problems) {
        return new View(it, documents.bases(LocalDate.now(clock)), form, problems);
    }

    @GetMapping("/conferences/items/{ref}/minutes/audience")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var it = heard.getRunning(actor, ref, hearing);
        return it.accepted() ? Page.show(PAGE, view(it, FormData.empty(), List.of())) : HearingPage.toAccept(it);
    }

    @PostMapping("/conferences/items/{ref}/minutes/audience")
    @Allow(RUN_CONFERENCES)
    ModelAndView add(
            @PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, FormData form, Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        if (!it.accepted()) {
            return HearingPage.toAccept(it);
        }
        record Added(String organisation, String basis, String reason) {}
        var view = view(it, form, List.of());
        var agencies = view.agencies();
        if (agencies.isEmpty()) {
            return Page.go("%s/audience%s", it.minutesPath(), it.query());
        }
        var read = form.read(reader -> new Added(
                reader.choice("organisation", agencies, Choice::value, "Choose who is to read the minutes")
                        .value(),
                reader.choice("basis", view.bases(), LawfulBasis::code, "Choose the lawful basis")
                        .code(),
                reader.required("reason", "The reason", FormReader.REASON, "Enter why they need to read them")));
        return switch (read) {
            case Ruling.Refused<Added>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<Added>(var added) -> {
                audiences.add(
                        actor,
                        ref,
                        it.hearing(),
                        added.organisation().equals(ALL) ? null : added.organisation(),
                        added.basis(),
                        added.reason());
                yield Page.go(Notice.done("They read the minutes now"), "%s/audience%s", it.minutesPath(), it.query());
            }
        };
    }

    @PostMapping("/conferences/items/{ref}/minutes/audience/{id}/withdrawal")
    @Allow(RUN_CONFERENCES)
    ModelAndView withdraw(
            @PathVariable Ref ref,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String hearing,
            Actor.Person actor) {
        var it = heard.forRunning(actor, ref, hearing);
        return audiences.withdraw(actor, ref, it.hearing(), id)
                ? Page.go(Notice.done("They no longer read the minutes"), "%s/audience%s", it.minutesPath(), it.query())
                : Page.go("%s/audience%s", it.minutesPath(), it.query());
    }
}

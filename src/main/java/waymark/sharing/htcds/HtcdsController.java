package waymark.sharing.htcds;

import static waymark.kernel.Permission.SHARE_WITHOUT_AGREEMENT;
import static waymark.kernel.Permission.WORK_CASES;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.ConsentAnswer;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.sharing.disclosures.Disclosures;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.mvc.Download;

/// A file of a case in the case data standard: what it would say, whom it is for, and those that were made.
@Controller
class HtcdsController {

    private static final String PAGE = "sharing/htcds/htcds";
    private static final String PART = "htcds";
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
    private static final String YES = "yes";
    private static final List<Choice> YES_OR_NO = List.of(Choice.of("no", "No"), Choice.of(YES, "Yes"));

    /// @param preview with the name, so that all of it is seen
    /// @param conflicts with whom the receiver is compared: they have a conflict of interest
    record View(
            Case it,
            HtcdsCase preview,
            List<HtcdsExport> exports,
            List<String> conflicts,
            SharingView sharing,
            FormData form,
            List<Problem> problems) {

        List<Choice> yesOrNo() {
            return YES_OR_NO;
        }

        String words(Object value) {
            return HtcdsFile.words(value);
        }
    }

    private final Cases cases;
    private final HtcdsExports exports;
    private final Disclosures disclosures;
    private final SharingConsent consent;
    private final JsonMapper json;
    private final Clock clock;

    /// What is asked for, and what the person was asked before.
    private record Clear(HtcdsExport.Wanted wanted, Cleared cleared) {}

    HtcdsController(
            Cases cases,
            HtcdsExports exports,
            Disclosures disclosures,
            SharingConsent consent,
            JsonMapper json,
            Clock clock) {
        this.cases = cases;
        this.exports = exports;
        this.disclosures = disclosures;
        this.consent = consent;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/htcds")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                PAGE, view(cases.get(actor, ref, PART), FormData.empty().with("identity", "no"), List.of()));
    }

    private View view(Case it, FormData form, List<Problem> problems) {
        return new View(
                it,
                exports.preview(it, true),
                exports.all(it),
                disclosures.conflicts(it),
                consent.view(it, form, problems, form.has("receiver") ? to(form) : List.of(), said(form)),
                form,
                problems);
    }

    /// Who gets it; nobody else where the person asked for it for themselves.
    private static List<Recipient> to(FormData form) {
        return form.text("purpose").equals(HtcdsExport.Purpose.PERSON.name())
                ? List.of()
                : List.of(Recipient.typed(form.text("receiver")));
    }

    private ConsentAnswer said(FormData form) {
        return form.text("agreed").equals(YES)
                ? new ConsentAnswer.Agreed(new ConsentAnswer.Said("this file", LocalDate.now(clock), ""))
                : new ConsentAnswer.NotAsked();
    }

    @PostMapping("/cases/{ref}/htcds")
    @Allow(WORK_CASES)
    ModelAndView make(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        return switch (form.read(HtcdsController::read)
                .then(wanted -> wanted.rule(actor.may(SHARE_WITHOUT_AGREEMENT)))
                .then(wanted ->
                        form.ticked("apart") || disclosures.conflicts(it).isEmpty()
                                ? Ruling.agreed(wanted)
                                : Ruling.<HtcdsExport.Wanted>refused("apart", Disclosures.COMPARE))
                .then(wanted -> consent.clear(it, SharingAct.CASE_FILE, to(form), said(form), form)
                        .map(cleared -> new Clear(wanted, cleared)))) {
            case Ruling.Refused<Clear>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<Clear>(Clear(var wanted, var cleared)) -> {
                exports.make(actor, it, wanted, cleared);
                yield Page.go(Notice.done("File made. Download it below"), "%s/htcds#made", it.path());
            }
        };
    }

    private static HtcdsExport.Wanted read(FormReader reader) {
        return new HtcdsExport.Wanted(
                reader.choice("purpose", HtcdsExport.Purpose.class, "Choose what the file is for"),
                yes(reader, "identity", "Choose whether the file says who the person is"),
                yes(reader, "agreed", "Choose whether the person agreed"),
                reader.requiredLine("receiver", "The receiver", FormReader.TITLE, "Enter who gets the file"),
                reader.required("reason", "The reason", FormReader.REASON, "Enter why they get it"));
    }

    private static boolean yes(FormReader reader, String field, String missing) {
        return YES.equals(reader.choice(field, List.of(YES, "no"), value -> value, missing));
    }

    @GetMapping("/cases/{ref}/htcds/{id}/case.json")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> json(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var export = exports.get(cases.get(actor, ref, PART), id);
        return download(MediaType.APPLICATION_JSON, "htcds.json", export.words().document());
    }

    @GetMapping("/cases/{ref}/htcds/{id}/case.csv")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> csv(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var export = exports.get(cases.get(actor, ref, PART), id);
        return download(
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                "htcds.csv",
                HtcdsFile.csv(json.readValue(export.words().document(), DOCUMENT)));
    }

    private static ResponseEntity<byte[]> download(MediaType type, String name, String text) {
        return Download.of(name, type, text.getBytes(StandardCharsets.UTF_8));
    }
}

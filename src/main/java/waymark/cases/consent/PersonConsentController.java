package waymark.cases.consent;

import static waymark.kernel.Permission.WORK_CASES;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Audit;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// What one person consented to, with everything that was said: as a page, as a sheet for the person, and
/// as a file.
@Controller
@RequestMapping("/cases/{ref}/consent/{person}")
class PersonConsentController {

    /// @param points every point that may have been ticked, by what is kept of it
    record View(
            Case it,
            ConsentController.Line line,
            List<Talk> talks,
            List<CapacityAssessment> assessments,
            Map<String, ConsentPoint> points,
            Map<Integer, PrivacyNotice> notices,
            LocalDate today) {

        List<String> ticked(Talk talk, ConsentPoint.Kind kind) {
            return talk.explained().stream()
                    .map(points::get)
                    .filter(point -> point != null && point.kind() == kind)
                    .map(ConsentPoint::words)
                    .toList();
        }

        /// Whether it was explained what follows; null where nothing was withdrawn.
        @Nullable
        String explainedWhatFollows(Talk talk) {
            return !talk.withdrawal() ? null : talk.explained().isEmpty() ? "Was not explained" : "Was explained";
        }

        String interpreter(Talk talk) {
            var details = talk.details();
            var wish = details.interpreterGender();
            return talk.interpreter().word()
                    + (details.interpreter().isEmpty() ? "" : ": " + details.interpreter())
                    + (wish.isEmpty() ? "" : wish.equals("female") ? ". They want a woman" : ". They want a man");
        }

        String path() {
            return "%s/consent/%s".formatted(it.path(), line.person().ref());
        }
    }

    private final Cases cases;
    private final Consents consents;
    private final ConsentTexts texts;
    private final PrivacyNotices notices;
    private final ConsentRecordFile file;
    private final Audit audit;
    private final Clock clock;

    PersonConsentController(
            Cases cases,
            Consents consents,
            ConsentTexts texts,
            PrivacyNotices notices,
            ConsentRecordFile file,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.texts = texts;
        this.notices = notices;
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = cases.get(actor, ref, ConsentController.PART);
        return Page.show("cases/consent/person", view(it, it.person(person)));
    }

    private View view(Case it, PersonInCase person) {
        return new View(
                it,
                ConsentController.Line.of(it, person, consents.standing(it, person), today()),
                consents.talks(it, person),
                consents.assessments(it, person),
                texts.every(),
                notices.all().stream().collect(Collectors.toMap(PrivacyNotice::number, notice -> notice)),
                today());
    }

    /// What the person agreed to, for the person, in plain words and without their name.
    @GetMapping("/agreed")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView agreed(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = cases.get(actor, ref, ConsentController.PART);
        var one = it.person(person);
        audit.looked(actor, "print_consent", ref.value());
        return Page.show("cases/consent/agreed", view(it, one));
    }

    /// The record of consent as a file.
    @GetMapping("/record.json")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> record(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = cases.get(actor, ref, ConsentController.PART);
        var one = it.person(person);
        audit.looked(actor, "download_consent_record", ref.value());
        var text = file.of(it, one, consents.talks(it, one), notices.all(), clock.instant());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("consent-%s.json".formatted(one.ref()))
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package waymark.cases.referral;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// The prompt sheet: what the Home Office form asks, screen by screen, blank for the field and filled for
/// typing over; and the same on a phone, one field at a time, to copy.
@Controller
class PromptSheetController {

    private static final String STYLE = """
            table { table-layout: fixed; }
            th.sheet-step { width: 14mm; }
            th.sheet-asked { width: 62mm; }
            td.sheet-blank { height: 14mm; }
            tr.sheet-long td.sheet-blank { height: 34mm; }
            .sheet-answer { white-space: pre-wrap; }
            .sheet-note { color: #3f5457; font-size: 9pt; }
            """;

    /// @param demonstration whether the people in it are invented
    record Blank(List<Question> questions, boolean demonstration) {

        /// For whom, and after which answer, a question is asked; empty where always.
        String only(Question question) {
            var condition = question.condition();
            var parts = new ArrayList<String>();
            var routes = condition.needed().getOrDefault(Condition.ROUTE, List.of());
            if (!routes.isEmpty()) {
                parts.add("for " + whom(routes));
            }
            var parent = condition.dependsOn();
            if (!parent.isEmpty()) {
                var asked = ReferralForm.SHIPPED.question(parent);
                parts.add("where screen %s is answered with %s"
                        .formatted(
                                asked.step(),
                                condition.with().stream().map(asked::word).collect(Collectors.joining(" or "))));
            }
            return parts.isEmpty() ? "" : "Only " + String.join(", ", parts);
        }

        private static String whom(List<String> routes) {
            boolean child = routes.contains("child");
            boolean agrees = routes.contains("adult_consents");
            if (child) {
                return agrees ? "a referral" : "a child, or where you are not sure";
            }
            if (agrees) {
                return routes.size() > 1 ? "an adult" : "an adult who agrees";
            }
            return "an adult who does not agree";
        }
    }

    record Filled(ReferralPages.About about, List<SheetLine> lines, boolean demonstration) {}

    /// One field to copy.
    ///
    /// @param at its place, from 1
    record Copy(ReferralPages.About about, List<SheetLine> lines, int at) {

        SheetLine line() {
            return lines.get(at - 1);
        }
    }

    private final ReferralPages pages;
    private final FormLists lists;
    private final Templates templates;
    private final Clock clock;
    private final boolean demonstration;

    PromptSheetController(
            ReferralPages pages,
            FormLists lists,
            Templates templates,
            Clock clock,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.pages = pages;
        this.lists = lists;
        this.templates = templates;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /// Blank, for the field and for training. It is about nobody.
    @GetMapping("/cases/prompt-sheet.pdf")
    @Allow(WORK_CASES)
    ResponseEntity<byte[]> blank() {
        var questions = ReferralForm.SHIPPED.inTheirOrder().stream()
                .filter(question -> question.kind() != QuestionKind.FILES)
                .toList();
        return pdf(
                templates.render("cases/referral/sheetBlank", Map.of("page", new Blank(questions, demonstration))),
                "Prompt sheet for a referral to the NRM",
                "prompt-sheet.pdf");
    }

    /// Filled, for typing over.
    @GetMapping("/cases/{ref}/referral/{person}/prompt-sheet.pdf")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> filled(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var about = referring(actor, ref, person);
        return pdf(
                templates.render(
                        "cases/referral/sheetFilled",
                        Map.of(
                                "page",
                                new Filled(
                                        about,
                                        SheetLine.of(about.answers(), lists, pages.areas(actor)),
                                        demonstration))),
                "Prompt sheet for " + about.person().ref(),
                "prompt-sheet-" + about.person().ref() + ".pdf");
    }

    /// A referral that may be made: on another route nothing is printed that says who somebody is.
    private ReferralPages.About referring(Actor.Person actor, Ref ref, Ref person) {
        var about = pages.get(actor, ref, person);
        if (!about.refers()) {
            throw new NotFound(person);
        }
        return about;
    }

    private ResponseEntity<byte[]> pdf(String body, String title, String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(Pdf.of(
                        body,
                        new PdfMeta(
                                title, "What the Home Office form asks, screen by screen", "en-GB", clock.instant()),
                        STYLE));
    }

    /// One field at a time, for a phone.
    @GetMapping("/cases/{ref}/referral/{person}/copy")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView copy(@PathVariable Ref ref, @PathVariable Ref person, FormData asked, Actor.Person actor) {
        var about = referring(actor, ref, person);
        var lines = SheetLine.of(about.answers(), lists, pages.areas(actor)).stream()
                .filter(line -> !line.answer().isEmpty())
                .toList();
        return Page.show("cases/referral/copy", new Copy(about, lines, at(asked.text("at"), lines.size())));
    }

    private static int at(String text, int most) {
        int wanted = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 1;
        return Math.clamp(wanted, 1, most);
    }
}

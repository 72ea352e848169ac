package waymark.support.plancopy;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.support.reading.CopyText;
import waymark.web.Dates;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;
import waymark.web.mvc.Download;
import waymark.web.mvc.Templates;
import waymark.web.pdf.Pdf;
import waymark.web.pdf.PdfMeta;

/// The copy on paper, as a page and a PDF, with its labels in the language of the person. Its address, title and file
/// name hold no reference of the case: browsers print the address, and paper is found.
@Controller
class PaperController {

    /// Numbers of the whole country that are on the paper.
    private static final List<String> LINES = List.of("POLICE_101", "MS_HELPLINE");

    private static final String LARGE = "body { font-size: 16pt; } h1 { font-size: 26pt; } h2 { font-size: 19pt; }";

    /// Languages whose letters are in no font that comes with Waymark.
    private static final Set<Language> NO_LETTERS = EnumSet.of(Language.CHINESE, Language.BENGALI, Language.TIGRINYA);

    /// The paper, with its labels in one language.
    ///
    /// @param language of the labels
    /// @param lang of the person's own text, for `lang`; empty where it is not known
    record Paper(
            PlanCopy copy,
            Language language,
            String lang,
            String direction,
            List<HelpLine> lines,
            MessageSource messages) {

        /// True where there are letters for a PDF of ours.
        boolean printable() {
            return !lang.isEmpty() && !NO_LETTERS.contains(language);
        }

        /// A label.
        String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, language.locale());
        }

        String day(LocalDate day) {
            return Dates.day(day, language.locale());
        }

        String line(HelpLine line) {
            var key = "line." + line.code() + ".name";
            return line.name().equals(PublicTexts.of(Language.ENGLISH).get(key)) ? text(key) : line.name();
        }

        CopyText plan() {
            return copy.text();
        }
    }

    record View(Case it, Paper paper) {}

    private final Cases cases;
    private final PlanCopies copies;
    private final HelpLines lines;
    private final Templates templates;
    private final MessageSource messages;
    private final Clock clock;

    PaperController(
            Cases cases, PlanCopies copies, HelpLines lines, Templates templates, MessageSource messages, Clock clock) {
        this.cases = cases;
        this.copies = copies;
        this.lines = lines;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/plan-copies/{id}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "id")
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        var it = cases.get(actor, copies.caseOf(id), PlanCopyController.PART);
        return Page.show("support/plancopy/paper", new View(it, paper(actor, it, id)));
    }

    @GetMapping("/cases/plan-copies/{id}.pdf")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "id")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor.Person actor) {
        var it = cases.get(actor, copies.caseOf(id), PlanCopyController.PART);
        var paper = paper(actor, it, id);
        if (!paper.printable()) {
            throw new NotFound("copy of a plan");
        }
        var title = paper.text("copy.plan");
        var body = templates.render("support/plancopy/pdf", Map.of("paper", paper));
        var made = LocalDate.now(clock).withDayOfMonth(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return Download.pdf(
                "page.pdf",
                Pdf.of(body, new PdfMeta(title, title, paper.language().locale().toLanguageTag(), made), LARGE));
    }

    private Paper paper(Actor actor, Case it, UUID id) {
        var copy = copies.all(it).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("copy of a plan"));
        var spoken = Language.of(copy.language());
        return new Paper(
                copy,
                spoken.orElse(Language.ENGLISH),
                spoken.map(Language::locale).map(Locale::toLanguageTag).orElse(""),
                spoken.map(Language::direction).orElse("auto"),
                lines.on(actor, LocalDate.now(clock)).stream()
                        .filter(line -> line.national() && LINES.contains(line.code()))
                        .toList(),
                messages);
    }
}

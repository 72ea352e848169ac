package waymark.support.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Problems;
import waymark.kernel.Public;
import waymark.web.language.Language;
import waymark.web.language.PublicLanguage;

/// Where a person types the code of their plan, reads it, and says what they think of it. Address and title say
/// nothing of what it is. The code travels in the page, sealed ([CopyTickets]), and is never in an address.
@Controller
@RequestMapping("/page")
class CopyPageController {

    private final CopyTickets tickets;
    private final OpenCopies copies;
    private final CopyPages pages;

    CopyPageController(CopyTickets tickets, OpenCopies copies, CopyPages pages) {
        this.tickets = tickets;
        this.copies = copies;
        this.pages = pages;
    }

    @GetMapping
    @Public
    ModelAndView ask(HttpServletRequest request) {
        return signedIn(request) ? pages.signedIn() : pages.ask(chosen(request));
    }

    /// @param code as typed; where it is empty, the page has it
    @PostMapping
    @Public
    ModelAndView read(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        return signedIn(request)
                ? pages.signedIn()
                : with(ticket, code, request, (typed, copy) -> pages.shown(typed, copy));
    }

    /// What somebody says to the parts, with words of their own.
    @PostMapping("/answers")
    @Public
    ModelAndView answer(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return signedIn(request)
                ? pages.signedIn()
                : with(ticket, "", request, (typed, copy) -> {
                    var words = text.strip();
                    var answers = answers(copy, fields);
                    var problems = new Problems()
                            .when(answers.isEmpty() && words.isEmpty(), "text", "copy.problem.nothing")
                            .when(tooLong(words), "text", "copy.problem.long")
                            .list();
                    if (!problems.isEmpty()) {
                        return pages.refused(typed, copy, answers, words, "", problems);
                    }
                    return copies.respond(typed, once, copy.language(), words, answers)
                            ? pages.sent(typed, copies.read(typed).orElse(copy), CopyPages.Sent.ANSWERS)
                            : pages.refused(
                                    typed,
                                    copy,
                                    answers,
                                    words,
                                    "",
                                    new Problems()
                                            .add("text", "copy.problem.much")
                                            .list());
                });
    }

    /// A complaint, which somebody other than the worker reads.
    ///
    /// @param worker not empty where the worker may read it too
    @PostMapping("/complaint")
    @Public
    ModelAndView complain(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String complaint,
            @RequestParam(defaultValue = "") String worker,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request) {
        return signedIn(request)
                ? pages.signedIn()
                : with(ticket, "", request, (typed, copy) -> {
                    var words = complaint.strip();
                    var problems = new Problems()
                            .when(words.isEmpty(), "complaint", "copy.problem.complaint")
                            .when(tooLong(words), "complaint", "copy.problem.long")
                            .list();
                    if (!problems.isEmpty()) {
                        return pages.refused(typed, copy, Map.of(), "", words, problems);
                    }
                    return copies.complain(typed, once, words, !worker.isEmpty())
                            ? pages.sent(typed, copies.read(typed).orElse(copy), CopyPages.Sent.COMPLAINT)
                            : pages.refused(
                                    typed,
                                    copy,
                                    Map.of(),
                                    "",
                                    words,
                                    new Problems()
                                            .add("complaint", "copy.problem.much")
                                            .list());
                });
    }

    private interface Answering {
        ModelAndView page(String code, OpenCopies.Copy copy);
    }

    private ModelAndView with(String ticket, String code, HttpServletRequest request, Answering answering) {
        var carried = tickets.open(ticket);
        if (carried.isEmpty()) {
            return pages.gone(chosen(request));
        }
        var typed = code.isEmpty() ? carried.orElseThrow().code() : code;
        return copies.read(typed)
                .map(copy -> {
                    Language.of(copy.language())
                            .ifPresent(language -> request.setAttribute(PublicLanguage.OF_CONTENT, language));
                    return answering.page(typed, copy);
                })
                .orElseGet(() -> pages.nothing(typed, chosen(request)));
    }

    private static Map<Integer, CopyAnswer> answers(OpenCopies.Copy copy, Map<String, String> fields) {
        var answers = new TreeMap<Integer, CopyAnswer>();
        for (var part : copy.text().parts()) {
            var said = fields.getOrDefault(CopyPages.field(part.number()), "");
            List.of(CopyAnswer.values()).stream()
                    .filter(answer -> answer.name().equals(said))
                    .findFirst()
                    .ifPresent(answer -> answers.put(part.number(), answer));
        }
        return answers;
    }

    private static boolean tooLong(String words) {
        return words.codePointCount(0, words.length()) > CopyPages.LONGEST;
    }

    /// The language that somebody chose; empty where the browser alone said one.
    private static String chosen(HttpServletRequest request) {
        return Stream.of("otherLanguage", PublicLanguage.CHOSEN)
                .map(request::getParameter)
                .flatMap(Stream::ofNullable)
                .flatMap(tag -> Language.of(tag).stream())
                .map(Language::tag)
                .findFirst()
                .orElse("");
    }

    private static boolean signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() != null;
    }
}

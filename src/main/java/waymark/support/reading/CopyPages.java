package waymark.support.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Problem;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// The pages of somebody who has a code.
@Component
class CopyPages {

    /// The longest text that is taken, in characters.
    static final int LONGEST = 4_000;

    /// Numbers of the whole country that somebody may need.
    private static final Set<String> LINES = Set.of("POLICE_101", "MS_HELPLINE");

    private static final String ASK = "support/reading/code";
    private static final String COPY = "support/reading/copy";

    /// What was sent just now.
    enum Sent {
        ANSWERS,
        COMPLAINT
    }

    /// @param typed a code that opened nothing
    /// @param language that was chosen; empty where none was, and then the copy is shown in its own
    /// @param gone true where a page was sent again too late
    record Ask(String typed, String ticket, String language, boolean gone, List<Problem> problems) {}

    record SignedIn() {}

    /// @param own the language of the person's own text
    /// @param answers chosen so far
    /// @param once idempotency keys of the two forms
    record View(
            OpenCopies.Copy copy,
            Own own,
            String ticket,
            Map<Integer, CopyAnswer> answers,
            String text,
            String complaint,
            @Nullable Sent sent,
            UUID once,
            UUID onceComplaint,
            List<HelpLine> lines,
            List<Problem> problems) {

        String chosen(int part) {
            var answer = answers.get(part);
            return answer == null ? "" : answer.name();
        }
    }

    /// How the person's own text is marked.
    ///
    /// @param tag for `lang`; null where it is not known
    record Own(@Nullable String tag, String direction) {

        static Own of(String language) {
            return Language.of(language)
                    .map(known -> new Own(known.locale().toLanguageTag(), known.direction()))
                    .orElse(new Own(null, "auto"));
        }
    }

    private final CopyTickets tickets;
    private final HelpLines lines;
    private final Clock clock;

    CopyPages(CopyTickets tickets, HelpLines lines, Clock clock) {
        this.tickets = tickets;
        this.lines = lines;
        this.clock = clock;
    }

    /// The field of the answer to a part.
    static String field(int part) {
        return "answer-" + part;
    }

    ModelAndView ask(String language) {
        return Page.show(ASK, asked("", language, false, List.of()));
    }

    ModelAndView nothing(String typed, String language) {
        return Page.refuse(ASK, asked(typed, language, false, List.of(new Problem("code", "receipt.problem.nothing"))));
    }

    ModelAndView gone(String language) {
        var page = Page.show(ASK, asked("", language, true, List.of()));
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private Ask asked(String typed, String language, boolean gone, List<Problem> problems) {
        return new Ask(typed, tickets.carry(""), language, gone, problems);
    }

    /// Nothing is taken from somebody who is signed in, so that no answer of a person comes from an account.
    ModelAndView signedIn() {
        return Page.show("support/reading/signedIn", new SignedIn());
    }

    ModelAndView shown(String code, OpenCopies.Copy copy) {
        return Page.show(COPY, view(code, copy, copy.answers(), "", "", null, List.of()));
    }

    ModelAndView sent(String code, OpenCopies.Copy copy, Sent sent) {
        return Page.show(COPY, view(code, copy, copy.answers(), "", "", sent, List.of()));
    }

    ModelAndView refused(
            String code,
            OpenCopies.Copy copy,
            Map<Integer, CopyAnswer> answers,
            String text,
            String complaint,
            List<Problem> problems) {
        return Page.refuse(
                COPY, view(code, copy, answers.isEmpty() ? copy.answers() : answers, text, complaint, null, problems));
    }

    private View view(
            String code,
            OpenCopies.Copy copy,
            Map<Integer, CopyAnswer> answers,
            String text,
            String complaint,
            @Nullable Sent sent,
            List<Problem> problems) {
        return new View(
                copy,
                Own.of(copy.language()),
                tickets.carry(code),
                answers,
                text,
                complaint,
                sent,
                UUID.randomUUID(),
                UUID.randomUUID(),
                lines(),
                problems);
    }

    private List<HelpLine> lines() {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.LONDON);
        return CurrentActor.as(Actor.VISITOR, () -> lines.on(Actor.VISITOR, today)).stream()
                .filter(line -> line.national() && LINES.contains(line.code()))
                .toList();
    }

    /// The name of a number in the language of the page, where it is as Waymark comes with it.
    static Optional<String> key(HelpLine line) {
        var key = "line." + line.code() + ".name";
        return line.name().equals(PublicTexts.of(Language.ENGLISH).get(key)) ? Optional.of(key) : Optional.empty();
    }
}

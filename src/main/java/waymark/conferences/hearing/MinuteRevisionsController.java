package waymark.conferences.hearing;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.Difference;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.TextLines;
import waymark.web.forms.Choice;

/// Every text of the minutes of an item that was saved, any two of them side by side, for those who run the forum.
@Controller
class MinuteRevisionsController {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(Clocks.LONDON);

    /// @param revisions the latest first
    /// @param difference of the two that were chosen, line by line
    record View(
            HeardItem it,
            List<MinuteRevision> revisions,
            @Nullable MinuteRevision from,
            @Nullable MinuteRevision to,
            List<Difference> difference) {

        List<Choice> choices() {
            return Choice.from(
                    revisions,
                    one -> one.id().toString(),
                    one -> "%s, %s, %s".formatted(one.title(), TIME.format(one.writtenAt()), one.writtenByName()));
        }
    }

    private final HeardItems heard;

    MinuteRevisionsController(HeardItems heard) {
        this.heard = heard;
    }

    /// @param from the earlier of the two, or empty
    @GetMapping("/conferences/items/{ref}/hearing/revisions")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String hearing,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor.Person actor) {
        var it = heard.getRunning(actor, ref, hearing);
        if (!it.accepted()) {
            return HearingPage.toAccept(it);
        }
        var revisions = heard.revisions(actor, ref, it.hearing().id());
        var earlier = chosen(revisions, from);
        var later = chosen(revisions, to);
        return Page.show(
                "conferences/hearing/revisions",
                new View(
                        it,
                        revisions,
                        earlier,
                        later,
                        earlier == null || later == null
                                ? List.of()
                                : TextLines.between(
                                        earlier.text().whole(), later.text().whole())));
    }

    private static @Nullable MinuteRevision chosen(List<MinuteRevision> revisions, String id) {
        return revisions.stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }
}

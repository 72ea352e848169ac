package waymark.conferences.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.research.ReleasedResearch;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The page of an item while it is heard: written by those who run the forum, read by everybody else who is
/// there.
@Component
class HearingPage {

    private static final String RUNNING = "conferences/hearing/hearing";
    private static final String READING = "conferences/hearing/member";

    private final HeardItems heard;
    private final MeetingAcceptances acceptances;
    private final ReleasedResearch research;
    private final Clock clock;

    HearingPage(HeardItems heard, MeetingAcceptances acceptances, ReleasedResearch research, Clock clock) {
        this.heard = heard;
        this.acceptances = acceptances;
        this.research = research;
        this.clock = clock;
    }

    ModelAndView show(HeardItem it) {
        return Page.show(it.runs() ? RUNNING : READING, view(it, FormData.empty(), List.of()));
    }

    ModelAndView refused(HeardItem it, FormData form, List<Problem> problems) {
        return Page.refuse(RUNNING, view(it, form, problems));
    }

    ModelAndView overtaken(Actor.Person actor, HeardItem it) {
        var fresh = heard.forRunning(actor, it.item().ref(), it.hearing().id().toString());
        return Page.merged(RUNNING, view(fresh, FormData.empty(), List.of()));
    }

    /// The way to the statement on confidentiality, and back.
    static ModelAndView toAccept(HeardItem it) {
        return Page.go(
                "/conferences/days/%s/confidentiality?item=%s",
                it.hearing().meeting(), it.item().ref());
    }

    private HearingView view(HeardItem it, FormData form, List<Problem> problems) {
        return new HearingView(
                it,
                heard.use(it.hearing().meeting()),
                it.runs() ? acceptances.all(it.hearing().meeting()) : List.of(),
                it.begun() ? research.of(it.item()) : List.of(),
                LocalDate.now(clock),
                form,
                problems);
    }
}

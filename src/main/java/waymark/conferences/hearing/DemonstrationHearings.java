package waymark.conferences.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Hearings;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// A hearing of the demonstration, with its minutes. In a real partnership there is no such bean, so that nobody's
/// presence is ever invented.
@Component
@NamedInterface("demonstration")
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationHearings {

    private final HeardItems heard;
    private final Hearings hearings;
    private final AgencyPresences presences;
    private final HearingMinutes minutes;
    private final ItemRisks risks;
    private final MinutesSending sending;
    private final MeetingAcceptances acceptances;

    DemonstrationHearings(
            HeardItems heard,
            Hearings hearings,
            AgencyPresences presences,
            HearingMinutes minutes,
            ItemRisks risks,
            MinutesSending sending,
            MeetingAcceptances acceptances) {
        this.heard = heard;
        this.hearings = hearings;
        this.presences = presences;
        this.minutes = minutes;
        this.risks = risks;
        this.sending = sending;
        this.acceptances = acceptances;
    }

    /// A risk as it was scored.
    @NamedInterface("demonstration")
    public record Scored(String area, int likelihood, int impact, String controls) {}

    /// The person accepts the statement on confidentiality of a day.
    public void accepts(Actor.Person actor, Ref meeting) {
        acceptances.accept(actor, acceptances.day(actor, meeting), false);
    }

    /// The item is heard: who was there by name, what was said, how the risks were scored.
    ///
    /// @param there names by the code of the organisation; all others are recorded as an apology
    /// @param sections what the minutes say
    /// @param reviewOn when it is looked at again
    public void hears(
            Actor.Person actor,
            Ref ref,
            Map<String, String> there,
            Map<MinuteSection, String> sections,
            List<Scored> scores,
            LocalDate reviewOn) {
        var planned = heard.forRunning(actor, ref, "");
        presences.begin(actor, ref, planned.hearing().id());
        var begun = heard.forRunning(actor, ref, "");
        presences.record(
                actor,
                ref,
                begun.hearing(),
                begun.presenceVersion(),
                begun.presence().stream()
                        .map(agency -> there.containsKey(agency.organisation())
                                ? new AgencyPresences.Entry(
                                        agency.organisation(),
                                        AgencyPresence.Answer.PRESENT,
                                        AgencyPresence.Contribution.RESEARCH,
                                        there.get(agency.organisation()))
                                : new AgencyPresences.Entry(
                                        agency.organisation(),
                                        AgencyPresence.Answer.APOLOGY,
                                        AgencyPresence.Contribution.NONE,
                                        ""))
                        .toList());
        sections.forEach((section, words) ->
                minutes.write(actor, ref, begun.hearing(), section, 0, new MinuteText(words, "", "", "")));
        scores.forEach(one -> risks.score(
                actor,
                ref,
                begun.hearing(),
                null,
                new ItemRisks.Entry(one.area(), one.likelihood(), one.impact(), one.controls(), false)));
        var spoken = heard.forRunning(actor, ref, "");
        hearings.end(actor, spoken.item(), spoken.item().version(), spoken.hearing(), spoken.highestRisk(), reviewOn);
    }

    /// The minutes go to those who were there.
    public void sends(Actor.Person actor, Ref ref) {
        sending.send(actor, heard.forRunning(actor, ref, ""));
    }
}

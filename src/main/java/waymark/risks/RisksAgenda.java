package waymark.risks;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.AgendaProvider;

/// Risks that a meeting speaks of: those escalated to its group, and those whose review is due by the day. Of
/// a restricted one the agenda holds the reference alone, because everybody who signs in reads it.
@Component
@Order(40)
class RisksAgenda implements AgendaProvider {

    private static final String KIND = "Risks";

    private final RisksApi risks;

    RisksAgenda(RisksApi risks) {
        this.risks = risks;
    }

    @Override
    public List<Candidate> candidates(Actor actor, Meeting meeting) {
        return risks.forMeeting(actor, meeting.group(), meeting.day()).stream()
                .filter(risk -> !risk.because().equals("high"))
                .map(RisksAgenda::candidate)
                .toList();
    }

    private static Candidate candidate(RisksApi.ForMeeting risk) {
        var ref = risk.ref().value();
        return Candidate.of(
                KIND,
                ref,
                risk.restricted() ? "Restricted risk " + ref : "%s %s".formatted(ref, risk.event()),
                risk.because().equals("escalated")
                        ? "Escalated to this group, not answered yet"
                        : "Review due " + DateText.day(risk.reviewOn()),
                risk.path());
    }
}

package waymark.support.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.directory.DateText;
import waymark.support.plan.NeedLines;
import waymark.web.Tone;

/// The referrals below the needs of a plan.
@Component
class ReferralLines implements NeedLines {

    private final ServiceReferrals referrals;

    ReferralLines(ServiceReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public List<Line> lines(Case it, LocalDate today) {
        return referrals.of(it).stream().map(one -> line(it, one, today)).toList();
    }

    @Override
    public Link link() {
        return new Link("Refer to a service", "referrals");
    }

    private static Line line(Case it, ServiceReferral one, LocalDate today) {
        var late = one.chaseLate(today);
        return new Line(
                one.need(),
                one.name(),
                under(one),
                late ? "Ask again" : one.state().title(),
                late ? Tone.ORANGE : one.state().tone(),
                it.mayWork() ? "%s/plan/referrals/%s".formatted(it.path(), one.id()) : null,
                one.waits() ? "Say what they answered" : "Change the answer");
    }

    private static String under(ServiceReferral one) {
        var asked = "asked on %s".formatted(DateText.day(one.askedOn()));
        var reason = one.reason();
        if (reason != null) {
            return one.words().isEmpty()
                    ? "%s; %s".formatted(asked, reason.title().toLowerCase(Locale.ROOT))
                    : "%s; %s: %s".formatted(asked, reason.title().toLowerCase(Locale.ROOT), one.words());
        }
        return one.chaseOn() != null
                ? "%s; ask again on %s".formatted(asked, DateText.day(one.chaseOn()))
                : one.words().isEmpty() ? asked : "%s; %s".formatted(asked, one.words());
    }
}

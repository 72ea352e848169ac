package waymark.cases.consent.sharing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;
import waymark.web.Clocks;

/// What was done without the person's consent, in what they get when they ask for their data. Of what they
/// were not told somebody decides first whether they may hear of it.
@Component
class WithoutConsentCasePart implements CasePart {

    private static final int POSITION = 25;

    private final SharingsWithoutConsent sharings;

    WithoutConsentCasePart(SharingsWithoutConsent sharings) {
        this.sharings = sharings;
    }

    @Override
    public String key() {
        return "without_consent";
    }

    @Override
    public String title() {
        return "What was done without consent, and why";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        return sharings.of(it).stream().map(WithoutConsentCasePart::line).toList();
    }

    private static Line line(WithoutConsent one) {
        var details = one.details();
        return new Line(
                "%s: %s, %s %s"
                        .formatted(
                                one.act().title(),
                                one.recipient(),
                                DateText.day(LocalDate.ofInstant(one.at(), Clocks.LONDON)),
                                one.target())
                        .strip(),
                details == null
                        ? one.ground().title()
                        : "%s. %s: %s\n%s"
                                .formatted(
                                        one.answerWords(),
                                        one.ground().title(),
                                        details.why(),
                                        one.told()
                                                ? "They were told."
                                                : "They were not told: " + details.whyNotTold()));
    }

    @Override
    public List<String> untold(Case it) {
        return sharings.of(it).stream()
                .filter(one -> !one.told())
                .map(one -> one.target().isEmpty() ? one.recipient() : one.target())
                .toList();
    }
}

package waymark.cases.referral;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;

/// The answers of each referral of a case, in the words of the form.
@Component
class ReferralCasePart implements CasePart {

    private static final int POSITION = 3;

    private final Referrals referrals;

    ReferralCasePart(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String key() {
        return "referral";
    }

    @Override
    public String title() {
        return "Answers of the referral to the NRM";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var all = referrals.all(it);
        var lines = new ArrayList<Line>();
        for (var person : it.people()) {
            var referral = all.get(person.id());
            if (referral != null) {
                var answers = referral.answers();
                answers.form().pages().stream()
                        .flatMap(page -> answers.asked(page).stream())
                        .filter(question -> !answers.words(question).isBlank())
                        .map(question -> new Line(
                                "%s: %s".formatted(person.details().name(), question.label()), answers.words(question)))
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}

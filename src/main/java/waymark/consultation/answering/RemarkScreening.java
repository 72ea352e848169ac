package waymark.consultation.answering;

import waymark.cases.screening.Finding;
import waymark.cases.screening.Kind;
import waymark.cases.screening.Screener;

/// Takes out of what somebody wrote whatever may say who they are or whom they mean, before anybody reads
/// it. It cannot be put back.
final class RemarkScreening {

    /// What stands where something was taken out.
    static final String GAP = "[…]";

    /// As long as a kept text can be.
    private static final int LONGEST = 2_000;

    private final Screener screener = new Screener();

    /// @param hidden how many passages were taken out
    record Screened(String words, int hidden) {}

    Screened screen(String text) {
        var words = new StringBuilder(text);
        int hidden = 0;
        int before = text.length();
        for (var finding : screener.screen(text).findings().reversed()) {
            if (takesOut(finding) && finding.end() <= before) {
                words.replace(finding.start(), finding.end(), GAP);
                before = finding.start();
                hidden++;
            }
        }
        var left = words.toString().replaceAll("\\[…](?:\\s*\\[…])+", GAP);
        return new Screened(left.substring(0, Math.min(left.length(), LONGEST)), hidden);
    }

    /// Days too: with what else is said, the day of an event can say who it was.
    private static boolean takesOut(Finding finding) {
        return finding.direct() || finding.kind() == Kind.COMBINATION || finding.kind() == Kind.DATE;
    }
}

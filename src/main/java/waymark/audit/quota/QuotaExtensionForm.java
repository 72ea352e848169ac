package waymark.audit.quota;

import java.util.ArrayList;
import java.util.List;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

/// As it was typed.
record QuotaExtensionForm(String more, String reason) {

    static QuotaExtensionForm empty() {
        return new QuotaExtensionForm("", "");
    }

    Ruling<QuotaExtension> parse() {
        var problems = new ArrayList<Problem>();
        var digits = more.strip();
        int number = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > QuotaExtension.MOST) {
            problems.add(new Problem("more", "Enter a number from 1 to " + QuotaExtension.MOST));
        }
        var why = reason.strip();
        if (why.isEmpty()) {
            problems.add(new Problem("reason", "Say what work needs it"));
        } else if (why.length() > QuotaExtension.LONGEST) {
            problems.add(new Problem("reason", "Use " + QuotaExtension.LONGEST + " characters or fewer"));
        }
        return problems.isEmpty()
                ? new Ruling.Agreed<>(new QuotaExtension(number, why))
                : new Ruling.Refused<>(List.copyOf(problems));
    }
}

package waymark.audit.looks;

import java.util.ArrayList;
import java.util.List;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;

/// As it was typed.
record AllowanceForm(String more, String reason) {

    static AllowanceForm empty() {
        return new AllowanceForm("", "");
    }

    Ruling<LookAllowance> parse() {
        var problems = new ArrayList<Problem>();
        var digits = more.strip();
        int number = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > LookAllowance.MOST) {
            problems.add(new Problem("more", "Enter a number from 1 to " + LookAllowance.MOST));
        }
        var why = reason.strip();
        if (why.isEmpty()) {
            problems.add(new Problem("reason", "Say what work needs it"));
        } else if (why.length() > LookAllowance.LONGEST) {
            problems.add(new Problem("reason", "Use " + LookAllowance.LONGEST + " characters or fewer"));
        }
        return problems.isEmpty()
                ? new Ruling.Agreed<>(new LookAllowance(number, why))
                : new Ruling.Refused<>(List.copyOf(problems));
    }
}

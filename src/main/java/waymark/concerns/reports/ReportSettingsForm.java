package waymark.concerns.reports;

import java.util.List;
import org.springframework.util.MultiValueMap;
import waymark.concerns.intake.ReportSettings;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

/// What the coordinator typed of the settings, and why.
record ReportSettingsForm(String urgent, String usual, String kept, String messages, String reason) {

    static ReportSettingsForm of(MultiValueMap<String, String> sent) {
        return new ReportSettingsForm(
                text(sent, "urgent"),
                text(sent, "usual"),
                text(sent, "kept"),
                text(sent, "messages"),
                text(sent, "reason"));
    }

    static ReportSettingsForm of(ReportSettings now) {
        return new ReportSettingsForm(
                String.valueOf(now.urgentMinutes()),
                String.valueOf(now.usualHours()),
                String.valueOf(now.keptDays()),
                String.valueOf(now.messagesDays()),
                "");
    }

    List<Problem> problems() {
        int most = outside(kept, 30, 365) ? 365 : number(kept);
        return new Problems()
                .when(outside(urgent, 5, 240), "urgent", "Enter a number of minutes from 5 to 240")
                .when(outside(usual, 1, 72), "usual", "Enter a number of hours from 1 to 72")
                .when(outside(kept, 30, 365), "kept", "Enter a number of days from 30 to 365")
                .when(
                        outside(messages, 7, most),
                        "messages",
                        "Enter a number of days from 7 to %d: no longer than the report itself".formatted(most))
                .when(reason.isEmpty(), "reason", "Say why, for whoever looks at it later")
                .when(reason.length() > 500, "reason", "Shorten this to 500 characters or fewer")
                .list();
    }

    /// @param before what it follows on
    ReportSettings after(int before) {
        return new ReportSettings(before + 1, number(urgent), number(usual), number(kept), number(messages));
    }

    private static boolean outside(String typed, int least, int most) {
        return number(typed) < least || number(typed) > most;
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var typed = sent.getFirst(name);
        return typed == null ? "" : typed.strip();
    }
}

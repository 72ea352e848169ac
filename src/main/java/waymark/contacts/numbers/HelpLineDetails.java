package waymark.contacts.numbers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waymark.kernel.EmailAddress;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.TelephoneNumber;

/// What the coordinator keeps right about a line.
///
/// @param channel `telephone`, `email`, `web` or `app`
/// @param number as it is printed; empty where it is not known
/// @param dial what a telephone dials; empty for an address
/// @param verified true where somebody has confirmed the number
/// @param checked the day on which it was last checked; null where that is not known
/// @param source who confirmed it, or where it was found
/// @param area code of the only area it is for; empty where it is for all
/// @param subject code of what it is for; empty where it is none of the subjects
/// @param national true where it comes with Waymark, the same for every partnership
record HelpLineDetails(
        String code,
        int version,
        String name,
        String channel,
        String number,
        String dial,
        String hours,
        String useWhen,
        boolean verified,
        @Nullable LocalDate checked,
        String source,
        boolean demonstration,
        String area,
        String subject,
        boolean national) {

    private static final String EMERGENCY = "EMERGENCY";
    private static final String POLICE = "POLICE_101";
    private static final String HELPLINE = "MS_HELPLINE";

    /// Every public page ends at one of these.
    private static final Set<String> ALWAYS_THERE = Set.of(EMERGENCY, POLICE, HELPLINE);

    /// 999 and 101 are numbers of the whole country: whatever else is typed would send people in danger
    /// elsewhere.
    boolean numberIsFixed() {
        return code.equals(EMERGENCY) || code.equals(POLICE);
    }

    /// Why nobody may take it away; empty where the coordinator may.
    String whyItStays() {
        return switch (code) {
            case EMERGENCY ->
                "999 cannot be removed: it is the number for somebody in danger, and every public page begins with it.";
            case POLICE -> "101 cannot be removed: it is shown wherever no other number is known.";
            case HELPLINE ->
                "The helpline cannot be removed: it is who anybody can turn to in every area, without the police.";
            default -> "";
        };
    }

    /// What a tap on it does; empty where there is nothing to tap.
    String href() {
        return HelpLines.href(channel, number);
    }

    /// The same for the version that stands now.
    HelpLineDetails onto(int current) {
        return new HelpLineDetails(
                code,
                current,
                name,
                channel,
                number,
                dial,
                hours,
                useWhen,
                verified,
                checked,
                source,
                demonstration,
                area,
                subject,
                national);
    }

    /// Its owner says today that it is right.
    HelpLineDetails confirmed(int seen, LocalDate today) {
        return new HelpLineDetails(
                code,
                seen,
                name,
                channel,
                number,
                dial,
                hours,
                useWhen,
                true,
                today,
                source,
                demonstration,
                area,
                subject,
                national);
    }

    /// True where somebody can say that it is right: 999 and 101 are, and what nobody found cannot be.
    boolean confirmable() {
        return !numberIsFixed() && !number.isEmpty();
    }

    List<Problem> problems() {
        var problems = new Problems();
        if (channel.equals("telephone")) {
            TelephoneNumber.check(number, "number", problems);
        } else if (channel.equals("email")) {
            EmailAddress.check(number, "number", problems);
        }
        return problems.when(
                        name.isEmpty() || name.length() > 200,
                        "name",
                        "Enter what the line is called, in 200 characters or fewer")
                .when(
                        ALWAYS_THERE.contains(code) && number.isEmpty(),
                        "number",
                        "Enter the number: every public page shows it")
                .tooLong("number", number, "Number", 200)
                .when(
                        channel.equals("web")
                                && !number.isEmpty()
                                && HelpLines.href("web", number).isEmpty(),
                        "number",
                        "Enter a web address without https://, like example.org/help, or leave it empty")
                .when(number.isEmpty() && verified, "verified", "Enter the number, or do not say that it is confirmed")
                .tooLong("hours", hours, "Hours", 200)
                .tooLong("useWhen", useWhen, "Use it when", 300)
                .when(
                        source.isEmpty() || source.length() > 300,
                        "source",
                        "Enter where the number comes from, or who confirmed it")
                .list();
    }
}

package waymark.directory.contacts;

import java.util.List;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.TelephoneNumber;

/// What the coordinator keeps right about a line.
///
/// @param number as it is printed; empty where it is not known
/// @param dial what a telephone dials; empty for an address
/// @param verified true where somebody has confirmed the number
/// @param source who confirmed it, or where it was found
record LineDetails(
        String code,
        int version,
        String name,
        String channel,
        String number,
        String dial,
        String hours,
        String useWhen,
        boolean verified,
        String source,
        boolean demonstration) {

    List<Problem> problems() {
        var problems = new Problems();
        if (channel.equals("telephone")) {
            TelephoneNumber.check(number, "number", problems);
        }
        return problems.when(
                        name.isEmpty() || name.length() > 200,
                        "name",
                        "Enter what the line is called, in 200 characters or fewer")
                .when(number.length() > 200, "number", "The number must be 200 characters or fewer")
                .when(hours.length() > 200, "hours", "The hours must be 200 characters or fewer")
                .when(useWhen.length() > 300, "useWhen", "This must be 300 characters or fewer")
                .when(
                        source.isEmpty() || source.length() > 300,
                        "source",
                        "Enter where the number comes from, or who confirmed it")
                .list();
    }
}

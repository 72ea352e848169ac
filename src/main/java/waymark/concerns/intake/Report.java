package waymark.concerns.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody saw or heard, in their words. Everything may be left out but what or where.
///
/// @param danger whether somebody is in danger now
/// @param area code of an area of the partnership, or empty where they do not know
/// @param when in their words
/// @param who the people, in their words
/// @param vehicles registrations, colours, telephone numbers, names on signs
/// @param how how they know
/// @param spot what was chosen or measured of where it was, beside the words
/// @param spoken language of the people, in their words
/// @param language of the pages they reported in, so that they are answered in it
/// @param reachable true where they said how to reach them: that is sealed apart, for a custodian
/// @param taken how it came to whoever of the partnership entered it; null where they reported themselves
public record Report(
        Danger danger,
        String what,
        String where,
        String area,
        String when,
        String who,
        String vehicles,
        String how,
        String spoken,
        String language,
        boolean reachable,
        Spot spot,
        @Nullable Taken taken) {

    /// Where it was, as far as it was chosen from the list of places or measured.
    ///
    /// @param place number of a place in the gazetteer, or empty
    /// @param name what that place was called when it was chosen
    /// @param position two numbers, rounded, or empty
    public record Spot(String place, String name, String position) {

        /// Nothing was chosen.
        public static final Spot NONE = new Spot("", "", "");

        public Spot {
            place = text(place);
            name = text(name);
            position = text(position);
        }
    }

    /// What a telephone sealed may be anything: nothing is missing, nothing longer than a form allows. One that was
    /// sealed
    /// before there were places has none.
    public Report {
        danger = Objects.requireNonNullElse(danger, Danger.UNSURE);
        what = text(what);
        where = text(where);
        area = text(area);
        when = text(when);
        who = text(who);
        vehicles = text(vehicles);
        how = text(how);
        spoken = text(spoken);
        language = text(language);
        spot = Objects.requireNonNullElse(spot, Spot.NONE);
    }

    private static String text(@Nullable String said) {
        var whole = Objects.requireNonNullElse(said, "");
        return whole.substring(0, Math.min(whole.length(), LONGEST));
    }

    /// What the desk sees where somebody sealed something that is no report.
    public static Report unreadable() {
        return new Report(
                Danger.UNSURE,
                "What was sent cannot be read: it is no report, or was sealed with a key that is not here."
                        + " Before you close it, ask whoever keeps Waymark whether a key is missing.",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "en",
                false,
                Spot.NONE,
                null);
    }

    /// Whatever it says of who entered it: nobody of the partnership did.
    Report asReportedThemselves() {
        return new Report(
                danger, what, where, area, when, who, vehicles, how, spoken, language, reachable, Spot.NONE, null);
    }

    /// Whether somebody is in danger now.
    public enum Danger {
        YES,
        NO,
        UNSURE
    }

    /// How somebody told the partnership in place of reporting themselves.
    public enum Channel {
        TELEPHONE("By telephone"),
        LETTER("By letter"),
        IN_PERSON("In person");

        private final String words;

        Channel(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Stands inside what is sealed, and nowhere else.
    ///
    /// @param on the day somebody told them
    /// @param by who was told, and entered it
    public record Taken(Channel channel, LocalDate on, String by) {}

    /// What each question allows: some pages of text.
    static final int LONGEST = 5_000;

    /// A number, an address and when to use them: always in the smallest class of size, said or not.
    static final int LONGEST_CONTACT = 500;

    /// What was answered, by its question, for the desk.
    public Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("What", what);
        answers.put("Where", where);
        answers.put("Place", spot.name());
        answers.put("Position", spot.position());
        answers.put("When", when);
        answers.put("Who", who);
        answers.put("Their language", spoken);
        answers.put("Vehicles and numbers", vehicles);
        answers.put("How they know", how);
        return answers;
    }

    /// Never into a log.
    @Override
    public String toString() {
        return "a report";
    }
}

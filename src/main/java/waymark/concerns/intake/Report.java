package waymark.concerns.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody saw or heard, in their words. Everything but what or where may be left out.
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
/// @param reachable true if they said how to reach them, which is sealed separately for a custodian
/// @param taken how it came to the member of staff who entered it; null if they reported themselves
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

    /// Untrusted: a telephone may have sealed anything. Fills what is missing and cuts what is longer than a
    /// form allows.
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

    /// What the desk sees if somebody sealed something that is not a report.
    public static Report unreadable() {
        return new Report(
                Danger.UNSURE,
                "What was sent cannot be read: it is no report, or was sealed with a key that is not here."
                        + " Before you close it, ask the people who run Waymark whether a key is missing.",
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

    /// The same without a claim that a member of staff entered it, which nobody outside may make.
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

    /// How somebody told the partnership instead of reporting themselves.
    public enum Channel {
        TELEPHONE("By telephone"),
        LETTER("By letter"),
        IN_PERSON("In person");

        private final String words;

        Channel(String words) {
            this.words = words;
        }

        /// The words for the desk.
        public String words() {
            return words;
        }
    }

    /// Recorded only inside what is sealed.
    ///
    /// @param on the day somebody told them
    /// @param by who was told, and entered it
    public record Taken(Channel channel, LocalDate on, String by) {}

    /// The most characters of an answer: some pages of text.
    static final int LONGEST = 5_000;

    /// The most characters of contact details: they always fit the smallest size class, so that size does not
    /// tell whether they were given.
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

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a report";
    }
}

package waymark.pathways.signs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Where, when and by whom something was noticed, chosen from lists: there is no field in which to name a person or an
/// address.
final class Sighting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private Sighting() {}

    /// Whom or what it is about.
    enum About {
        ADULT("An adult"),
        CHILD("A child, or somebody who may be under 18"),
        PLACE("A place, such as a business or a house");

        private final String words;

        About(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// In what part somebody noticed it: their own, never another person's.
    enum Observer {
        PUBLIC("A member of the public"),
        HEALTH("I work in health"),
        CARE("I work in social care"),
        HOUSING("I work in housing or with homeless people"),
        SCHOOL("I work in a school or with young people"),
        POLICE("I work in the police or fire service"),
        INSPECTION("I license or inspect places"),
        CHARITY("I work for a charity or faith group"),
        BUSINESS("I am a landlord or run a business"),
        OTHER("I have another job that brings me here");

        private final String words;

        Observer(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// The kind of place.
    enum Place {
        HOME("A home"),
        CAR_WASH("A car wash"),
        NAIL_BAR("A nail bar or salon"),
        FARM("A farm or packhouse"),
        CARE("A care home, or care at home"),
        FACTORY("A factory or warehouse"),
        BUILDING("A building site"),
        FOOD("A restaurant or takeaway"),
        HOTEL("A hotel or short let"),
        SHOP("A shop or other business"),
        HEALTH("A hospital, surgery or clinic"),
        SCHOOL("A school or college"),
        STREET("A street or park"),
        TRANSPORT("A station, bus, taxi or port"),
        ONLINE("Online, or on the phone"),
        OTHER("Somewhere else");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// How long ago.
    enum Moment {
        TODAY("Today"),
        YESTERDAY("Yesterday"),
        WEEK("In the last week"),
        EARLIER("Before that"),
        OFTEN("More than once, over some time");

        private final String words;

        Moment(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /// With the day where it is known, counted from the day on which the record was made.
        String words(LocalDate made) {
            return switch (this) {
                case TODAY -> "On " + DAY.format(made);
                case YESTERDAY -> "On " + DAY.format(made.minusDays(1));
                case WEEK -> "In the week before " + DAY.format(made);
                case EARLIER -> "More than a week before " + DAY.format(made);
                case OFTEN -> words;
            };
        }
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}

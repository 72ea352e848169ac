package waymark.pathways.signs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Where, when and by whom something was noticed, chosen from lists: there is no field in which to name a
/// person or an address.
final class Sighting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private Sighting() {}

    /// Whom or what it is about.
    enum About {
        ADULT,
        CHILD,
        PLACE;

        /// The key of its words.
        String words() {
            return "signs.about." + name();
        }
    }

    /// In what part somebody noticed it: their own, never another person's. In English, as all that is for
    /// people at work.
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
        HOME,
        CAR_WASH,
        NAIL_BAR,
        FARM,
        CARE,
        FACTORY,
        BUILDING,
        FOOD,
        HOTEL,
        SHOP,
        HEALTH,
        SCHOOL,
        STREET,
        TRANSPORT,
        ONLINE,
        OTHER;

        /// The key of its words.
        String words() {
            return "signs.place." + name();
        }
    }

    /// How long ago.
    enum Moment {
        TODAY,
        YESTERDAY,
        WEEK,
        EARLIER,
        OFTEN;

        /// The key of its words.
        String words() {
            return "signs.moment." + name();
        }

        /// The day, where it is known, counted from the day on which the record was made.
        Optional<LocalDate> day(LocalDate made) {
            return switch (this) {
                case TODAY -> Optional.of(made);
                case YESTERDAY -> Optional.of(made.minusDays(1));
                case WEEK, EARLIER, OFTEN -> Optional.empty();
            };
        }
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}

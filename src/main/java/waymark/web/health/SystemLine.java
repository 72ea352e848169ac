package waymark.web.health;

import java.time.Duration;
import waymark.kernel.Actor;

/// One line of the page that tells administrators how Waymark is. A bean of the module whose part it is about:
/// it is asked each minute and what it answered is kept, so it may take a second, and must not wait longer.
public interface SystemLine {

    /// Longer than a fault that goes by itself.
    Duration USUAL_PATIENCE = Duration.ofMinutes(2);

    /// Of this line alone, in small letters: `mail`.
    String key();

    /// As the page says it: "E-mail out".
    String label();

    /// Its place on the page, small numbers first.
    int order();

    /// True where each machine answers for itself: about its disk, its clock, its certificate.
    default boolean ofMachine() {
        return false;
    }

    /// How long it may be bad before administrators are told.
    default Duration patience() {
        return USUAL_PATIENCE;
    }

    /// How it is now. In a transaction of the clock's where the line is not of a machine.
    Reading look(Actor clock);

    /// How bad it is.
    enum State {
        /// As it should be.
        WELL,
        /// Nothing is lost, and somebody should look in the next days.
        ATTENTION,
        /// Somebody has to do something now.
        BAD,
        /// Not there, on purpose.
        OFF
    }

    /// What was found.
    ///
    /// @param words one sentence with its figures; never a person, an address or a secret
    /// @param remedy what to do about it, empty where it is well
    record Reading(State state, String words, String remedy) {

        /// As it should be.
        public static Reading well(String words) {
            return new Reading(State.WELL, words, "");
        }

        public static Reading attention(String words, String remedy) {
            return new Reading(State.ATTENTION, words, remedy);
        }

        public static Reading bad(String words, String remedy) {
            return new Reading(State.BAD, words, remedy);
        }

        /// Not there, on purpose.
        public static Reading off(String words) {
            return new Reading(State.OFF, words, "");
        }
    }
}

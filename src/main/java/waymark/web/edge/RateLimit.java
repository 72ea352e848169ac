package waymark.web.edge;

import java.time.Duration;
import java.util.List;

/// How often something may be asked for, and what happens where that cannot be counted. All limits of the
/// edge are here; `docs/limits.md` shows them beside those of the server, the database and signing in.
///
/// @param name as `docs/limits.md` and the log have it
/// @param why what it keeps from happening
/// @param times and no more within the time, then 429 until the time is over
/// @param by whom it is counted for
/// @param inTrouble what happens where nothing can be counted
record RateLimit(String name, String why, int times, Duration within, By by, Trouble inTrouble) {

    /// Whom it is counted for. An address on the network is known in memory alone, as a print under a key
    /// that goes with the program, and for as long as the limit counts.
    enum By {
        ACCOUNT("an account"),
        CONSUMER("a consumer of the API"),
        ADDRESS("a network address"),
        EVERYBODY("all together");

        private final String words;

        By(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    enum Trouble {
        /// Let through: to be kept from the page would be the greater harm.
        OPENS,
        /// Refused: to let somebody through uncounted would be the greater harm.
        CLOSES
    }

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    static final RateLimit PAGES =
            new RateLimit("Pages", "a program that reads everything", 1_200, A_MINUTE, By.ACCOUNT, Trouble.OPENS);

    static final RateLimit SEARCHES =
            new RateLimit("Searches", "trying out names one by one", 60, A_MINUTE, By.ACCOUNT, Trouble.OPENS);

    static final RateLimit FILES = new RateLimit(
            "Files",
            "an account in wrong hands that takes lists away",
            60,
            Duration.ofMinutes(10),
            By.ACCOUNT,
            Trouble.CLOSES);

    static final RateLimit SIGN_IN = new RateLimit(
            "Signing in, one address", "trying passwords on many accounts", 30, A_MINUTE, By.ADDRESS, Trouble.CLOSES);

    static final RateLimit SIGN_IN_IN_ALL = new RateLimit(
            "Signing in", "slow hashes that take the whole machine", 600, A_MINUTE, By.EVERYBODY, Trouble.CLOSES);

    /// Somebody who comes back from an identity provider and is refused is put on record, and anybody can
    /// make such an address up.
    static final RateLimit PROVIDER_ANSWERS = new RateLimit(
            "Coming back from a provider, one address",
            "filling the record with answers that were made up",
            120,
            A_MINUTE,
            By.ADDRESS,
            Trouble.CLOSES);

    static final RateLimit RECEIPTS =
            new RateLimit("Receipts", "trying out receipts one by one", 600, A_MINUTE, By.EVERYBODY, Trouble.CLOSES);

    static final RateLimit PLAN_CODES = new RateLimit(
            "Codes of plans",
            "trying out codes one by one, and filling a case with answers",
            600,
            A_MINUTE,
            By.EVERYBODY,
            Trouble.CLOSES);

    static final RateLimit UPLOADS = new RateLimit(
            "Photos with a report", "filling the disk and the processor", 120, A_MINUTE, By.EVERYBODY, Trouble.CLOSES);

    static final RateLimit PAPERS = new RateLimit(
            "Paper for anybody", "making the same sheet over and over", 120, A_MINUTE, By.EVERYBODY, Trouble.CLOSES);

    static final RateLimit CALENDARS = new RateLimit(
            "Calendars, one address",
            "trying out secret addresses of calendars",
            300,
            A_MINUTE,
            By.ADDRESS,
            Trouble.CLOSES);

    static final RateLimit MEETING_ANSWERS = new RateLimit(
            "Answers to invitations, one address",
            "trying out secret links",
            120,
            A_MINUTE,
            By.ADDRESS,
            Trouble.CLOSES);

    static final RateLimit WORKSHOP_PLACES = new RateLimit(
            "Places at workshops, one address", "trying out secret links", 120, A_MINUTE, By.ADDRESS, Trouble.CLOSES);

    static final RateLimit WORKSHOP_CODES = new RateLimit(
            "Codes of workshops", "trying out codes one by one", 600, A_MINUTE, By.EVERYBODY, Trouble.CLOSES);

    /// A whole room comes from one address.
    static final RateLimit WORKSHOP_CODES_OF_ONE = new RateLimit(
            "Codes of workshops, one address",
            "trying out codes, and keeping a room from joining",
            200,
            A_MINUTE,
            By.ADDRESS,
            Trouble.CLOSES);

    static final RateLimit CERTIFICATES = new RateLimit(
            "Checking certificates, one address",
            "trying out codes, and names against a code",
            30,
            A_MINUTE,
            By.ADDRESS,
            Trouble.CLOSES);

    static final RateLimit CERTIFICATES_IN_ALL = new RateLimit(
            "Checking certificates",
            "trying out codes, and names against a code, from many addresses",
            300,
            A_MINUTE,
            By.EVERYBODY,
            Trouble.CLOSES);

    static final RateLimit EVALUATIONS = new RateLimit(
            "Answers to evaluations",
            "filling an evaluation with answers, and trying out its codes",
            600,
            A_MINUTE,
            By.EVERYBODY,
            Trouble.CLOSES);

    static final RateLimit CONSULTATION_ANSWERS = new RateLimit(
            "Answers to consultations",
            "filling a round with answers, and trying out its codes",
            600,
            A_MINUTE,
            By.EVERYBODY,
            Trouble.CLOSES);

    static final RateLimit NEWSLETTER_ENDS =
            new RateLimit("Ending newsletters", "trying out secret links", 600, A_MINUTE, By.EVERYBODY, Trouble.OPENS);

    static final RateLimit OPEN_DATA = new RateLimit(
            "Open data of services, one address",
            "reading the same again and again",
            300,
            A_MINUTE,
            By.ADDRESS,
            Trouble.OPENS);

    static final RateLimit CONSUMERS = new RateLimit(
            "Requests by the API",
            "a program of a partner that asks without end",
            600,
            A_MINUTE,
            By.CONSUMER,
            Trouble.CLOSES);

    static final RateLimit CONSUMERS_TELLING = new RateLimit(
            "Intelligence by the API",
            "a program of a partner, or a stolen key, that drowns officers in submissions",
            60,
            Duration.ofHours(1),
            By.CONSUMER,
            Trouble.CLOSES);

    static final RateLimit CONSUMERS_REFUSED = new RateLimit(
            "Refused requests by the API, one address",
            "trying out keys and tokens",
            120,
            A_MINUTE,
            By.ADDRESS,
            Trouble.CLOSES);

    static List<RateLimit> all() {
        return List.of(
                PAGES,
                SEARCHES,
                FILES,
                SIGN_IN,
                SIGN_IN_IN_ALL,
                PROVIDER_ANSWERS,
                RECEIPTS,
                PLAN_CODES,
                UPLOADS,
                PAPERS,
                CALENDARS,
                MEETING_ANSWERS,
                WORKSHOP_PLACES,
                WORKSHOP_CODES,
                WORKSHOP_CODES_OF_ONE,
                CERTIFICATES,
                CERTIFICATES_IN_ALL,
                EVALUATIONS,
                CONSULTATION_ANSWERS,
                NEWSLETTER_ENDS,
                CONSUMERS,
                CONSUMERS_TELLING,
                CONSUMERS_REFUSED,
                OPEN_DATA);
    }
}

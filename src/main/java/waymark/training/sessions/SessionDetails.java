package waymark.training.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import waymark.web.Clocks;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What is planned about a session: when, where, for how many and who leads it.
///
/// @param open whether everybody who is signed in can take a place
/// @param isPublic whether it is shown on a page that needs no account
/// @param trainers who leads it
record SessionDetails(
        String about,
        Instant startsAt,
        Instant endsAt,
        String place,
        String link,
        int capacity,
        boolean open,
        boolean isPublic,
        List<Trainer> trainers) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern TYPED = Pattern.compile("([01]?[0-9]|2[0-3]):[0-5][0-9]");
    private static final int LONGEST_LINK = 2_000;

    SessionDetails {
        trainers = List.copyOf(trainers);
    }

    /// Somebody who leads a session.
    record Trainer(UUID person, String name) {}

    /// How people come by a place.
    enum Places {
        INVITED("By invitation only"),
        OPEN("Everybody who is signed in can take a place"),
        PUBLIC("The same, and it is shown to the public with how to ask for a place");

        private final String words;

        Places(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Reads the form.
    ///
    /// @param known who may lead it
    static SessionDetails read(FormReader reader, List<Trainer> known, LocalDate today) {
        var form = reader.form();
        var day = reader.requiredDate("date", "Date", today);
        var from = time(reader, "from", form.text("from"));
        var until = time(reader, "until", form.text("until"));
        reader.when(
                TYPED.matcher(form.text("from")).matches()
                        && TYPED.matcher(form.text("until")).matches()
                        && !until.isAfter(from),
                "until",
                "The session must end after it begins, on the same day");
        var place = reader.line("place", "Place", FormReader.TITLE);
        var link = reader.line("link", "Link", LONGEST_LINK);
        reader.when(!link.isEmpty() && !link.startsWith("https://"), "link", "Enter a link that begins with https://");
        reader.when(place.isEmpty() && link.isEmpty(), "place", "Enter a place, or a link to join by");
        var places = reader.choice("places", Places.class, "Choose how people come by a place");
        return new SessionDetails(
                reader.text("about", "What people are told", 2_000),
                at(day, from),
                until.isAfter(from) ? at(day, until) : at(day, from).plus(Duration.ofHours(1)),
                place,
                link,
                reader.number("capacity", "Number of places", 1, 500),
                places != Places.INVITED,
                places == Places.PUBLIC,
                reader.choices(
                        "trainers", known, one -> one.person().toString(), "Choose at least one person who leads it"));
    }

    private static LocalTime time(FormReader reader, String name, String text) {
        boolean fits = TYPED.matcher(text).matches();
        reader.when(!fits, name, "Enter a time between 00:00 and 23:59, for example 14:00");
        return fits ? LocalTime.parse(text.length() == 4 ? "0" + text : text) : LocalTime.NOON;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Clocks.LONDON).toInstant();
    }

    /// A moment as `14:00` in London.
    static String time(Instant moment) {
        return TIME.format(moment.atZone(Clocks.LONDON));
    }

    /// The form filled from a session.
    static FormData fill(TrainingSession it, List<Trainer> trainers) {
        var places = it.isPublic() ? Places.PUBLIC : it.open() ? Places.OPEN : Places.INVITED;
        return FormData.version(it.version())
                .with("about", it.about())
                .with("date", it.day())
                .with("from", time(it.startsAt()))
                .with("until", time(it.endsAt()))
                .with("place", it.place())
                .with("link", it.link())
                .with("capacity", it.capacity())
                .with("places", places.name())
                .with(
                        "trainers",
                        trainers.stream().map(one -> one.person().toString()).toList());
    }

    /// True where people who have a place need to know.
    boolean moves(TrainingSession it) {
        return !startsAt.equals(it.startsAt())
                || !endsAt.equals(it.endsAt())
                || !place.equals(it.place())
                || !link.equals(it.link());
    }
}

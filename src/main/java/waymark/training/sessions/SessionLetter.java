package waymark.training.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import waymark.training.sessions.SessionMails.Taken;
import waymark.web.Clocks;
import waymark.web.calendar.Appointment;
import waymark.web.calendar.CalendarAddress;
import waymark.web.calendar.CalendarWriter;
import waymark.web.mail.MailLetter;

/// What is written to somebody about their place: the e-mail, and the message for their calendar. The
/// calendar's entry carries title, time, place and link and nothing else, since others may see it.
final class SessionLetter {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK).withZone(Clocks.LONDON);
    private static final String PLACE = "/workshop-place/";

    private SessionLetter() {}

    /// @param site as in `https://waymark.example.org`
    /// @param host as in `waymark.example.org`
    static MailLetter of(Taken message, Instant made, String site, String host, CalendarAddress organiser) {
        var letter = MailLetter.of(
                "workshop-%s".formatted(message.id()),
                message.email(),
                "%s: %s, %s".formatted(word(message), message.title(), DAY.format(message.startsAt())),
                text(message, site));
        var method = method(message);
        return method.isEmpty()
                ? letter
                : letter.with(
                        new MailLetter.CalendarPart(method, calendar(message, method, made, site, host, organiser)));
    }

    private static String word(Taken message) {
        return switch (message.kind()) {
            case "invitation" -> "Invitation";
            case "waiting" -> "Waiting list";
            case "moved_up" -> "You have a place now";
            case "changed" -> "Changed";
            case "cancelled" -> "Cancelled";
            case "given_up" -> "Your place is given up";
            case "reminder" -> "Reminder";
            default -> "You have a place";
        };
    }

    /// Who waits has nothing in their calendar yet; a reminder leaves it alone.
    private static String method(Taken message) {
        return switch (message.kind()) {
            case "waiting", "reminder" -> "";
            case "cancelled", "given_up" -> message.state() == EnrolmentState.WAITING ? "" : "CANCEL";
            default -> message.state() == EnrolmentState.WAITING ? "" : "REQUEST";
        };
    }

    private static String text(Taken message, String site) {
        var text = new StringBuilder(
                switch (message.kind()) {
                    case "invitation" -> "You are invited to a workshop.";
                    case "waiting" ->
                        "All places are taken. You are on the waiting list, and get a message as soon as a place is free.";
                    case "moved_up" -> "A place has become free, and it is yours.";
                    case "changed" -> "The time or place of this workshop has changed. It is now as follows.";
                    case "cancelled" -> "This workshop does not take place.";
                    case "given_up" -> "You are no longer expected at this workshop.";
                    case "reminder" -> "You have a place at this workshop.";
                    default -> "You have a place at this workshop.";
                });
        text.append("\n\n").append(message.title()).append("\n\n").append(when(message));
        if (!message.place().isEmpty()) {
            text.append("\n\nPlace: ").append(message.place());
        }
        if (!message.link().isEmpty() && message.state() == EnrolmentState.ENROLLED && message.token() != null) {
            text.append("\n\nJoin by:\n\n").append(message.link());
        }
        if (message.kind().equals("cancelled") && !message.reason().isEmpty()) {
            text.append("\n\nReason: ").append(message.reason());
        }
        if (message.kind().equals("invitation") && !message.about().isEmpty()) {
            text.append("\n\n").append(message.about());
        }
        if (message.token() != null) {
            text.append("\n\n")
                    .append(
                            message.state() == EnrolmentState.INVITED
                                    ? "Say here whether you come:"
                                    : "If you cannot come, please give your place up here, so that somebody else has it:")
                    .append("\n\n")
                    .append(site)
                    .append(PLACE)
                    .append(message.token())
                    .append(
                            "\n\nOpening that page changes nothing. Do not pass the link on: anybody who has it can answer for"
                                    + " you. Answers by e-mail, or from your calendar, do not reach Waymark.");
        }
        return text.append("\n").toString();
    }

    private static String when(Taken message) {
        return "%s, %s to %s"
                .formatted(
                        DAY.format(message.startsAt()),
                        SessionDetails.time(message.startsAt()),
                        SessionDetails.time(message.endsAt()));
    }

    private static String calendar(
            Taken message, String method, Instant made, String site, String host, CalendarAddress organiser) {
        var page = site + "/training/sessions/" + message.ref();
        var answer = message.token() == null ? page : site + PLACE + message.token();
        var file = new CalendarWriter(method);
        var entry = new Appointment(
                SessionCalendar.key(message.enrolment()) + "@" + host,
                message.revision(),
                message.startsAt(),
                (int) Duration.between(message.startsAt(), message.endsAt()).toMinutes(),
                message.title(),
                message.place(),
                message.state() == EnrolmentState.ENROLLED ? message.link() : "",
                message.token() == null ? page : "Answer here: " + answer,
                page,
                method.equals("REQUEST")
                        ? Appointment.Status.CONFIRMED
                        : message.kind().equals("cancelled")
                                ? Appointment.Status.CANCELLED
                                : Appointment.Status.WITHDRAWN);
        Appointment.write(file, made, organiser, new CalendarAddress(message.name(), message.email()), List.of(entry));
        return file.end();
    }
}

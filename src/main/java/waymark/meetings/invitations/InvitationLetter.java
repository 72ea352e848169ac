package waymark.meetings.invitations;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import waymark.meetings.Slot;
import waymark.meetings.invitations.InvitationMails.SeatLink;
import waymark.meetings.invitations.InvitationMails.Taken;
import waymark.web.calendar.Appointment;
import waymark.web.calendar.CalendarAddress;
import waymark.web.calendar.CalendarWriter;
import waymark.web.mail.MailLetter;

/// What is written to somebody who is invited, was invited, or whose meeting changed: the e-mail and the
/// message for the calendar. The calendar's entry carries title, time, place and link and nothing else, since
/// others may see it.
final class InvitationLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final String ANSWER = "/meeting-answer/";

    private InvitationLetter() {}

    /// @param site as in `https://waymark.example.org`
    /// @param host as in `waymark.example.org`
    static MailLetter of(Taken message, Instant made, String site, String host, CalendarAddress organiser) {
        var ref = message.meeting().value().toLowerCase(Locale.ROOT);
        var request = message.method().equals("request");
        return MailLetter.of(
                        "meeting-%s-%s-%d".formatted(ref, message.person(), message.revision()),
                        message.email(),
                        "%s: %s, %s"
                                .formatted(
                                        word(message),
                                        message.group(),
                                        DAY.format(message.slot().day())),
                        request ? invitation(message, site) : cancellation(message, site))
                .with(new MailLetter.CalendarPart(
                        request ? "REQUEST" : "CANCEL", calendar(message, ref, made, site, host, organiser)));
    }

    private static String word(Taken message) {
        if (message.method().equals("request")) {
            return "request".equals(message.before()) ? "Changed" : "Invitation";
        }
        return message.cancelled() ? "Cancelled" : "No longer expected";
    }

    private static String invitation(Taken message, String site) {
        var slot = message.slot();
        var text = new StringBuilder(
                "request".equals(message.before())
                        ? "The meeting of %s is now as follows.\n\n".formatted(message.group())
                        : "You are invited to a meeting of %s.\n\n".formatted(message.group()));
        text.append(when(slot)).append("\n\n");
        if (!slot.place().isEmpty()) {
            text.append("Place: ").append(slot.place()).append("\n\n");
        }
        if (!slot.link().isEmpty()) {
            text.append("Join by:\n\n").append(slot.link()).append("\n\n");
        }
        for (var seat : message.seats()) {
            text.append("Your seat: %s. Say here whether you come, send somebody or cannot come:\n\n%s\n\n"
                    .formatted(seat.title(), answer(site, seat)));
        }
        return text.append("""
                        Opening that page changes nothing, and you can change your answer until the meeting begins. Do not pass the \
                        link on: anybody who has it can answer for you. Answers by e-mail, or from your calendar, do not reach Waymark.
                        """).toString();
    }

    private static String cancellation(Taken message, String site) {
        var text = message.cancelled()
                ? "This meeting of %s does not take place:"
                : "You are no longer expected at this meeting of %s:";
        return text.formatted(message.group()) + "\n\n" + when(message.slot())
                + "\n\nMore in Waymark, when you are signed in:\n\n" + page(message, site)
                + "\n\nThe attached file removes it from your calendar, where that does not happen by itself.\n";
    }

    private static String when(Slot slot) {
        return DAY.format(slot.day()) + ", " + slot.hours();
    }

    private static String answer(String site, SeatLink seat) {
        return site + ANSWER + seat.token();
    }

    private static String page(Taken message, String site) {
        return site + "/meetings/" + message.meeting();
    }

    private static String calendar(
            Taken message, String ref, Instant made, String site, String host, CalendarAddress organiser) {
        var slot = message.slot();
        var request = message.method().equals("request");
        var file = new CalendarWriter(request ? "REQUEST" : "CANCEL");
        var links = message.seats();
        var entry = new Appointment(
                ref + "@" + host,
                message.sequence(),
                slot.startsAt(),
                slot.minutes(),
                message.group(),
                slot.place(),
                slot.link(),
                links.isEmpty()
                        ? page(message, site)
                        : links.stream()
                                .map(seat -> "Answer here: " + answer(site, seat))
                                .collect(Collectors.joining("\n")),
                page(message, site),
                status(message));
        Appointment.write(file, made, organiser, new CalendarAddress(message.name(), message.email()), List.of(entry));
        return file.end();
    }

    private static Appointment.Status status(Taken message) {
        if (message.method().equals("request")) {
            return Appointment.Status.CONFIRMED;
        }
        return message.cancelled() ? Appointment.Status.CANCELLED : Appointment.Status.WITHDRAWN;
    }
}

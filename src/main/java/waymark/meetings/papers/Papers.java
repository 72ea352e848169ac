package waymark.meetings.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.documents.DocumentLine;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.meetings.actions.MeetingActionLine;
import waymark.meetings.agenda.AgendaSubject;
import waymark.web.Clocks;

/// The papers of a meeting as they are now.
///
/// @param documents of the meeting and of what its items are about
/// @param open actions of earlier meetings, where matters arising are on the agenda
record Papers(Head head, List<Item> items, List<DocumentLine> documents, List<MeetingActionLine> open) {

    Papers {
        items = List.copyOf(items);
        documents = List.copyOf(documents);
        open = List.copyOf(open);
    }

    /// @param area where the group answers for one area alone, its code
    /// @param days how many before the meeting the papers are sent
    record Head(
            Ref ref,
            String groupCode,
            String groupName,
            @Nullable String area,
            Instant startsAt,
            int minutes,
            String place,
            String link,
            String state,
            int days,
            @Nullable Instant sentAt,
            String sentByName) {

        LocalDate day() {
            return LocalDate.ofInstant(startsAt, Clocks.LONDON);
        }

        /// `14:00 to 15:30`.
        String hours() {
            return time(startsAt) + " to " + time(startsAt.plusSeconds(minutes * 60L));
        }

        private static String time(Instant at) {
            return at.atZone(Clocks.LONDON).toLocalTime().toString();
        }

        /// The day by which the papers are sent.
        LocalDate due() {
            return day().minusDays(days);
        }

        boolean planned() {
            return state.equals("planned");
        }

        boolean runBy(Actor actor) {
            return actor.may(Permission.RUN_MEETINGS, area == null ? Scope.PARTNERSHIP : Scope.area(area));
        }

        String title() {
            return "Papers of " + groupName;
        }
    }

    /// @param subject a reference, or something else, or null
    record Item(
            String title,
            @Nullable Integer minutes,
            String presenter,
            @Nullable String subject,
            String path,
            String reason,
            String detail) {

        /// `10 minutes, Ana Sample`.
        String about() {
            return String.join(
                    ", ",
                    Stream.of(minutes == null ? "" : minutes + " minutes", presenter)
                            .filter(part -> !part.isEmpty())
                            .toList());
        }

        boolean mattersArising() {
            return AgendaSubject.MATTERS_ARISING.equals(subject);
        }

        /// What it is about, where that can have documents.
        Optional<Ref> thing() {
            return Optional.ofNullable(subject).flatMap(Ref::parse);
        }
    }

    /// Those of the meeting itself.
    List<DocumentLine> own() {
        return of(head.ref());
    }

    List<DocumentLine> of(Item item) {
        return item.thing().map(this::of).orElse(List.of());
    }

    private List<DocumentLine> of(Ref thing) {
        return documents.stream().filter(one -> one.thing().equals(thing)).toList();
    }
}

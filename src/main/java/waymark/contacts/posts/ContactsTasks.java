package waymark.contacts.posts;

import static waymark.kernel.Permission.KEEP_CONTACTS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.contacts.MomentText;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Scope;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;
import waymark.web.TaskProvider;

/// What points of contact ask of a person: to say that theirs are right, and of those who keep them to fill
/// what nobody covers and to look after what nobody checked.
@Component
class ContactsTasks implements TaskProvider {

    /// More of one kind than this become one line.
    private static final int LINES = 4;

    /// A year without its bank holidays is seen so long before.
    private static final int CALENDAR_DAYS = 300;

    private final PostLists lists;
    private final Clock clock;

    ContactsTasks(PostLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        boolean everybodys = actor.may(KEEP_CONTACTS, Scope.PARTNERSHIP);
        var organisations = actor.grants().stream()
                .filter(grant -> grant.permissions().contains(KEEP_CONTACTS))
                .map(Grant::scope)
                .flatMap(scope -> scope instanceof Scope.InOrganisation(String code)
                        ? List.of(code).stream()
                        : List.<String>of().stream())
                .toList();
        var rows = lists.asking(actor, everybodys, organisations);
        var tasks = new ArrayList<Task>();
        tasks.addAll(few(
                rows.stream()
                        .filter(row -> row.stale() && row.mine())
                        .map(ContactsTasks::confirm)
                        .toList(),
                "Confirm %d points of contact that you hold"));
        if (everybodys || !organisations.isEmpty()) {
            var now = clock.instant();
            tasks.addAll(few(
                    rows.stream()
                            .filter(row -> row.nobody() || row.gap() != null)
                            .map(row -> fill(row, now))
                            .toList(),
                    "Find somebody for %d points of contact that nobody covers"));
            tasks.addAll(few(
                    rows.stream()
                            .filter(row -> row.stale() && !row.mine())
                            .map(ContactsTasks::check)
                            .toList(),
                    "Have %d points of contact checked"));
        }
        if (everybodys) {
            calendar(tasks);
        }
        return tasks;
    }

    private static Task confirm(PostLists.Asked row) {
        return new Task(
                "Say whether your contact for %s is still right".formatted(row.subjectName()),
                why(row),
                "/contacts/" + row.ref(),
                null);
    }

    private static Task check(PostLists.Asked row) {
        return new Task(
                "Have the contact for %s at %s checked".formatted(row.subjectName(), row.organisationName()),
                why(row),
                "/contacts/" + row.ref(),
                null);
    }

    private static String why(PostLists.Asked row) {
        return row.doubtedOn() != null
                ? "Reported as wrong on " + DateText.day(row.doubtedOn())
                : "Not checked since " + DateText.day(row.checkedOn());
    }

    private static Task fill(PostLists.Asked row, Instant now) {
        var gap = row.gap();
        return new Task(
                "Find somebody for %s at %s".formatted(row.subjectName(), row.organisationName()),
                row.nobody()
                        ? "Vacant, no deputy"
                        : gap != null && !gap.isAfter(now)
                                ? "Nobody answers now"
                                : "Nobody answers " + MomentText.from(gap == null ? now : gap, now),
                "/contacts/" + row.ref(),
                LocalDate.ofInstant(gap == null || row.nobody() ? now : gap, Clocks.LONDON));
    }

    private static List<Task> few(List<Task> tasks, String many) {
        return tasks.size() <= LINES
                ? tasks
                : List.of(new Task(
                        many.formatted(tasks.size()),
                        tasks.getFirst().what() + ", and others",
                        "/contacts/posts",
                        tasks.getFirst().by()));
    }

    private void calendar(List<Task> tasks) {
        var until = WorkingDays.knownUntil();
        if (LocalDate.now(clock).plusDays(CALENDAR_DAYS).isAfter(until)) {
            tasks.add(new Task(
                    "Ask for a newer version of Waymark",
                    "Its bank holidays end on " + DateText.day(until) + "; hours of duty would be wrong after that",
                    "/contacts",
                    until));
        }
    }
}

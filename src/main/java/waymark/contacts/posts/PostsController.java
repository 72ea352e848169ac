package waymark.contacts.posts;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.reminders.ReminderPanel;
import waymark.reminders.RemindersApi;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// The points of contact: the list with what is wrong with them, and each with who covers it.
@Controller
class PostsController {

    record View(
            String area,
            String subject,
            String organisation,
            List<Choice> areas,
            List<Choice> subjects,
            List<Choice> organisations,
            List<PostRow> rows,
            Instant now) {}

    /// @param row as in the list; empty where it is closed
    /// @param keeps true where the reader says who covers it
    /// @param corrects true where the reader confirms and corrects it
    record One(
            Post post,
            Optional<PostRow> row,
            String organisationName,
            String subjectName,
            String areas,
            List<TimelineEntry> history,
            boolean keeps,
            boolean corrects,
            ReminderPanel reminders,
            LocalDate today,
            Instant now) {}

    private final Posts posts;
    private final PostLists lists;
    private final PostAccess access;
    private final DirectoryApi directory;
    private final RemindersApi reminders;
    private final Clock clock;

    PostsController(
            Posts posts,
            PostLists lists,
            PostAccess access,
            DirectoryApi directory,
            RemindersApi reminders,
            Clock clock) {
        this.posts = posts;
        this.lists = lists;
        this.access = access;
        this.directory = directory;
        this.reminders = reminders;
        this.clock = clock;
    }

    @GetMapping("/contacts/posts")
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String organisation,
            Actor.Person actor) {
        var organisations = Choice.from(directory.organisations(actor), one -> one.code(), one -> one.name());
        return Page.show(
                "contacts/posts/posts",
                new View(
                        area,
                        subject,
                        organisation,
                        access.areas(actor),
                        access.subjects(actor),
                        organisations,
                        lists.all(actor, area, subject, organisation),
                        clock.instant()));
    }

    @GetMapping("/contacts/{ref}")
    @Allow(VIEW_DIRECTORY)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var post = posts.get(actor, ref);
        var details = post.details();
        var row = lists.all(actor, "", details.subject(), details.organisation()).stream()
                .filter(one -> one.ref().equals(ref.value()))
                .findFirst();
        return Page.show(
                "contacts/posts/post",
                new One(
                        post,
                        row,
                        directory.organisation(actor, details.organisation()).name(),
                        posts.subjectName(actor, details.subject()),
                        areas(actor, details.areas()),
                        reminders.with(actor, ref, posts.history(actor, ref)),
                        access.mayChange(actor, post),
                        access.mayCorrect(actor, post),
                        reminders.panel(actor, ref),
                        LocalDate.now(clock),
                        clock.instant()));
    }

    private String areas(Actor actor, List<String> codes) {
        return access.areas(actor).stream()
                .filter(area -> codes.contains(area.value()))
                .map(Choice::label)
                .collect(java.util.stream.Collectors.joining(", "));
    }
}

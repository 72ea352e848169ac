package waymark.notices;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.lists.Paging;

/// The person's notices, newest first.
@Controller
@RequestMapping("/notices")
class NoticesController {

    private static final int SIZE = 25;

    record View(List<PersonalNotice> notices, Paging paging) {

        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(Clocks.LONDON);

        String moment(Instant at) {
            return MOMENT.format(at);
        }

        boolean anyUnread() {
            return notices.stream().anyMatch(PersonalNotice::unread);
        }
    }

    private final PersonalNotices notices;

    NoticesController(PersonalNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView list(Actor.Person actor, @RequestParam(required = false) @Nullable String page) {
        var paging = Paging.of(page, SIZE, notices.count(actor));
        return Page.show("notices/list", new View(notices.page(actor, paging), paging));
    }

    /// Opens what the notice speaks of, which counts as having read it.
    @GetMapping("/{id}")
    @Allow(Permission.USE_WAYMARK)
    @RecordsAccess
    ModelAndView open(@PathVariable UUID id, Actor.Person actor) {
        var notice = notices.get(actor, id);
        if (notice.unread()) {
            notices.markRead(actor, id);
        }
        return Page.go("%s", notice.path());
    }

    @PostMapping("/{id}/reading")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView markRead(@PathVariable UUID id, Actor.Person actor) {
        notices.get(actor, id);
        notices.markRead(actor, id);
        return Page.go("/notices");
    }

    @PostMapping("/reading")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView markAllRead(Actor.Person actor) {
        notices.markAllRead(actor);
        return Page.go(Notice.done("All your notices are marked as read"), "/notices");
    }
}

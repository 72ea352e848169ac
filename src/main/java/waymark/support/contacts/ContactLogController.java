package waymark.support.contacts;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.safety.SafeChannels;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.support.contacts.ContactEntry.Result;
import waymark.support.contacts.ContactEntry.Role;
import waymark.support.contacts.ContactEntry.Way;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// The contact log of a case, read and searched. How the person can be reached safely is said before
/// anybody dials or writes.
@Controller
@RequestMapping("/cases/{ref}/contacts")
class ContactLogController {

    /// The part of the case, in who looked.
    static final String PART = "contacts";

    private static final String PAGE = "support/contacts/contacts";
    private static final int SHOWN = 50;

    /// @param entries the newest day first
    /// @param words that were searched for; empty where nothing was
    /// @param all how many there are, found or not
    record View(
            Case it,
            SafeChannels.@Nullable Rules rules,
            ContactGap gap,
            List<ContactEntry> entries,
            String words,
            int all,
            LocalDate today) {

        /// How often each way was tried since the last contact, in words.
        List<String> tried() {
            return List.of(Way.values()).stream()
                    .map(way -> {
                        long times = entries.stream()
                                .filter(entry -> entry.way() == way
                                        && entry.withRole() == Role.PERSON
                                        && entry.result() != Result.SPOKE
                                        && entry.correctedBy() == null
                                        && entry.onDay().isAfter(gap.since()))
                                .count();
                        return times == 0 ? "" : "%s: %d".formatted(way.word(), times);
                    })
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private final Cases cases;
    private final ContactLog log;
    private final SafeChannels channels;
    private final ContactLogSettings settings;
    private final Clock clock;

    ContactLogController(Cases cases, ContactLog log, SafeChannels channels, ContactLogSettings settings, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(actor, cases.get(actor, ref, PART)));
    }

    /// Searches by a form that is sent, so that the words are in no address and in no log.
    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView search(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var found = log.search(actor, ref);
        return Page.show(PAGE, view(actor, found.it(), found.entries(), form.line("words")));
    }

    private View view(Actor actor, Case it) {
        return view(actor, it, log.newest(it), "");
    }

    private View view(Actor actor, Case it, List<ContactEntry> all, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var since = all.stream()
                .filter(ContactEntry::reached)
                .map(ContactEntry::onDay)
                .findFirst()
                .orElse(it.openedOn());
        return new View(
                it,
                channels.rules(it).orElse(null),
                new ContactGap(since, settings.on(actor, today())),
                all.stream()
                        .filter(entry -> words.isEmpty() || entry.details().has(wanted))
                        .limit(words.isEmpty() ? SHOWN : ContactLog.MOST)
                        .toList(),
                words,
                all.size(),
                today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

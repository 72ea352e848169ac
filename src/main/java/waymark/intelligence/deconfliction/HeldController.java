package waymark.intelligence.deconfliction;

import static waymark.kernel.Permission.DECONFLICT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What the reader's organisation holds: registered by its officers as a list, and ended one by one.
@Controller
@RequestMapping("/intelligence/deconfliction/held")
class HeldController {

    private static final String PAGE = "intelligence/deconfliction/held";
    private static final int MOST = 2_000;
    private static final int LONGEST = 200_000;
    private static final int MOST_SHOWN = 20;

    /// @param posts of the organisation
    record View(
            List<HeldIdentifiers.Group> groups,
            List<PostContact> posts,
            String organisation,
            boolean registers,
            FormData form,
            List<Problem> problems) {

        List<Choice> choices() {
            return Choice.from(posts, PostContact::post, PostContact::label);
        }

        String label(String post) {
            return posts.stream()
                    .filter(one -> one.post().equals(post))
                    .map(PostContact::label)
                    .findFirst()
                    .orElse("A point of contact that is no longer in force (%s)".formatted(post));
        }

        int count() {
            return groups.stream().mapToInt(HeldIdentifiers.Group::count).sum();
        }
    }

    private record Registration(Collection<Identifier> identifiers, String post, Purpose purpose, LocalDate until) {}

    private final HeldIdentifiers held;
    private final ContactsApi contacts;
    private final Clock clock;

    HeldController(HeldIdentifiers held, ContactsApi contacts, Clock clock) {
        this.held = held;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping
    @Allow(DECONFLICT)
    ModelAndView show(Actor.Person actor) {
        return Page.show(
                PAGE,
                view(
                        actor,
                        FormData.empty()
                                .with("kind", IdentifierKind.TELEPHONE)
                                .with("until", LocalDate.now(clock).plusMonths(6)),
                        List.of()));
    }

    /// Only an officer says what their organisation holds; anybody else who asks is told so.
    private static ModelAndView refused() {
        return Page.go(
                Notice.important("An intelligence officer of your organisation does this"),
                "/intelligence/deconfliction/held");
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(
                held.of(actor, actor.organisation()),
                contacts.of(actor, actor.organisation()),
                actor.organisationName(),
                DeconflictionController.registers(actor),
                form,
                problems);
    }

    @PostMapping
    @Allow(DECONFLICT)
    ModelAndView register(
            FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        if (!DeconflictionController.registers(actor)) {
            return refused();
        }
        var posts = contacts.of(actor, actor.organisation());
        return switch (form.read(reader -> registration(reader, posts, lines(file)))) {
            case Ruling.Refused<Registration>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Registration>(var wanted) -> {
                int added = held.register(
                        actor,
                        actor.organisation(),
                        wanted.identifiers(),
                        wanted.post(),
                        wanted.purpose(),
                        wanted.until());
                yield Page.go(
                        Notice.done("%d registered, of which %d are new. Only tokens are kept"
                                .formatted(wanted.identifiers().size(), added)),
                        "/intelligence/deconfliction/held");
            }
        };
    }

    /// What the file holds; it is read in memory and kept nowhere.
    private static List<String> lines(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return List.of();
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private Registration registration(FormReader reader, List<PostContact> posts, List<String> file) {
        var today = LocalDate.now(clock);
        var kind = reader.choice("kind", IdentifierKind.class, "Choose what these are");
        var typed = reader.text("identifiers", "The list", LONGEST);
        var list = Identifier.list(
                kind, Stream.concat(typed.lines(), file.stream()).toList());
        reader.when(
                !list.wrong().isEmpty(),
                "identifiers",
                "These lines cannot be read: %s. %s"
                        .formatted(
                                list.wrong().stream()
                                                .limit(MOST_SHOWN)
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))
                                        + (list.wrong().size() > MOST_SHOWN ? " and others" : ""),
                                kind.example()));
        reader.when(
                list.read().isEmpty() && list.wrong().isEmpty(),
                "identifiers",
                "Enter at least one, each on a line of its own");
        reader.when(list.read().size() > MOST, "identifiers", "Register %,d at a time or fewer".formatted(MOST));
        reader.when(posts.isEmpty(), "post", "Your organisation needs a point of contact in the directory first");
        var until = reader.requiredDate("until", "Last day", today.plusMonths(6));
        reader.when(
                until.isBefore(today) || until.isAfter(today.plusYears(2)),
                "until",
                "The last day must be from today on, and within two years");
        return new Registration(
                Set.copyOf(list.read()),
                posts.isEmpty()
                        ? ""
                        : reader.choice("post", posts, PostContact::post, "Choose who is to be called")
                                .post(),
                reader.choice("purpose", Purpose.class, "Choose what it is held for"),
                until);
    }

    /// Ends one that is typed again, since nobody can list them.
    @PostMapping("/endings")
    @Allow(DECONFLICT)
    ModelAndView end(FormData form, Actor.Person actor) {
        if (!DeconflictionController.registers(actor)) {
            return refused();
        }
        var read = form.read(reader -> Identifier.read(
                reader, "endedKind", "ended", "Enter the identifier that your organisation no longer holds"));
        return switch (read) {
            case Ruling.Refused<Identifier>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Identifier>(var wanted) ->
                Page.go(
                        held.end(actor, actor.organisation(), wanted)
                                ? Notice.done("It is compared no more, and its token is deleted")
                                : Notice.important("Your organisation does not hold this"),
                        "/intelligence/deconfliction/held");
        };
    }
}

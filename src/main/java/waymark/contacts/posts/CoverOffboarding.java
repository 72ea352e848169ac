package waymark.contacts.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.transactions.RunAsSystem;

/// The points of contact that somebody who leaves holds or deputises for.
@Component
@Order(20)
class CoverOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind CONTACTS = new OffboardingItem.Kind(
            "contact",
            "Points of contact",
            "The next person answers from the day after the last day, and no sooner than today.");

    private final Posts posts;
    private final PostAccess access;
    private final ContactMaintainers maintainers;
    private final RunAsSystem asSystem;
    private final Clock clock;

    CoverOffboarding(
            Posts posts, PostAccess access, ContactMaintainers maintainers, RunAsSystem asSystem, Clock clock) {
        this.posts = posts;
        this.access = access;
        this.maintainers = maintainers;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    private record Place(Post post, Cover cover) {

        boolean held() {
            return cover.kind() == Cover.Kind.HOLDER;
        }
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var people = new HashMap<String, List<PersonSummary>>();
        return places(actor, leaver)
                .map(place -> {
                    var organisation = place.post().details().organisation();
                    if (!access.mayChange(actor, place.post())) {
                        return duty(actor, place, leaver, List.of())
                                .asking(asks(actor, place, leaver), path(place), maintainers.of(actor, organisation));
                    }
                    var fit = people.computeIfAbsent(organisation, code -> access.people(actor, code));
                    return duty(actor, place, leaver, fit);
                })
                .toList();
    }

    private Stream<Place> places(Actor actor, Leaver leaver) {
        return posts.coveredBy(actor, leaver.person().id(), leaver.lastDay()).stream()
                .flatMap(post -> post.cover().stream()
                        .filter(one -> one.person().equals(leaver.person().id()))
                        .filter(one -> one.dates().after(leaver.lastDay()))
                        .map(one -> new Place(post, one)));
    }

    private OffboardingItem duty(Actor actor, Place place, Leaver leaver, List<PersonSummary> people) {
        var other = place.post().covering(place.cover().kind().other(), leaver.dayAfter());
        var fit = people.stream()
                .filter(one -> !one.id().equals(leaver.person().id()))
                .filter(one -> place.held()
                        || other.filter(covers -> covers.person().equals(one.id()))
                                .isEmpty())
                .toList();
        var deputy = other.filter(_ -> place.held())
                .map(Cover::ref)
                .filter(ref -> fit.stream().anyMatch(one -> one.ref().equals(ref)));
        return OffboardingItem.of(
                        CONTACTS,
                        place.cover().id().toString(),
                        place.post().version(),
                        name(actor, place),
                        path(place))
                .saying(said(place, deputy))
                .offeredTo(fit, deputy.orElse(null))
                .orNobody(meaning(place, other, fit))
                .telling(
                        "From %s you %s %s, %s"
                                .formatted(
                                        DateText.day(leaver.dayAfter()),
                                        place.held() ? "answer for" : "deputise for",
                                        posts.subjectName(
                                                actor, place.post().details().subject()),
                                        place.post().ref()),
                        path(place));
    }

    private static String said(Place place, Optional<?> deputy) {
        return "%s %s.%s"
                .formatted(
                        place.cover().kind().words(),
                        DateText.span(place.cover().dates()),
                        deputy.isPresent()
                                ? " If the deputy takes it on, nobody deputises until you choose somebody."
                                : "");
    }

    private static String meaning(Place place, Optional<Cover> other, List<PersonSummary> fit) {
        var then = !place.held()
                ? "nobody deputises from the day after"
                : other.isPresent()
                        ? "the deputy alone answers from the day after"
                        : "nobody answers from the day after, and everybody who looks is told so";
        return fit.isEmpty() ? then + "; the people who maintain it are asked to choose" : then;
    }

    private String asks(Actor actor, Place place, Leaver leaver) {
        return "From %s nobody %s %s, %s: choose somebody"
                .formatted(
                        DateText.day(leaver.dayAfter()),
                        place.held() ? "answers for" : "deputises for",
                        posts.subjectName(actor, place.post().details().subject()),
                        place.post().ref());
    }

    private String name(Actor actor, Place place) {
        return "%s, %s"
                .formatted(
                        posts.subjectName(actor, place.post().details().subject()),
                        String.join(", ", access.areas(actor, place.post())));
    }

    private static String path(Place place) {
        return "/contacts/" + place.post().ref();
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var place = places(actor, leaver)
                .filter(one -> one.cover().id().toString().equals(duty.id()))
                .findFirst();
        if (place.isEmpty()) {
            return OffboardingResult.overtaken();
        }
        return access.mayChange(actor, place.get().post())
                ? pass(actor, leaver, place.get(), next)
                : asSystem.get(CLOCK, as -> pass(as, leaver, place.get(), null));
    }

    private OffboardingResult pass(Actor actor, Leaver leaver, Place place, @Nullable PersonSummary next) {
        return switch (place.post().pass(place.cover(), leaver.lastDay(), next, LocalDate.now(clock))) {
            case Ruling.Refused(List<Problem> problems) ->
                OffboardingResult.refused(problems.getFirst().message());
            case Ruling.Agreed(CoverPassed event) ->
                posts.save(actor, event) instanceof Saved.Done<Post>
                        ? OffboardingResult.over()
                        : OffboardingResult.overtaken();
        };
    }
}

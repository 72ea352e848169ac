package waymark.training.champions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.transactions.RunAsSystem;

/// What a leaver is champion of, or deputy for. The term ends with their last day; a successor is proposed
/// where one is chosen, and the organisation has agreed by choosing.
@Component
@Order(71)
class ChampionOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind CHAMPION = new OffboardingItem.Kind(
            "champion",
            "Champion of the partnership",
            "The term ends with their last day. The person you choose is proposed and becomes a champion once the organisation"
                    + " agrees.");
    private static final OffboardingItem.Kind DEPUTY = new OffboardingItem.Kind(
            "championdeputy", "Deputy of a champion", "The person you choose is the deputy from now on.");

    private final Champions champions;
    private final ChampionSettingRows settings;
    private final PeopleApi people;
    private final AccessApi access;
    private final RunAsSystem asSystem;

    ChampionOffboarding(
            Champions champions,
            ChampionSettingRows settings,
            PeopleApi people,
            AccessApi access,
            RunAsSystem asSystem) {
        this.champions = champions;
        this.settings = settings;
        this.people = people;
        this.access = access;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var person = leaver.person().id();
        var items = new ArrayList<OffboardingItem>();
        var serving = served(actor, leaver);
        var deputised = champions.deputisedBy(actor, person);
        if (serving.isEmpty() && deputised.isEmpty()) {
            return items;
        }
        var next = people.of(actor, leaver.person().organisation()).stream()
                .filter(one -> !one.id().equals(person))
                .toList();
        for (var one : serving) {
            var it = one.header();
            items.add(OffboardingItem.of(
                            CHAMPION, it.ref().value(), it.version(), it.serviceName() + ", " + it.where(), it.path())
                    .offeredTo(next, reference(next, it))
                    .orNobody("the coverage map shows a gap until somebody is proposed")
                    .asking(
                            "Champion %s leaves: please find who follows".formatted(it.ref()),
                            it.path(),
                            Set.copyOf(asSystem.get(CLOCK, as -> access.holding(as, Permission.KEEP_CHAMPIONS)))));
        }
        for (var one : deputised) {
            var it = one.header();
            items.add(OffboardingItem.of(
                            DEPUTY,
                            it.ref().value(),
                            it.version(),
                            "Deputy of %s, %s".formatted(it.personName(), it.serviceName()),
                            it.path())
                    .offeredTo(
                            next.stream()
                                    .filter(candidate -> !candidate.id().equals(it.person()))
                                    .toList(),
                            null)
                    .orNobody("there is no deputy until somebody is chosen"));
        }
        return items;
    }

    private List<Champion> served(Actor actor, Leaver leaver) {
        return champions.of(actor, leaver.person().id()).stream()
                .filter(one -> one instanceof Champion.Proposed || one.serving() && lasts(one.header(), leaver))
                .toList();
    }

    /// A term that began after the last day has ended as early as it can on its own first day.
    private static boolean lasts(Champion.Header it, Leaver leaver) {
        return it.toDate().isAfter(leaver.lastDay()) && it.toDate().isAfter(it.fromDate());
    }

    private static @Nullable Ref reference(List<PersonSummary> people, Champion.Header it) {
        return people.stream()
                .filter(one -> one.id().equals(it.deputy()))
                .map(PersonSummary::ref)
                .findFirst()
                .orElse(null);
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        return asSystem.get(CLOCK, as -> {
            var person = leaver.person().id();
            boolean deputy = duty.kind().equals(DEPUTY);
            var found = (deputy ? champions.deputisedBy(as, person) : served(as, leaver))
                    .stream()
                            .filter(one -> one.ref().value().equals(duty.id())
                                    && one.header().version() == duty.version())
                            .findFirst();
            boolean done = found.isPresent()
                    && (deputy
                            ? champions.deputy(
                                    as,
                                    found.get().header(),
                                    next == null ? null : next.id(),
                                    next == null ? "" : next.name())
                            : pass(as, leaver, found.get(), next));
            return done ? OffboardingResult.over() : OffboardingResult.overtaken();
        });
    }

    private boolean pass(Actor as, Leaver leaver, Champion it, @Nullable PersonSummary next) {
        if (!champions.leaves(as, it, leaver.lastDay())) {
            return false;
        }
        var header = it.header();
        if (next != null && !champions.isOne(next.id(), header.service())) {
            var first = leaver.dayAfter();
            champions.propose(
                    as,
                    new ChampionEvent.Made(new Champion.Given(
                            next.id(),
                            next.name(),
                            next.organisation(),
                            ChampionKind.STAFF,
                            header.service(),
                            header.areas(),
                            header.about(),
                            first,
                            settings.on(as, first).termFrom(first),
                            null,
                            null,
                            "")),
                    null);
        }
        return true;
    }
}

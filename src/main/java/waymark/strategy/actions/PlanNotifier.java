package waymark.strategy.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Tells people what somebody else changed in their area's plan or in an action that they lead: one notice for
/// each person, however many actions were changed.
@Component
class PlanNotifier {

    /// An action that was changed.
    ///
    /// @param people who leads it, and who led it before
    record Touched(ActionEvent event, String area, Set<UUID> people) {

        Touched {
            people = Set.copyOf(people);
        }
    }

    private final NoticeApi notices;
    private final AccessApi access;
    private final DirectoryApi directory;

    PlanNotifier(NoticeApi notices, AccessApi access, DirectoryApi directory) {
        this.notices = notices;
        this.access = access;
        this.directory = directory;
    }

    /// Tells everybody whose work it is, in the transaction of the change.
    void tell(Actor actor, List<Touched> touched, ManyChanges how) {
        var areas = directory.areas(actor).stream().collect(Collectors.toMap(Area::code, Area::name));
        var concerned = new LinkedHashMap<UUID, List<Touched>>();
        var leads = new LinkedHashMap<String, Set<UUID>>();
        for (var one : touched) {
            var people = new TreeSet<UUID>(one.people());
            people.addAll(leads.computeIfAbsent(
                    one.area(), area -> Set.copyOf(access.holders(actor, "area_lead", Scope.area(area)))));
            people.remove(actor.id());
            people.forEach(person ->
                    concerned.computeIfAbsent(person, _ -> new ArrayList<>()).add(one));
        }
        record Note(String text, String path) {}
        var told = new LinkedHashMap<Note, List<UUID>>();
        concerned.forEach((person, theirs) -> {
            boolean leader = theirs.stream().allMatch(one -> one.people().contains(person));
            told.computeIfAbsent(
                            new Note(text(person, theirs, areas, how), path(person, theirs, leader)),
                            _ -> new ArrayList<>())
                    .add(person);
        });
        told.forEach((note, people) -> notices.tell(actor, people, note.text(), note.path()));
    }

    private static String path(UUID person, List<Touched> theirs, boolean leader) {
        if (theirs.size() == 1) {
            return "/actions/" + theirs.getFirst().event().ref();
        }
        if (leader) {
            boolean now = theirs.stream().anyMatch(one -> leads(one.event(), person));
            return now ? "/my-actions" : "/actions";
        }
        var areas = theirs.stream().map(Touched::area).distinct().toList();
        return areas.size() == 1 ? "/plans/" + areas.getFirst() : "/actions";
    }

    private static String text(UUID person, List<Touched> theirs, Map<String, String> areas, ManyChanges how) {
        return theirs.size() == 1
                ? one(person, theirs.getFirst().event(), name(areas, theirs.getFirst()))
                : many(theirs, areas, how);
    }

    /// In the words of whom it concerns: who leads it from now on, who no longer does, or the area's lead.
    private static String one(UUID person, ActionEvent event, String area) {
        var ref = event.ref();
        return switch (event) {
            case ActionEvent.Added added ->
                leads(added, person)
                        ? "%s was added to the plan of %s, and you lead it".formatted(ref, area)
                        : "%s was added to the plan of %s".formatted(ref, area);
            case ActionEvent.Changed changed -> changed(person, changed, area);
            case ActionEvent.Withdrawn _ -> "%s in the plan of %s was withdrawn".formatted(ref, area);
            case ActionEvent.Reopened _ -> "%s in the plan of %s was reopened".formatted(ref, area);
            case ActionEvent.ColourOverridden _ ->
                "%s in the plan of %s was given another colour, with a reason".formatted(ref, area);
            default -> "%s in the plan of %s was changed".formatted(ref, area);
        };
    }

    private static String changed(UUID person, ActionEvent.Changed event, String area) {
        boolean before = person.equals(event.before().lead());
        boolean now = person.equals(event.plan().lead());
        if (now && !before) {
            return "You lead %s in the plan of %s from now on".formatted(event.ref(), area);
        }
        return before && !now
                ? "You no longer lead %s in the plan of %s".formatted(event.ref(), area)
                : "%s in the plan of %s was changed: see its history".formatted(event.ref(), area);
    }

    private static String many(List<Touched> theirs, Map<String, String> areas, ManyChanges how) {
        long added = theirs.stream()
                .filter(one -> one.event() instanceof ActionEvent.Added)
                .count();
        long changed = theirs.size() - added;
        var names = theirs.stream().map(one -> name(areas, one)).distinct().toList();
        var what = new ArrayList<String>();
        if (added > 0) {
            what.add(added == 1 ? "1 action was added" : added + " actions were added");
        }
        if (changed > 0) {
            what.add(changed == 1 ? "1 action was changed" : changed + " actions were changed");
        }
        return "%s%s in the %s of %s"
                .formatted(
                        String.join(" and ", what),
                        how.words(),
                        names.size() == 1 ? "plan" : "plans",
                        String.join(", ", names));
    }

    private static boolean leads(ActionEvent event, UUID person) {
        return switch (event) {
            case ActionEvent.Added added -> person.equals(added.plan().lead());
            case ActionEvent.Changed changed -> person.equals(changed.plan().lead());
            default -> true;
        };
    }

    private static String name(Map<String, String> areas, Touched one) {
        return areas.getOrDefault(one.area(), one.area());
    }
}

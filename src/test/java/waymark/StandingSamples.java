package waymark;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import waymark.kernel.Actor;
import waymark.web.mvc.Routes.Route;

/// What stands behind routes and is left as it is: whoever may not reach it and whoever only reads it is
/// shown the one that was made before. Making a case with all that hangs on it takes longer than asking for
/// its page. The deep run makes one for each who asks.
final class StandingSamples {

    private final Map<String, String> made = new HashMap<>();

    /// One in the scope of who asks, who may not open it.
    String own(RouteSamples.Sample sample, Actor.Person person) {
        return once(
                "own " + sample.beginning(),
                () -> Objects.requireNonNull(sample.own()).apply(person));
    }

    /// One outside it, which who asks may not open.
    String other(RouteSamples.Sample sample, Actor.Person person) {
        return once(
                "other " + sample.beginning(),
                () -> Objects.requireNonNull(sample.other()).apply(person));
    }

    /// One in the scope of who asks and may open it: a form finds one that no other form was sent to.
    String own(Route route, RouteSamples.Sample sample, String role, Actor.Person person) {
        return readOnly(route)
                ? once(
                        role + " own " + sample.beginning(),
                        () -> Objects.requireNonNull(sample.own()).apply(person))
                : Objects.requireNonNull(sample.own()).apply(person);
    }

    /// One outside it, which who asks may open all the same.
    String other(Route route, RouteSamples.Sample sample, String role, Actor.Person person) {
        return readOnly(route)
                ? once(
                        role + " other " + sample.beginning(),
                        () -> Objects.requireNonNull(sample.other()).apply(person))
                : Objects.requireNonNull(sample.other()).apply(person);
    }

    private static boolean readOnly(Route route) {
        return route.method().equals("GET");
    }

    /// Not by `computeIfAbsent`: making one sample may ask for another.
    private String once(String which, java.util.function.Supplier<String> make) {
        var known = DeepRun.asked() ? null : made.get(which);
        if (known == null) {
            known = make.get();
            made.put(which, known);
        }
        return known;
    }
}

package waymark.intelligence.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.EntityKind;
import waymark.intelligence.entities.Link;
import waymark.intelligence.entities.LinkKind;
import waymark.kernel.Problems;
import waymark.web.forms.FormData;

/// What of the network is asked for.
///
/// @param hops one or two steps from the middle
/// @param kinds of entities; empty for all
/// @param linkKinds kinds of links; empty for all
/// @param from links that ended before are left out; those without a date stay
record NetworkFilter(
        int hops,
        Set<EntityKind> kinds,
        Set<LinkKind> linkKinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final NetworkFilter NEAR = new NetworkFilter(2, Set.of(), Set.of(), null, null);

    /// From the address or a form; what is not understood is left out.
    static NetworkFilter of(FormData form) {
        return new NetworkFilter(
                form.text("hops").equals("1") ? 1 : 2,
                chosen(EntityKind.values(), form, "kind"),
                chosen(LinkKind.values(), form, "link"),
                day(form, "from"),
                day(form, "to"));
    }

    private static @Nullable LocalDate day(FormData form, String name) {
        return form.date(name).parse(name, "", new Problems()).orElse(null);
    }

    private static <E extends Enum<E>> Set<E> chosen(E[] all, FormData form, String name) {
        var sent = form.all(name);
        return Arrays.stream(all).filter(one -> sent.contains(one.name())).collect(Collectors.toUnmodifiableSet());
    }

    boolean takes(Link link) {
        boolean kind = linkKinds.isEmpty() || linkKinds.contains(link.kind());
        boolean before = from != null && link.end() != null && link.end().isBefore(from);
        boolean after = to != null && link.start() != null && link.start().isAfter(to);
        return kind && !before && !after;
    }

    boolean takes(Entity entity) {
        return kinds.isEmpty() || kinds.contains(entity.kind());
    }

    /// Filled into the fields of the filter.
    FormData form() {
        return FormData.empty()
                .with("hops", String.valueOf(hops))
                .with("kind", names(kinds))
                .with("link", names(linkKinds))
                .with("from", from)
                .with("to", to);
    }

    static List<String> names(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).sorted().toList();
    }

    /// Set by what is in it, for a line under the heading; empty where everything is shown.
    String words() {
        var kind = kinds.stream().sorted().map(EntityKind::words).collect(Collectors.joining(", "));
        var link = linkKinds.stream().sorted().map(LinkKind::label).collect(Collectors.joining(", "));
        return List.of(kind, link).stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
    }
}

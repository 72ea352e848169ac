package waymark.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.Actor;
import waymark.kernel.Permission;

/// Everything the navigation can lead to, in order, for all roles together.
///
/// @param items of all modules
/// @param settings of all modules
public record Navigation(List<NavItem> items, List<SettingsPage> settings) {

    /// The page for all settings.
    public static final String SETTINGS = "/settings";

    /// A page in its item.
    public record Place(NavItem item, NavPage page) {}

    /// With the settings of the modules gathered in one item.
    public static Navigation of(List<NavItem> items, List<SettingsPage> settings) {
        var sorted = settings.stream()
                .sorted(Comparator.comparing(SettingsPage::label))
                .toList();
        var pages = Stream.concat(
                        Stream.of(NavPage.of("All settings", SETTINGS, Permission.CHANGE_SETTINGS)),
                        sorted.stream()
                                .map(one -> NavPage.of(one.label(), one.path(), Permission.CHANGE_SETTINGS)
                                        .foundBy(one.description() + " " + one.words())))
                .toList();
        var gathered = new NavItem(
                NavGroup.ADMINISTRATION,
                900,
                "Settings",
                "Tolerances, time limits and dates, each from the day on which it takes effect.",
                pages);
        return new Navigation(
                joined(Stream.concat(items.stream(), Stream.of(gathered))
                        .sorted(Comparator.comparing(NavItem::group).thenComparingInt(NavItem::order))
                        .toList()),
                sorted);
    }

    /// Items of one group with the same label are one item: several packages of a module each bring their pages.
    private static List<NavItem> joined(List<NavItem> items) {
        var joined = new LinkedHashMap<List<Object>, NavItem>();
        for (var item : items) {
            joined.merge(
                    List.of(item.group(), item.label()),
                    item,
                    (first, more) -> new NavItem(
                            first.group(),
                            first.order(),
                            first.label(),
                            first.description(),
                            Stream.concat(first.pages().stream(), more.pages().stream())
                                    .toList()));
        }
        return List.copyOf(joined.values());
    }

    /// Where the address belongs: the page with the longest address that it begins with, part by part.
    public Optional<Place> placeOf(String address) {
        Place found = null;
        int longest = 0;
        for (var item : items) {
            for (var page : item.pages()) {
                for (var own : page.addresses()) {
                    if (own.length() > longest && within(address, own)) {
                        found = new Place(item, page);
                        longest = own.length();
                    }
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean within(String address, String own) {
        return address.startsWith(own) && (address.length() == own.length() || address.charAt(own.length()) == '/');
    }

    /// What the person may use, and where in it the address is.
    public Menu menu(Actor.Person person, String address) {
        var groups = Stream.of(NavGroup.values())
                .map(group -> new Menu.Group(
                        group,
                        items.stream()
                                .filter(item -> item.group() == group)
                                .flatMap(item -> item.seenBy(person).stream())
                                .toList()))
                .filter(group ->
                        group.group() == NavGroup.HOME || !group.items().isEmpty())
                .toList();
        var place = placeOf(address);
        return new Menu(
                groups,
                place.map(found -> found.item().group())
                        .or(() -> Stream.of(NavGroup.values())
                                .filter(group -> group.path().equals(address))
                                .findFirst())
                        .orElse(null),
                place.map(found -> found.item().label()).orElse(""),
                place.map(found -> found.page().path()).orElse(""),
                person.may(Permission.CHANGE_SETTINGS) ? settings : List.of());
    }
}

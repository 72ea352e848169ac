package waymark.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The navigation as one person sees it on one page.
///
/// @param groups those with something the person may use, and home
/// @param group which of them the page belongs to; null where it belongs to none, as the own account does
/// @param item the label of the item that the page belongs to; empty if none
/// @param page the address of that item's page; empty if none
/// @param settings the settings the person may change
public record Menu(
        List<Group> groups, @Nullable NavGroup group, String item, String page, List<SettingsPage> settings) {

    /// What a visitor sees.
    public static final Menu NONE = new Menu(List.of(), null, "", "", List.of());

    /// A group with the items that the person may use.
    public record Group(NavGroup group, List<NavItem> items) {}

    /// True where the page is in the group.
    public boolean in(NavGroup one) {
        return one == group;
    }

    /// True where the page belongs to the item.
    public boolean at(NavItem one) {
        return one.group() == group && one.label().equals(item);
    }

    /// True where the page is this page of the current item, or below it.
    public boolean at(NavPage one) {
        return one.path().equals(page);
    }

    /// The items of the group, none where the person may use none.
    public List<NavItem> of(NavGroup one) {
        return groups.stream()
                .filter(each -> each.group() == one)
                .flatMap(each -> each.items().stream())
                .toList();
    }

    /// The items beside the page. None on a landing page, which names them itself, and none where there is
    /// only the page itself to go to.
    public List<NavItem> beside() {
        if (group == null || item.isEmpty()) {
            return List.of();
        }
        var items = of(group);
        return items.size() > 1 || items.stream().anyMatch(NavItem::divided) ? items : List.of();
    }
}

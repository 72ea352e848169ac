package waymark.web;

import java.util.List;
import java.util.Optional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;

/// An item in a group of the navigation: one page, or several that belong together. Each module declares its
/// own as a bean. A person sees it where they may use one of its pages.
///
/// @param order within the group, small numbers first
/// @param description what is there, in one sentence, for the group's landing page
/// @param pages the first one that the person may use is where the item leads
public record NavItem(NavGroup group, int order, String label, String description, List<NavPage> pages) {

    /// An item of one page.
    public static NavItem of(
            NavGroup group,
            int order,
            String label,
            String path,
            Permission permission,
            String description,
            String... also) {
        return new NavItem(group, order, label, description, List.of(NavPage.of(label, path, permission, also)));
    }

    /// An item of several pages.
    public static NavItem of(NavGroup group, int order, String label, String description, NavPage... pages) {
        return new NavItem(group, order, label, description, List.of(pages));
    }

    /// The same, whose only page is found by these words in the search too.
    public NavItem foundBy(String words) {
        return new NavItem(
                group, order, label, description, List.of(pages.getFirst().foundBy(words)));
    }

    /// Where it leads.
    public String path() {
        return pages.getFirst().path();
    }

    /// True where its pages are worth naming: there are several, or the only one is called otherwise.
    public boolean divided() {
        return pages.size() > 1 || !pages.getFirst().label().equals(label);
    }

    /// The item with the pages that the person may use; none where they may use none.
    Optional<NavItem> seenBy(Actor.Person person) {
        var usable =
                pages.stream().filter(page -> person.may(page.permission())).toList();
        return usable.isEmpty() ? Optional.empty() : Optional.of(new NavItem(group, order, label, description, usable));
    }
}

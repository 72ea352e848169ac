package waymark.web.site;

import java.util.List;
import waymark.kernel.Permission;
import waymark.web.Menu;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;

/// A navigation for the gallery, as somebody sees it who may use all of it and is on its page of contacts.
public final class GalleryMenu {

    private static final List<NavItem> ITEMS = List.of(
            NavItem.of(
                    NavGroup.GUIDANCE,
                    1,
                    "Pathways",
                    "#navigation-patterns",
                    Permission.USE_WAYMARK,
                    "The local guidance for each situation, step by step."),
            NavItem.of(
                    NavGroup.GUIDANCE,
                    2,
                    "Contacts",
                    "Who answers now on which subject, their deputies and public numbers.",
                    NavPage.of("Who answers now", "#now", Permission.USE_WAYMARK),
                    NavPage.of("Public numbers", "/gallery", Permission.USE_WAYMARK),
                    NavPage.of("A page with a name too long for one line", "#long", Permission.USE_WAYMARK)),
            NavItem.of(
                    NavGroup.GUIDANCE,
                    3,
                    "Directory",
                    "#directory",
                    Permission.USE_WAYMARK,
                    "The partner organisations and their people."));

    private GalleryMenu() {}

    public static List<NavItem> items() {
        return ITEMS;
    }

    public static Menu menu() {
        return new Menu(
                List.of(new Menu.Group(NavGroup.HOME, List.of()), new Menu.Group(NavGroup.GUIDANCE, ITEMS)),
                NavGroup.GUIDANCE,
                "Contacts",
                "/gallery",
                List.of());
    }
}

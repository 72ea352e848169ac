package waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Permission;
import waymark.kernel.Scope;

class NavigationTest {

    private static final NavItem REPORTS = NavItem.of(
            NavGroup.PEOPLE,
            20,
            "Reports",
            "Reports.",
            NavPage.of("Queue", "/reports", Permission.READ_REPORTS),
            NavPage.of("Counts", "/reports/counts", Permission.COUNT_REPORTS));
    private static final NavItem ENTER =
            NavItem.of(NavGroup.PEOPLE, 10, "Enter a report", "/reports/new", Permission.ENTER_REPORTS, "Enter one.");
    private static final NavItem QUARTERS =
            NavItem.of(NavGroup.BOARD, 10, "Quarters", "/quarters", Permission.VIEW_RETURNS, "Quarters.", "/returns");

    private final Navigation navigation = Navigation.of(
            List.of(QUARTERS, REPORTS, ENTER),
            List.of(new SettingsPage("Reports", "/reports/settings", "Time limits.", "")));

    @Test
    void an_address_belongs_to_the_page_with_the_longest_address_that_it_begins_with() {
        assertThat(place("/reports/RP-1/triage")).isEqualTo("Reports: Queue");
        assertThat(place("/reports/counts")).isEqualTo("Reports: Counts");
        assertThat(place("/reports/new")).isEqualTo("Enter a report: Enter a report");
        assertThat(place("/reports/settings")).isEqualTo("Settings: Reports");
        assertThat(place("/returns/RT-1/figures")).isEqualTo("Quarters: Quarters");
    }

    @Test
    void an_address_that_only_begins_with_the_same_letters_belongs_elsewhere() {
        assertThat(navigation.placeOf("/reportsheet")).isEmpty();
        assertThat(navigation.placeOf("/")).isEmpty();
    }

    @Test
    void items_of_one_name_in_a_group_are_one_item_with_the_pages_of_all() {
        var more = NavItem.of(
                NavGroup.BOARD, 20, "Quarters", "More.", NavPage.of("Late", "/late", Permission.VIEW_RETURNS));
        var joined = Navigation.of(List.of(more, QUARTERS), List.of()).menu(holding(Permission.VIEW_RETURNS), "/late");
        assertThat(joined.of(NavGroup.BOARD))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.pages()).extracting(NavPage::label).containsExactly("Quarters", "Late"));
    }

    @Test
    void a_group_without_anything_to_use_is_not_there() {
        var menu = navigation.menu(holding(Permission.COUNT_REPORTS), "/");
        assertThat(menu.groups()).extracting(Menu.Group::group).containsExactly(NavGroup.HOME, NavGroup.PEOPLE);
        assertThat(menu.in(NavGroup.HOME)).isTrue();
    }

    @Test
    void an_item_leads_to_the_first_page_that_the_person_may_use() {
        var menu = navigation.menu(holding(Permission.COUNT_REPORTS), "/people");
        assertThat(menu.of(NavGroup.PEOPLE)).extracting(NavItem::path).containsExactly("/reports/counts");
        assertThat(menu.of(NavGroup.PEOPLE).getFirst().divided()).isTrue();
    }

    @Test
    void items_come_in_their_order_and_the_current_one_is_marked_on_every_page_below_it() {
        var menu = navigation.menu(
                holding(Permission.ENTER_REPORTS, Permission.READ_REPORTS, Permission.COUNT_REPORTS),
                "/reports/RP-1/alike");
        assertThat(menu.beside()).extracting(NavItem::label).containsExactly("Enter a report", "Reports");
        assertThat(menu.beside()).extracting(menu::at).containsExactly(false, true);
        assertThat(menu.beside().getLast().pages()).extracting(menu::at).containsExactly(true, false);
    }

    @Test
    void a_landing_page_has_nothing_beside_it_and_neither_has_the_only_page_of_a_group() {
        var person = holding(Permission.VIEW_RETURNS, Permission.ENTER_REPORTS, Permission.READ_REPORTS);
        assertThat(navigation.menu(person, "/people").beside()).isEmpty();
        assertThat(navigation.menu(person, "/people").in(NavGroup.PEOPLE)).isTrue();
        assertThat(navigation.menu(person, "/quarters/2026-Q3").beside()).isEmpty();
        assertThat(navigation.menu(person, "/account").beside()).isEmpty();
    }

    @Test
    void settings_of_all_modules_are_one_item_for_those_who_may_change_them() {
        assertThat(navigation.menu(holding(Permission.VIEW_RETURNS), "/").settings())
                .isEmpty();
        var menu = navigation.menu(holding(Permission.CHANGE_SETTINGS), "/reports/settings");
        assertThat(menu.of(NavGroup.ADMINISTRATION)).extracting(NavItem::label).containsExactly("Settings");
        assertThat(menu.beside().getFirst().pages())
                .extracting(NavPage::label)
                .containsExactly("All settings", "Reports");
    }

    private String place(String address) {
        return navigation
                .placeOf(address)
                .map(place -> place.item().label() + ": " + place.page().label())
                .orElse("");
    }

    private static Actor.Person holding(Permission... permissions) {
        return new Actor.Person(
                new UUID(0, 1),
                "Rowan Example",
                "HCC",
                "Hull",
                List.of(new Grant("test", "Test", Scope.PARTNERSHIP, Set.of(permissions), Set.of())));
    }
}
